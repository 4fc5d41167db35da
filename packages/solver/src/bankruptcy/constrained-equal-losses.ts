/** Constrained equal losses (Maimonides; Aumann and Maschler 1985). */
import { type ClaimsProblem, sum } from '@biform/core'
import type { ConstrainedEqualLosses } from '../results/claims.ts'
import { equalAwards } from './equal-awards.ts'
import { checkClaims } from './input.ts'

/**
 * Lets all lose the same, but nobody more than it claims: max(0, c_i − λ). `loss` is the least such λ. O(n log n).
 *
 * @throws InputError if it is not a claims problem
 * @example
 * constrainedEqualLosses(claimsProblem({ estate: 300, claims: [100, 200, 300] })).values // → ['0', '100', '200']
 */
export function constrainedEqualLosses(problem: ClaimsProblem): ConstrainedEqualLosses {
  checkClaims(problem)
  const missing = sum(problem.claims).sub(problem.estate)
  const { values: losses, award: loss } = equalAwards(missing, problem.claims)
  return { method: 'constrainedEqualLosses', values: problem.claims.map((claim, i) => claim.sub(losses[i]!)), loss }
}
