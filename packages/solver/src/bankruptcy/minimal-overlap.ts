/**
 * The minimal overlap rule (O'Neill 1982; Chun and Thomson 2005).
 *
 * Claims are laid upon specific parts of the estate so that as much of it as possible is claimed by one alone, then by
 * two, and so on; each part goes in equal shares to those who claim it. Two cases: if somebody claims the whole estate,
 * claims are nested. Otherwise there is a t with Σ max(0, c_i − t) = E − t: what is above t lies side by side on its
 * own part of the estate, and the rest is nested on a part of size t.
 */
import { type ClaimsProblem, compare, type Fraction, ratio, ZERO } from '@biform/core'
import type { MinimalOverlap } from '../results/claims.ts'
import { checkClaims, least, positive } from './input.ts'

/**
 * Divides an estate by minimal overlap of the claims. O(n log n).
 *
 * @throws InputError if it is not a claims problem
 * @example
 * minimalOverlap(claimsProblem({ estate: 120, claims: [30, 40, 60, 120] })).values // → ['15/2', '65/6', '125/6', '485/6']
 */
export function minimalOverlap(problem: ClaimsProblem): MinimalOverlap {
  checkClaims(problem)
  const { estate } = problem
  const claims = problem.claims.map(claim => least(claim, estate))
  const order = claims.map((_, i) => i).sort((i, j) => compare(claims[i]!, claims[j]!))
  const sorted = order.map(i => claims[i]!)
  const nestedPart = compare(sorted.at(-1)!, estate) >= 0 ? estate : overlap(estate, sorted)
  const shares = nested(sorted.map(claim => least(claim, nestedPart)))
  const values = claims.map(claim => positive(claim.sub(nestedPart)))
  order.forEach((i, place) => {
    values[i] = values[i]!.add(shares[place]!)
  })
  return { method: 'minimalOverlap', values, nestedPart }
}

/** The t with Σ max(0, c_i − t) = E − t, for claims below the estate in ascending order. */
function overlap(estate: Fraction, sorted: readonly Fraction[]): Fraction {
  let above = ZERO // Σ of the claims above t
  for (let k = sorted.length - 1; k >= 0; k--) {
    above = above.add(sorted[k]!)
    const count = BigInt(sorted.length - k)
    if (count === 1n) continue // with one claim above t the equation does not depend on t
    const t = above.sub(estate).div(ratio(count - 1n, 1n))
    if (compare(t, k > 0 ? sorted[k - 1]! : ZERO) >= 0) return t
  }
  return ZERO
}

/** Equal shares of nested claims, ascending: the k-th layer goes to all but the k smallest. */
function nested(sorted: readonly Fraction[]): Fraction[] {
  let share = ZERO
  return sorted.map((claim, k) => {
    const layer = claim.sub(k > 0 ? sorted[k - 1]! : ZERO)
    share = share.add(layer.div(ratio(BigInt(sorted.length - k), 1n)))
    return share
  })
}
