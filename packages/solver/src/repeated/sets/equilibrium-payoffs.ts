/**
 * The set of equilibrium payoffs of a repeated game of two players (Abreu and Sannikov, Theoretical Economics 9, 2014).
 */
import { InputError, type RepeatedGame, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { described } from '../../described.ts'
import { checkStepOptions } from '../../options.ts'
import type { EquilibriumPayoffsDouble, EquilibriumPayoffsExact } from '../../results/payoff-sets.ts'
import { doublePayoffsSteps } from './double-payoffs.ts'
import { exactPayoffsSteps } from './exact-payoffs.ts'

/** Options of `equilibriumPayoffs`. */
export interface EquilibriumPayoffsOptions extends StepOptions {
  /** Exact fractions with a proof, or doubles (faster, rounded). Default exact. */
  readonly arithmetic?: 'exact' | 'double'
}

/**
 * All payoffs of subgame-perfect equilibria in pure actions, with perfect monitoring, where the players see a public random
 * number before each period. The set is convex; its vertices come with the actions and continuations that support them. It
 * is empty where no equilibrium in pure actions exists.
 *
 * Payoffs are normalised, (1−δ) Σ δ^t u_t. One round of the operator takes time linear in profiles × vertices; the number of
 * rounds grows with 1/(1−δ), and without bound just below a discount factor at which the set becomes larger: after 1,000,000
 * rounds in integers the answer is `undecided`, with the reason `rounds`. Exactly, doubles propose the set, and exact
 * arithmetic proves it: its vertices are fractions, or algebraic numbers of one field ℚ(α), given as `field`, of degree 6 at
 * most. Where no such field or no proof in the limit is found, `exact` is false, and the set is within a `gap` of the hull of
 * the vertices.
 *
 * @param options `arithmetic: 'double'` for doubles; `maxSteps` counts rounds
 * @throws InputError if the game is not a repeated game of two players
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const set = equilibriumPayoffs(repeatedGame(stage, { discount: '1/2' }))
 * set.vertices // → [['1', '1'], ['13/3', '1'], ['3', '3'], ['1', '13/3']]
 * set.supports[2] // → { profile: [0, 0], continuation: ['3', '3'], binding: [0, 1] }
 * const irrational = equilibriumPayoffs(repeatedGame(bimatrix([[2, 1], [3, 4]], [[0, 0], [2, 5]]), { discount: '4/5' }))
 * irrational.threats[1].polynomial // → [-15n, -2n, 4n]
 * const impatient = equilibriumPayoffs(repeatedGame(stage, { discount: '1/5' }), { arithmetic: 'double' })
 * impatient.kind // → 'point'
 * impatient.vertices // → [[1, 1]]
 */
export function equilibriumPayoffs(
  game: RepeatedGame,
  options?: EquilibriumPayoffsOptions & { readonly arithmetic?: 'exact' },
): EquilibriumPayoffsExact
export function equilibriumPayoffs(
  game: RepeatedGame,
  options: EquilibriumPayoffsOptions & { readonly arithmetic: 'double' },
): EquilibriumPayoffsDouble
export function equilibriumPayoffs(
  game: RepeatedGame,
  options?: EquilibriumPayoffsOptions,
): EquilibriumPayoffsExact | EquilibriumPayoffsDouble
export function equilibriumPayoffs(
  game: RepeatedGame,
  options: EquilibriumPayoffsOptions = {},
): EquilibriumPayoffsExact | EquilibriumPayoffsDouble {
  return runSync(equilibriumPayoffsSteps(game, options), options)
}

/** `equilibriumPayoffs` in steps: one per round. */
export function* equilibriumPayoffsSteps(
  game: RepeatedGame,
  options: EquilibriumPayoffsOptions = {},
): Steps<EquilibriumPayoffsExact | EquilibriumPayoffsDouble> {
  checkStepOptions(options, ['arithmetic'])
  const { arithmetic = 'exact' } = options
  if (game?.kind !== 'repeated-game') throw new InputError('game', `${described(game)} is not a repeated game`)
  const players = game.stage.players.length
  if (players !== 2) {
    throw new InputError('game', `has ${players} players, not 2; equilibriumPayoffBounds takes others`)
  }
  if (arithmetic === 'exact') return yield* exactPayoffsSteps(game)
  if (arithmetic === 'double') return yield* doublePayoffsSteps(game)
  throw new InputError('arithmetic', `${show(arithmetic)} is neither "exact" nor "double"`)
}
