/**
 * Random arrival (O'Neill 1982): claimants come in random order, and each is paid in full while the estate lasts. It is
 * the Shapley value of the bankruptcy game.
 *
 * Not by the n! orders: whoever came before i matters by the sum of their claims alone. The number of groups by size and
 * sum, below the estate, is found for all claimants at once; those without i by taking i out again.
 */
import { type ClaimsProblem, type Fraction, flatFractions, InputError, integers, ratio } from '@biform/core'
import type { RandomArrival } from '../results/claims.ts'
import { checkClaims } from './input.ts'

/** At most this many pairs of a size and a sum of claims are looked at. */
export const MAX_ARRIVAL_GROUPS: number = 2 ** 18

/** How many groups have a given sum of claims, by their size. */
type Groups = Map<bigint, bigint[]>

/**
 * Divides an estate by the average over all orders in which the claimants may arrive.
 *
 * Complexity: n times the number of different sums of claims below the estate, at most min(2^n, E) of them for whole
 * numbers, times n.
 *
 * @throws InputError if it is not a claims problem, or there are more than 2^18 pairs of a size and a sum
 * @example
 * randomArrival(claimsProblem({ estate: 200, claims: [100, 200, 300] })).values // → ['100/3', '250/3', '250/3']
 */
export function randomArrival(problem: ClaimsProblem): RandomArrival {
  checkClaims(problem)
  const store = flatFractions([problem.estate, ...problem.claims])
  const [estate = 0n, ...claims] = integers(store)
  const all = groupsBelow(estate, claims)
  const n = claims.length
  const orders = factorials(n)
  const values = claims.map((claim): Fraction => {
    let total = 0n
    for (const [sum, counts] of without(all, claim)) {
      const paid = sum + claim <= estate ? claim : estate - sum
      counts.forEach((count, size) => {
        if (count !== 0n) total += count * orders[size]! * orders[n - 1 - size]! * paid
      })
    }
    return ratio(total, orders[n]! * store.denominator)
  })
  return { method: 'randomArrival', values }
}

/** The groups of claimants whose claims add up to less than the estate. */
function groupsBelow(estate: bigint, claims: readonly bigint[]): Groups {
  const groups: Groups = new Map(estate > 0n ? [[0n, [1n]]] : [])
  for (const claim of claims) {
    // Descending, so that what is added for this claimant is not met again.
    const sums = [...groups.keys()].sort((a, b) => (a > b ? -1 : 1))
    for (const sum of sums) {
      const next = sum + claim
      if (next >= estate) continue
      const into = groups.get(next) ?? []
      // A claim of 0 shifts sizes within one entry: read it before it is written.
      ;[...groups.get(sum)!].forEach((count, size) => {
        into[size + 1] = (into[size + 1] ?? 0n) + count
      })
      for (let size = 0; size < into.length; size++) into[size] ??= 0n
      groups.set(next, into)
    }
    if (groups.size * (claims.length + 1) > MAX_ARRIVAL_GROUPS) {
      throw new InputError(
        'claims',
        `have more than ${MAX_ARRIVAL_GROUPS} pairs of a size and a sum; sampleShapley estimates the bankruptcy game`,
      )
    }
  }
  return groups
}

/** The groups without one claimant of the given claim. */
function without(all: Groups, claim: bigint): Groups {
  const rest: Groups = new Map()
  for (const sum of [...all.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const counts = all.get(sum)!
    const list: bigint[] = []
    rest.set(sum, list)
    const smaller = claim === 0n ? list : rest.get(sum - claim)
    for (let size = 0; size < counts.length; size++) {
      list.push(counts[size]! - (size > 0 ? (smaller?.[size - 1] ?? 0n) : 0n))
    }
  }
  return rest
}

function factorials(n: number): bigint[] {
  const list = [1n]
  for (let k = 1; k <= n; k++) list.push(BigInt(k) * list[k - 1]!)
  return list
}
