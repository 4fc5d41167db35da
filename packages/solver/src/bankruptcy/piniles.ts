/** Piniles' rule (Piniles 1861; Aumann and Maschler 1985). */
import { type ClaimsProblem, sum } from '@biform/core'
import type { Piniles } from '../results/claims.ts'
import { equalAwards } from './equal-awards.ts'
import { checkClaims, halves, isScarce } from './input.ts'

/**
 * Constrained equal awards of the half-claims while the estate is at most half of all claims; beyond, half of each claim
 * and constrained equal awards of the other halves. O(n log n).
 *
 * @throws InputError if it is not a claims problem
 * @example
 * piniles(claimsProblem({ estate: 400, claims: [100, 200, 300] })).values // → ['250/3', '400/3', '550/3']
 */
export function piniles(problem: ClaimsProblem): Piniles {
  checkClaims(problem)
  const half = halves(problem)
  if (isScarce(problem)) return { method: 'piniles', values: equalAwards(problem.estate, half).values }
  const more = equalAwards(problem.estate.sub(sum(half)), half).values
  return { method: 'piniles', values: half.map((claim, i) => claim.add(more[i]!)) }
}
