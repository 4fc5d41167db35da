/**
 * Correlated equilibria (Aumann 1974, 1987): distributions over profiles from which a mediator may draw, telling each player only
 * its own part, such that nobody gains by playing anything else. They are the solutions of linear inequalities, one for each player
 * and each pair of its strategies, so that the best one for a linear objective is a linear program.
 */
import type { NormalForm } from '@biform/core'
import type { CoarseCorrelatedEquilibrium, CorrelatedEquilibrium } from '../../results/correlated.ts'
import { best } from './best.ts'
import { conditional, unconditional } from './deviations.ts'
import { maxEntropy } from './max-entropy.ts'
import { type CorrelatedOptions, readObjective } from './objective.ts'

/**
 * The correlated equilibrium that is best for an objective: by default, for the sum of all payoffs.
 *
 * @param options `objective`: `'welfare'`, `{ player }`, `{ weights }` (exact, with the dual prices that prove it best), or
 * `'max-entropy'` (in doubles, with a certified gap)
 * @returns `distribution`, the profiles that are played and how often; `payoffs`, what each player expects; `value`, what was maximised
 * @throws InputError if it is not a game in normal form; if deviations × profiles are more than `MAX_CORRELATED_ENTRIES`; for
 * `'max-entropy'`, if there are more than `MAX_ENTROPY_PROFILES` profiles, or payoffs that doubles do not tell apart (beyond 1e300, or
 * closer than 1e-300)
 *
 * Complexity: a linear program with a row for each player and pair of its strategies, and a column for each profile.
 *
 * @example
 * // Aumann (1974): a traffic light for chicken.
 * const chicken = bimatrix([[6, 2], [7, 0]], [[6, 7], [2, 0]])
 * const { distribution, payoffs } = correlatedEquilibrium(chicken)
 * distribution.map(({ profile }) => profile) // → [[0, 0], [0, 1], [1, 0]]
 * distribution.map(({ probability }) => probability) // → ['1/2', '1/4', '1/4']
 * payoffs // → ['21/4', '21/4']
 */
export function correlatedEquilibrium(game: NormalForm, options: CorrelatedOptions = {}): CorrelatedEquilibrium {
  const weights = readObjective(game, options)
  const deviations = conditional(game)
  return weights
    ? { method: 'correlatedEquilibrium', ...best(game, deviations, weights) }
    : { method: 'correlatedEquilibrium', ...maxEntropy(game, deviations) }
}

/**
 * The coarse correlated equilibrium (Moulin and Vial 1978; Hannan's set) that is best for an objective: nobody gains by a strategy that
 * it settles on before it learns what it would be told. All correlated equilibria are such, and others may be better for everybody.
 *
 * @param options as for `correlatedEquilibrium`
 * @throws InputError as for `correlatedEquilibrium`
 *
 * Complexity: a linear program with a row for each strategy of each player, and a column for each profile.
 *
 * @example
 * // Rock, paper, scissors, in which a tie costs both players 1/2: a mediator can avoid ties only if nobody knows its part.
 * const A = [[-0.5, -1, 1], [1, -0.5, -1], [-1, 1, -0.5]]
 * const B = [[-0.5, 1, -1], [-1, -0.5, 1], [1, -1, -0.5]]
 * correlatedEquilibrium(bimatrix(A, B)).value // → '-1/3'
 * coarseCorrelatedEquilibrium(bimatrix(A, B)).value // → '0'
 */
export function coarseCorrelatedEquilibrium(
  game: NormalForm,
  options: CorrelatedOptions = {},
): CoarseCorrelatedEquilibrium {
  const weights = readObjective(game, options)
  const deviations = unconditional(game)
  return weights
    ? { method: 'coarseCorrelatedEquilibrium', ...best(game, deviations, weights) }
    : { method: 'coarseCorrelatedEquilibrium', ...maxEntropy(game, deviations) }
}
