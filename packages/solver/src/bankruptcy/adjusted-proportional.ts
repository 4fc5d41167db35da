/** The adjusted proportional rule (Curiel, Maschler and Tijs 1987). */
import { type ClaimsProblem, sum, ZERO } from '@biform/core'
import type { AdjustedProportional } from '../results/claims.ts'
import { checkClaims, least, positive } from './input.ts'

/**
 * First gives each what the others concede to it, max(0, E − Σ_{j≠i} c_j) (`minimalRights`), and divides what is left in
 * proportion to what is left of the claims, cut at the rest of the estate. It is the τ-value of the bankruptcy game.
 *
 * @throws InputError if it is not a claims problem
 * @example
 * adjustedProportional(claimsProblem({ estate: 200, claims: [100, 200, 300] })).values // → ['40', '80', '80']
 */
export function adjustedProportional(problem: ClaimsProblem): AdjustedProportional {
  checkClaims(problem)
  const { estate, claims } = problem
  const total = sum(claims)
  const minimalRights = claims.map(claim => positive(estate.sub(total.sub(claim))))
  const rest = estate.sub(sum(minimalRights))
  const open = claims.map((claim, i) => least(claim.sub(minimalRights[i]!), rest))
  const sumOpen = sum(open)
  const values = minimalRights.map((right, i) => right.add(sumOpen.n === 0n ? ZERO : rest.mul(open[i]!).div(sumOpen)))
  return { method: 'adjustedProportional', values, minimalRights }
}
