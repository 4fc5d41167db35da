/** What fits a game that comes without a scenario. */
import type { Coalitional, Game, StepOptions } from '@biform/core'
import {
  absorption,
  appropriate,
  biformEquilibria,
  concentration,
  contributionDiscounts,
  contributors,
  core,
  coreInterval,
  curveNash,
  curveOptima,
  curveZone,
  type Divisible,
  egalitarian,
  equilibriumPayoffs,
  feasiblePayoffs,
  fixedPoints,
  indices,
  investmentEquilibrium,
  kalaiSmorodinsky,
  minmax,
  nashBargaining,
  nashEquilibria,
  ownership,
  ownUseRule,
  presentValues,
  pureEquilibria,
  type Result,
  raiffa,
  rubinstein,
  rulesFor,
  shapley,
  stablePartitions,
  subgamePerfect,
  topCoalitions,
  utilitarian,
} from '@biform/solver'

/** Answers by the name of the function that made them; one per player for the core interval. */
export type Answers = Readonly<Record<string, Result | readonly Result[]>>

/** What was answered, and the names of the functions for which there was no time. */
export interface Solved {
  readonly answers: Answers
  readonly skipped: readonly string[]
}

/** Core intervals take two linear programs for each player: beyond this many they are left to the library. */
export const MAX_INTERVAL_PLAYERS = 10

/** Ties multiply the subgame-perfect equilibria, and each of them names an action at every node: so many are listed. */
export const MAX_SUBGAME_PERFECT = 1_000

/** What players expect of a division unless somebody says otherwise: the middle of what the core allows. */
const EVEN_CONFIDENCE = '1/2'

/** Calls the solvers that fit the kind of the game. */
export function solveGame(game: Game, limits: StepOptions): Solved {
  switch (game.kind) {
    case 'normal-form':
      return inTime(limits, {
        pureEquilibria: () => pureEquilibria(game, limits),
        ...(game.players.length === 2 ? { nashEquilibria: () => nashEquilibria(game, limits) } : {}),
      })
    case 'tree':
      return inTime(limits, { subgamePerfect: () => subgamePerfect(game, { ...limits, limit: MAX_SUBGAME_PERFECT }) })
    case 'coalitional': {
      const first = inTime(limits, { core: () => core(game, limits), shapley: () => shapley(game) })
      const found = first.answers.core
      const small = game.players.length <= MAX_INTERVAL_PLAYERS
      if (!found || !('kind' in found) || found.kind !== 'nonempty' || !small) return first
      return intervals(game, limits, first)
    }
    case 'relationship': {
      const first = inTime(limits, { appropriate: () => appropriate(game) })
      const appropriated = first.answers.appropriate
      if (!appropriated || !('method' in appropriated) || appropriated.method !== 'appropriate') {
        return { ...first, skipped: [...first.skipped, 'indices'] }
      }
      return joined(first, inTime(limits, { indices: () => indices(appropriated) }))
    }
    case 'dual-value-game':
      return inTime(limits, { core: () => core(game, limits), ownUseRule: () => ownUseRule(game) })
    case 'claims-problem':
    case 'weighted-voting':
      return inTime(limits, byEveryRule(game, limits))
    case 'bargaining-problem':
      return inTime(limits, {
        nashBargaining: () => nashBargaining(game, limits),
        kalaiSmorodinsky: () => kalaiSmorodinsky(game),
        egalitarian: () => egalitarian(game),
        utilitarian: () => utilitarian(game),
        ...(game.players.length === 2 ? { raiffa: () => raiffa(game) } : {}),
      })
    case 'bargaining-frontier':
      return inTime(limits, { nashBargaining: () => nashBargaining(game) })
    case 'alternating-offers':
      return inTime(limits, { rubinstein: () => rubinstein(game) })
    case 'markov-chain':
      return inTime(limits, { absorption: () => absorption(game), presentValues: () => presentValues(game) })
    case 'hedonic-game':
      return inTime(limits, {
        topCoalitions: () => topCoalitions(game),
        stablePartitions: () => stablePartitions(game, limits),
      })
    case 'process-map':
      return inTime(limits, { fixedPoints: () => fixedPoints(game) })
    case 'data-set':
      return inTime(limits, { concentration: () => concentration(game) })
    case 'curve-problem':
      return inTime(limits, {
        curveOptima: () => curveOptima(game),
        curveZone: () => curveZone(game),
        ...(game.players.length > 1 ? { curveNash: () => curveNash(game) } : {}),
      })
    case 'investment-game':
      return inTime(limits, {
        investmentEquilibrium: () => investmentEquilibrium(game),
        ...(game.players.length === 2 ? { ownership: () => ownership(game) } : {}),
      })
    case 'public-good':
      return inTime(limits, {
        contributors: () => contributors(game),
        contributionDiscounts: () => contributionDiscounts(game),
      })
    case 'biform-game':
      return inTime(limits, {
        biformEquilibria: () => biformEquilibria(game, { confidence: EVEN_CONFIDENCE, ...limits }),
      })
    case 'repeated-game':
      return inTime(limits, {
        minmax: () => minmax(game.stage),
        ...(game.stage.players.length === 2
          ? {
              feasiblePayoffs: () => feasiblePayoffs(game.stage),
              equilibriumPayoffs: () => equilibriumPayoffs(game, { arithmetic: 'exact', ...limits }),
            }
          : {}),
      })
  }
}

/** A call for every rule of the table that fits the game. */
function byEveryRule(game: Divisible, limits: StepOptions): Readonly<Record<string, () => Result>> {
  return Object.fromEntries(rulesFor(game.kind).map(({ name, solve }) => [name, () => solve(game, limits)]))
}

/**
 * Makes calls in their order until the time is up, and skips the rest. Some solvers cannot be stopped, so the deadline
 * is looked at before each call; those that can be are called first.
 */
function inTime(limits: StepOptions, calls: Readonly<Record<string, () => Result>>): Solved {
  const answers: Record<string, Result> = {}
  const skipped: string[] = []
  for (const [name, call] of Object.entries(calls)) {
    if (limits.shouldStop?.()) skipped.push(name)
    else answers[name] = call()
  }
  return { answers, skipped }
}

/** The core interval of each player until the time is up. */
function intervals(game: Coalitional, limits: StepOptions, first: Solved): Solved {
  const list: Result[] = []
  for (let i = 0; i < game.players.length; i++) {
    if (limits.shouldStop?.()) {
      const answers = list.length === 0 ? first.answers : { ...first.answers, coreInterval: list }
      return { answers, skipped: [...first.skipped, 'coreInterval'] }
    }
    list.push(coreInterval(game, i))
  }
  return { answers: { ...first.answers, coreInterval: list }, skipped: first.skipped }
}

function joined(a: Solved, b: Solved): Solved {
  return { answers: { ...a.answers, ...b.answers }, skipped: [...a.skipped, ...b.skipped] }
}
