/** Checks random arrival: the Shapley value of the bankruptcy game, or for many claimants O'Neill's recursion by sums. */
import { type ClaimsProblem, coalitional, compare, type Fraction, ratio, sum, ZERO } from '@biform/core'
import type { RandomArrival } from '../../results/index.ts'
import { demandSame, gameOf } from '../flaw.ts'
import { shapleyValue } from '../shapley.ts'

/** Up to this many claimants the bankruptcy game is written out. */
const MAX_GAME_PLAYERS = 12

export function checkRandomArrival(subject: unknown, result: RandomArrival): undefined {
  const problem = gameOf(subject, 'claims-problem')
  const expected = problem.claims.length <= MAX_GAME_PLAYERS ? byGame(problem) : bySums(problem)
  demandSame(result.values, expected, 'values')
}

/** A group is worth what all others, paid in full, leave of the estate. */
function byGame({ estate, claims }: ClaimsProblem): Fraction[] {
  const worth = Array.from({ length: 2 ** claims.length }, (_, S) => {
    const left = estate.sub(sum(claims.filter((_, i) => ((S >>> i) & 1) === 0)))
    return compare(left, ZERO) > 0 ? left : ZERO
  })
  return shapleyValue(coalitional({ worth }))
}

/** For each claimant, the sums of claims of those before it, one claimant after the other, by how many they are. */
function bySums({ estate, claims }: ClaimsProblem): Fraction[] {
  const n = claims.length
  return claims.map((own, i) => {
    let before = new Map<string, { readonly spent: Fraction; readonly groups: readonly bigint[] }>([
      ['0', { spent: ZERO, groups: [1n] }],
    ])
    claims.forEach((claim, j) => {
      if (j === i) return
      const next = new Map(before)
      for (const { spent, groups } of before.values()) {
        const total = spent.add(claim)
        if (compare(total, estate) >= 0) continue
        const key = total.toFraction()
        const known = next.get(key)?.groups ?? []
        const length = Math.max(known.length, groups.length + 1)
        const added = Array.from({ length }, (_, s) => (known[s] ?? 0n) + (s > 0 ? (groups[s - 1] ?? 0n) : 0n))
        next.set(key, { spent: total, groups: added })
      }
      before = next
    })
    return sum(
      [...before.values()].flatMap(({ spent, groups }) => {
        const left = estate.sub(spent)
        const paid = compare(left, own) < 0 ? left : own
        return groups.map((count, s) => paid.mul(ratio(count, BigInt(n) * binomial(n - 1, s))))
      }),
    )
  })
}

function binomial(n: number, k: number): bigint {
  let value = 1n
  for (let j = 1; j <= k; j++) value = (value * BigInt(n - k + j)) / BigInt(j)
  return value
}
