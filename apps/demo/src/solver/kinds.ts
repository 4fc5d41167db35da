/** Which solvers the views of each kind of game need. A new kind of game is one entry here and one file in views/. */
import { type Coalitional, type DualValueGame, dualValueOf, tuReading } from '@biform/core'
import type { ScenarioGame } from '@biform/core/scenarios'
import {
  core,
  coreInterval,
  divideAll,
  inCore,
  nashEquilibria,
  ownUseRule,
  pureEquilibria,
  regrets,
  shapley,
  subgamePerfect,
} from '@biform/solver'
import type { GameAnswer, Split } from './protocol.ts'

export type ForKind<Kind extends ScenarioGame['kind']> = (
  game: Extract<ScenarioGame, { kind: Kind }>,
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
  coalitional: game => ({ split: splitOf(game) }),
  relationship: game => ({ split: dualSplitOf(dualValueOf(game)) }),
  'dual-value-game': game => ({ split: dualSplitOf(game) }),
  'claims-problem': game => ({ divisions: divideAll(game) }),
}

function splitOf(game: Coalitional): Split {
  const value = shapley(game)
  return {
    shapley: value,
    shapleyInCore: inCore(game, value.values),
    core: core(game),
    intervals: game.players.map(player => coreInterval(game, player)),
  }
}

/** Splits of a dual-value game: its core as it is; core intervals only where money moves freely. */
function dualSplitOf(game: DualValueGame): Split {
  const reading = tuReading(game)
  const value = shapley(reading)
  const ownUse = ownUseRule(game)
  const free = game.liability.every(item => item === 'unlimited')
  return {
    shapley: value,
    shapleyInCore: inCore(game, value.values),
    core: core(game),
    intervals: free ? game.players.map(player => coreInterval(reading, player)) : [],
    ownUse: { split: ownUse, inCore: inCore(game, ownUse.values) },
  }
}
