/** What fits a game that comes without a scenario. */
import type { Game, StepOptions } from '@biform/core'
import {
  appropriate,
  core,
  coreInterval,
  indices,
  nashEquilibria,
  ownUseRule,
  pureEquilibria,
  type Result,
  shapley,
  subgamePerfect,
} from '@biform/solver'

/** Answers by the name of the function that made them; one per player for the core interval. */
export type Answers = Readonly<Record<string, Result | readonly Result[]>>

/** Core intervals take two linear programs for each player: beyond this many they are left to the library. */
export const MAX_INTERVAL_PLAYERS = 10

/** Calls the solvers that fit the kind of the game. */
export function solveGame(game: Game, limits: StepOptions): Answers {
  switch (game.kind) {
    case 'normal-form':
      return {
        pureEquilibria: pureEquilibria(game, limits),
        ...(game.players.length === 2 ? { nashEquilibria: nashEquilibria(game, limits) } : {}),
      }
    case 'tree':
      return { subgamePerfect: subgamePerfect(game, limits) }
    case 'coalitional': {
      const found = core(game, limits)
      const small = game.players.length <= MAX_INTERVAL_PLAYERS
      return {
        shapley: shapley(game),
        core: found,
        ...(found.kind === 'nonempty' && small
          ? { coreInterval: game.players.map((_, i) => coreInterval(game, i)) }
          : {}),
      }
    }
    case 'relationship': {
      const appropriated = appropriate(game)
      return { appropriate: appropriated, indices: indices(appropriated) }
    }
    case 'dual-value-game':
      return { ownUseRule: ownUseRule(game), core: core(game, limits) }
  }
}
