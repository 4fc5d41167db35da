/** The Talmud rule (Aumann and Maschler 1985). */
import { type ClaimsProblem, sum } from '@biform/core'
import type { Talmud } from '../results/claims.ts'
import { equalAwards } from './equal-awards.ts'
import { checkClaims, halves, isScarce } from './input.ts'

/**
 * Constrained equal awards of the half-claims while the estate is at most half of all claims; beyond, everybody gets its
 * claim less an equal loss of at most half of it. It is the nucleolus of the bankruptcy game, and the one rule that
 * divides between any two claimants like the contested garment. O(n log n).
 *
 * @throws InputError if it is not a claims problem
 * @example
 * talmud(claimsProblem({ estate: 200, claims: [100, 200, 300] })).values // → ['50', '75', '75']
 */
export function talmud(problem: ClaimsProblem): Talmud {
  checkClaims(problem)
  const { estate, claims } = problem
  if (isScarce(problem)) return { method: 'talmud', values: equalAwards(estate, halves(problem)).values }
  const losses = equalAwards(sum(claims).sub(estate), halves(problem)).values
  return { method: 'talmud', values: claims.map((claim, i) => claim.sub(losses[i]!)) }
}
