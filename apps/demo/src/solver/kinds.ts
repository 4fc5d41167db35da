/** Which solvers the views of each kind of game need. A new kind of game is one entry here and one file in views/. */
import { dualValueOf } from '@biform/core'
import type { ScenarioGame } from '@biform/core/scenarios'
import {
  absorption,
  biformEquilibria,
  contributionDiscounts,
  contributors,
  curveNash,
  curveOptima,
  curveZone,
  divideAll,
  equilibriumPayoffs,
  fixedPoints,
  investmentEquilibrium,
  nashEquilibria,
  presentValues,
  pureEquilibria,
  type Result,
  regrets,
  stablePartitions,
  subgamePerfect,
  topCoalitions,
} from '@biform/solver'
import type { GameAnswer, SplitAnswer } from './protocol.ts'
import { planeAnswer } from './repeated.ts'
import { dualSplitOf, splitOf } from './splits.ts'

/** What the scenario says of a game. */
export interface Context {
  /** The splits that the scenario names itself. */
  readonly proposed: readonly SplitAnswer[]
  /** Whether it is the TU reading of a dual-value game of the scenario, which has the same triangle. */
  readonly isReading: boolean
  /** What the scenario's own calls on the game found. */
  readonly results: readonly Result[]
}

export type ForKind<Kind extends ScenarioGame['kind']> = (
  game: Extract<ScenarioGame, { kind: Kind }>,
  context: Context,
) => Partial<GameAnswer>

export const kinds: { readonly [Kind in ScenarioGame['kind']]: ForKind<Kind> } = {
  'normal-form': game => ({
    normalForm: {
      regrets: regrets(game),
      pure: pureEquilibria(game),
      ...(game.players.length === 2 ? { nash: nashEquilibria(game) } : {}),
    },
  }),
  tree: game => ({ tree: { perfect: subgamePerfect(game) } }),
  coalitional: (game, { proposed, isReading }) => ({ split: splitOf(game, proposed, !isReading) }),
  relationship: (game, { proposed }) => ({ split: dualSplitOf(dualValueOf(game), proposed) }),
  'dual-value-game': (game, { proposed }) => ({ split: dualSplitOf(game, proposed) }),
  'claims-problem': game => ({ divisions: divideAll(game) }),
  'bargaining-problem': game => ({ divisions: divideAll(game) }),
  'weighted-voting': game => ({ divisions: divideAll(game) }),
  'data-set': () => ({}),
  'hedonic-game': game => ({ groups: { stable: stablePartitions(game), top: topCoalitions(game) } }),
  'process-map': map => ({ process: fixedPoints(map) }),
  'markov-chain': game => ({ chain: { ends: absorption(game), worth: presentValues(game) } }),
  'curve-problem': game => ({
    curve: {
      optima: curveOptima(game),
      zone: curveZone(game),
      ...(game.players.length > 1 ? { nash: curveNash(game) } : {}),
    },
  }),
  'biform-game': (game, { results }) => ({
    biform:
      results.find(result => result.method === 'biformEquilibria') ?? biformEquilibria(game, { confidence: '1/2' }),
  }),
  'investment-game': game => ({ investment: investmentEquilibrium(game) }),
  'public-good': good => {
    const isPlain = good.threshold.n === 0n
    return isPlain ? { good: { alone: contributors(good), patience: contributionDiscounts(good) } } : {}
  },
  'repeated-game': game =>
    game.stage.players.length === 2
      ? { repeated: { plane: planeAnswer(game.stage), set: equilibriumPayoffs(game, { arithmetic: 'double' }) } }
      : {},
}
