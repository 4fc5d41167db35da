/** The solvers that a scenario may call, by name, with the kinds of game that each takes. */
import {
  type BiformGame,
  type Coalitional,
  type CurveProblem,
  type DataSet,
  type DualValueGame,
  dualValueOf,
  fractions,
  type Game,
  type HedonicGame,
  InputError,
  type InvestmentGame,
  type MarkovChain,
  type NormalForm,
  type ProcessMap,
  type PublicGood,
  placed,
  type Relationship,
  type StepOptions,
  show,
  type Tree,
} from '@biform/core'
import { allocationOf, type Call, confidenceOf, discountOf, type Instance, sustained } from '@biform/core/scenarios'
import { nalebuffPie } from '../bargaining/nalebuff-pie.ts'
import { appraisal } from '../biform/appraisal.ts'
import { appropriate } from '../biform/appropriate.ts'
import { biformEquilibria } from '../biform/biform-equilibria.ts'
import { cocoValue } from '../biform/coco-value.ts'
import { competitiveness } from '../biform/competitiveness.ts'
import type { Division } from '../biform/division.ts'
import { fixedPoints } from '../biform/fixed-points.ts'
import { goalAlignment } from '../biform/goal-alignment.ts'
import { indices } from '../biform/indices.ts'
import { investmentEquilibrium } from '../biform/investment-equilibrium.ts'
import { ownUseRule } from '../biform/own-use-rule.ts'
import { ownership } from '../biform/ownership.ts'
import { absorption } from '../chains/absorption.ts'
import { presentValues } from '../chains/present-values.ts'
import { curveNash } from '../curves/curve-nash.ts'
import { curveOptima } from '../curves/curve-optima.ts'
import { curveZone } from '../curves/curve-zone.ts'
import { concentration } from '../data/concentration.ts'
import { precedence } from '../data/precedence.ts'
import { ranking } from '../data/ranking.ts'
import { nashEquilibria } from '../equilibria/nash-equilibria.ts'
import { pureEquilibria } from '../equilibria/pure-equilibria.ts'
import { subgamePerfect } from '../equilibria/subgame-perfect.ts'
import { symmetricEquilibria } from '../equilibria/symmetric-equilibria.ts'
import { stablePartitions } from '../hedonic/stable-partitions.ts'
import { topCoalitions } from '../hedonic/top-coalitions.ts'
import { criticalDiscount } from '../repeated/discount/critical-discount.ts'
import { feasiblePayoffs } from '../repeated/stage/feasible-payoffs.ts'
import { gameClass } from '../repeated/stage/game-class.ts'
import { maxmin, minmax } from '../repeated/stage/minmax.ts'
import { contributionDiscounts, contributors } from '../repeated/stage/public-good.ts'
import { sustainedContributors } from '../repeated/stage/sustained-contributors.ts'
import type { Result } from '../results/index.ts'
import { type Divisible, RULE_NAMES, RULES, ruleFor } from '../rules.ts'
import { core } from '../splits/core/core.ts'
import { coreInterval } from '../splits/core/core-interval.ts'
import { inCore } from '../splits/core/in-core.ts'
import { leastCore } from '../splits/nucleolus/least-core.ts'
import { isBalanced } from '../splits/predicates/balanced.ts'
import { isConvex } from '../splits/predicates/is-convex.ts'
import { isMonotone } from '../splits/predicates/is-monotone.ts'
import { isSuperadditive } from '../splits/predicates/is-superadditive.ts'
import { isEssential } from '../splits/predicates/sums.ts'
import { addedValues } from '../splits/stability/added-values.ts'
import { dividends } from '../splits/values/dividends.ts'

type Results = Readonly<Record<string, Result>>

interface Solver {
  /** The kinds of game that it is called on. */
  readonly takes: readonly Game['kind'][]
  readonly solve: (game: never, call: Call, context: Context) => Result
}

interface Context {
  readonly instance: Instance
  readonly results: Results
  readonly options: StepOptions
  /** What divides pots in place of the rules that calls name. */
  readonly division: Division | undefined
}

/** What takes a TU game and nothing else, beside the division rules. */
const OF_TU_GAMES: Readonly<Record<string, (game: Coalitional) => Result>> = {
  addedValues,
  nalebuffPie: game => nalebuffPie(game),
  leastCore: game => leastCore(game),
  isSuperadditive,
  isConvex,
  isBalanced,
  isMonotone,
  isEssential,
}

/** What takes a game in normal form and nothing else. */
const OF_STAGE_GAMES: Readonly<Record<string, (game: NormalForm) => Result>> = {
  symmetricEquilibria,
  competitiveness,
  gameClass,
  minmax: game => minmax(game),
  maxmin: game => maxmin(game),
  feasiblePayoffs: game => feasiblePayoffs(game),
  goalAlignment: ({ payoffs }) => goalAlignment(fractions(payoffs[0]!), fractions(payoffs[1]!)),
}

/** What takes a Markov chain. */
const OF_CHAINS: Readonly<Record<string, (chain: MarkovChain) => Result>> = { absorption, presentValues }

/** What takes a problem of one decision. */
const OF_CURVES: Readonly<Record<string, (game: CurveProblem) => Result>> = {
  curveOptima,
  curveZone,
  curveNash: game => curveNash(game),
}

/** What takes an investment game. */
const OF_INVESTMENTS: Readonly<Record<string, (game: InvestmentGame) => Result>> = { investmentEquilibrium, ownership }

/** What takes a public good. */
const OF_GOODS: Readonly<Record<string, (good: PublicGood) => Result>> = {
  contributors,
  contributionDiscounts: good => contributionDiscounts(good),
}

