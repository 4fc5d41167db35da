/** The proportional rule. */
import { type ClaimsProblem, sum, ZERO } from '@biform/core'
import type { Proportional } from '../results/claims.ts'
import { checkClaims } from './input.ts'

/**
 * Divides an estate in proportion to the claims; where all claims are 0, so is every award.
 *
 * @throws InputError if it is not a claims problem
 * @example
 * proportional(claimsProblem({ estate: 300, claims: [100, 200, 300] })).values // → ['50', '100', '150']
 */
export function proportional(problem: ClaimsProblem): Proportional {
  checkClaims(problem)
  const total = sum(problem.claims)
  const values = problem.claims.map(claim => (total.n === 0n ? ZERO : problem.estate.mul(claim).div(total)))
  return { method: 'proportional', values }
}
