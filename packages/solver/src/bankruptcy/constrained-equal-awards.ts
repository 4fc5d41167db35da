/** Constrained equal awards (Maimonides; Aumann and Maschler 1985). */
import type { ClaimsProblem } from '@biform/core'
import type { ConstrainedEqualAwards } from '../results/claims.ts'
import { equalAwards } from './equal-awards.ts'
import { checkClaims } from './input.ts'

/**
 * Gives all the same, but nobody more than it claims: min(c_i, λ). `award` is the least such λ. O(n log n).
 *
 * @throws InputError if it is not a claims problem
 * @example
 * constrainedEqualAwards(claimsProblem({ estate: 300, claims: [50, 200, 300] })).values // → ['50', '125', '125']
 */
export function constrainedEqualAwards(problem: ClaimsProblem): ConstrainedEqualAwards {
  checkClaims(problem)
  return { method: 'constrainedEqualAwards', ...equalAwards(problem.estate, problem.claims) }
}
