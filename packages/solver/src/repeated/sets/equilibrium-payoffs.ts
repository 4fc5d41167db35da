/**
 * The set of equilibrium payoffs of a repeated game of two players (Abreu and Sannikov, Theoretical Economics 9, 2014).
 */
import { InputError, type RepeatedGame, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { described } from '../../described.ts'
import { checkStepOptions } from '../../options.ts'
import type { EquilibriumPayoffsDouble } from '../../results/payoff-sets.ts'
import { doublePayoffsSteps } from './double-payoffs.ts'

/** Options of `equilibriumPayoffs`. */
export interface EquilibriumPayoffsOptions extends StepOptions {
  /** Doubles. */
  readonly arithmetic: 'double'
}

/**
 * All payoffs of subgame-perfect equilibria in pure actions, with perfect monitoring, where the players see a public random
 * number before each period. The set is convex; its vertices come with the actions and continuations that support them. It
 * is empty where no equilibrium in pure actions exists.
 *
 * Payoffs are normalised, (1−δ) Σ δ^t u_t. One round of the operator takes time linear in profiles × vertices; rounds that
 * are needed grow with 1/(1−δ).
 *
 * @param options `arithmetic: 'double'`
 * @throws InputError if the game is not a repeated game of two players
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const set = equilibriumPayoffs(repeatedGame(stage, { discount: '1/2' }), { arithmetic: 'double' })
 * set.vertices.length // → 4
 * set.vertices[2] // → [3, 3]
 * set.supports[2] // → { profile: [0, 0], continuation: [3, 3], binding: [0, 1] }
 * equilibriumPayoffs(repeatedGame(stage, { discount: '1/5' }), { arithmetic: 'double' }).kind // → 'point'
 */
export function equilibriumPayoffs(game: RepeatedGame, options: EquilibriumPayoffsOptions): EquilibriumPayoffsDouble {
  checkStepOptions(options, ['arithmetic'])
  return runSync(equilibriumPayoffsSteps(game, options), options)
}

/** `equilibriumPayoffs` in steps: one per round. */
export function* equilibriumPayoffsSteps(
  game: RepeatedGame,
  { arithmetic }: Pick<EquilibriumPayoffsOptions, 'arithmetic'>,
): Steps<EquilibriumPayoffsDouble> {
  if (game?.kind !== 'repeated-game') throw new InputError('game', `${described(game)} is not a repeated game`)
  const players = game.stage.players.length
  if (players !== 2) throw new InputError('game', `has ${players} players, not 2`)
  if (arithmetic !== 'double') throw new InputError('options.arithmetic', `${show(arithmetic)} is not "double"`)
  return yield* doublePayoffsSteps(game)
}