/** The division rules are taken from their table; the own-use rule also takes the relationship behind a game. */
const SOLVERS: ReadonlyMap<string, Solver> = new Map<string, Solver>([
  [
    'pureEquilibria',
    { takes: ['normal-form'], solve: (game: NormalForm, _, { options }) => pureEquilibria(game, options) },
  ],
  [
    'nashEquilibria',
    { takes: ['normal-form'], solve: (game: NormalForm, _, { options }) => nashEquilibria(game, options) },
  ],
  ...Object.entries(OF_STAGE_GAMES).map(([name, solve]): [string, Solver] => [name, { takes: ['normal-form'], solve }]),
  ...Object.entries(OF_CHAINS).map(([name, solve]): [string, Solver] => [name, { takes: ['markov-chain'], solve }]),
  ...Object.entries(OF_CURVES).map(([name, solve]): [string, Solver] => [name, { takes: ['curve-problem'], solve }]),
  ...Object.entries(OF_GOODS).map(([name, solve]): [string, Solver] => [name, { takes: ['public-good'], solve }]),
  ...Object.entries(OF_INVESTMENTS).map(([name, solve]): [string, Solver] => [
    name,
    { takes: ['investment-game'], solve },
  ]),
  [
    'biformEquilibria',
    {
      takes: ['biform-game'],
      solve: (game: BiformGame, call, { instance, options }) =>
        biformEquilibria(game, { ...options, confidence: confidenceOf(call, instance) }),
    },
  ],
  [
    'sustainedContributors',
    {
      takes: ['public-good'],
      solve: (good: PublicGood, call, { instance }) =>
        sustainedContributors(good, { discount: discountOf(call, instance) }),
    },
  ],
  [
    'criticalDiscount',
    {
      takes: ['normal-form'],
      solve: (game: NormalForm, call) => {
        const periods = call.periods === undefined ? {} : { periods: call.periods }
        return criticalDiscount(game, { ...sustained(call, game, 'call'), ...periods })
      },
    },
  ],
  ['subgamePerfect', { takes: ['tree'], solve: (game: Tree, _, { options }) => subgamePerfect(game, options) }],
  ...RULE_NAMES.map((name): [string, Solver] => [
    name,
    {
      takes: RULES.filter(rule => rule.name === name).flatMap(({ appliesTo }) => appliesTo),
      solve: (game: Divisible, _, { options }) => ruleFor(game.kind, name)!.solve(game, options),
    },
  ]),
  ...Object.entries(OF_TU_GAMES).map(([name, solve]): [string, Solver] => [name, { takes: ['coalitional'], solve }]),
  ['dividends', { takes: ['coalitional'], solve: (game: Coalitional) => dividends(game) }],
  [
    'core',
    {
      takes: ['coalitional', 'dual-value-game'],
      solve: (game: Coalitional | DualValueGame, _, { options }) => core(game, options),
    },
  ],
  ['concentration', { takes: ['data-set'], solve: (data: DataSet) => concentration(data) }],
  ['ranking', { takes: ['data-set'], solve: (data: DataSet) => ranking(data) }],
  ['precedence', { takes: ['data-set'], solve: (data: DataSet, call) => precedence(data, ...call.groups!) }],
  ['cocoValue', { takes: ['normal-form'], solve: (game: NormalForm, _, { options }) => cocoValue(game, options) }],
  [
    'stablePartitions',
    { takes: ['hedonic-game'], solve: (game: HedonicGame, _, { options }) => stablePartitions(game, options) },
  ],
  ['topCoalitions', { takes: ['hedonic-game'], solve: (game: HedonicGame) => topCoalitions(game) }],
  ['fixedPoints', { takes: ['process-map'], solve: (map: ProcessMap) => fixedPoints(map) }],
  ['coreInterval', { takes: ['coalitional'], solve: (game: Coalitional, call) => coreInterval(game, call.player!) }],
  [
    'inCore',
    {
      takes: ['coalitional', 'dual-value-game'],
      solve: (game: Coalitional | DualValueGame, call, { instance, results }) =>
        inCore(game, allocationOf(call, instance, results)),
    },
  ],
  [
    'appropriate',
    {
      takes: ['relationship'],
      solve: (game: Relationship, call, { division }) =>
        placed(`games.${call.game}`, () => appropriate(game, { division: division ?? call.rule ?? 'shares' })),
    },
  ],
  [
    'appraisal',
    {
      takes: ['relationship', 'dual-value-game', 'coalitional'],
      solve: (game: Relationship | DualValueGame | Coalitional, call, { instance }) =>
        appraisal(game, { confidence: confidenceOf(call, instance) }),
    },
  ],
  [
    'ownUseRule',
    {
      takes: ['relationship', 'dual-value-game', 'coalitional'],
      solve: (game: Relationship | DualValueGame | Coalitional) =>
        ownUseRule(game.kind === 'relationship' ? dualValueOf(game) : game),
    },
  ],
])

/**
 * Makes one call of a scenario.
 *
 * @throws InputError naming `results.NAME` if the game is of a kind that the solver does not take
 */
export function solveCall(name: string, call: Call, context: Context): Result {
  const at = `results.${name}`
  if (call.solve === 'indices') {
    const appropriated = context.results[call.of!]
    if (appropriated?.method !== 'appropriate') throw new InputError(`${at}.of`, 'is not a result of appropriate')
    return indices(appropriated)
  }
  const solver = SOLVERS.get(call.solve)
  const game = context.instance.games[call.game!]
  if (!solver) throw new InputError(`${at}.solve`, `${show(call.solve)} is no solver that a scenario may call`)
  if (!game || !solver.takes.includes(game.kind)) {
    throw new InputError(
      `${at}.game`,
      `${call.solve} takes ${solver.takes.join(' or ')}, not ${game?.kind ?? 'nothing'}`,
    )
  }
  return solver.solve(game as never, call, context)
}
