/**
 * The Owen value (Owen 1977): the Shapley value of players in unions. Only orders count in which the members of each union
 * stand together; so the average is over sets of other unions, and over sets of other members of one's own.
 */
import { type Coalitional, ratio } from '@biform/core'
import type { Owen } from '../../results/values.ts'
import { members } from '../bits.ts'
import { checkCoalitional } from '../input.ts'
import { partition } from './weighted-shapley.ts'

/**
 * The Owen value of a TU game with a coalition structure.
 *
 * With one union, or with every player for itself, it is the Shapley value. Complexity: for each player, 2^(m−1) sets of
 * the other m − 1 unions times 2^(b−1) sets of the other members of its own.
 *
 * @param options `unions`: lists of labels, every player in exactly one
 * @throws InputError if the game is not a TU game, or the unions are no partition of the players
 * @example
 * const majority = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * owen(majority, { unions: [['A', 'B'], ['C']] }).values // → ['1/2', '1/2', '0']
 */
export function owen(game: Coalitional, { unions }: { readonly unions: readonly (readonly string[])[] }): Owen {
  checkCoalitional(game)
  const { players, worth } = game
  const place = partition(unions, players, 'unions')
  const masks = unions.map((_, k) => place.reduce((mask, of, i) => (of === k ? mask | (1 << i) : mask), 0))
  const between = orders(masks.length)
  const values = players.map((_, i) => {
    const own = masks[place[i]!]!
    const others = masks.filter((_, k) => k !== place[i])
    const mates = members(own & ~(1 << i)).map(j => 1 << j)
    const within = orders(mates.length + 1)
    let total = 0n
    forEachUnion(others, (outside, h) => {
      forEachUnion(mates, (inside, s) => {
        const before = outside | inside
        const gain = BigInt(worth.values[before | (1 << i)]!) - BigInt(worth.values[before]!)
        total += between.weights[h]! * within.weights[s]! * gain
      })
    })
    return ratio(total, between.total * within.total * worth.denominator)
  })
  return { method: 'owen', values, unions: masks }
}

/** How many of the n! orders have a given set of h others before one player: h!(n − h − 1)!. */
function orders(n: number): { readonly weights: readonly bigint[]; readonly total: bigint } {
  const factorial = [1n]
  for (let k = 1; k <= n; k++) factorial.push(BigInt(k) * factorial[k - 1]!)
  const weights = Array.from({ length: n }, (_, h) => factorial[h]! * factorial[n - h - 1]!)
  return { weights, total: factorial[n]! }
}

/** Calls `visit` with the union of every subset of disjoint masks, and how many of them it holds. */
function forEachUnion(masks: readonly number[], visit: (union: number, count: number) => void): void {
  const walk = (k: number, union: number, count: number): void => {
    if (k === masks.length) {
      visit(union, count)
      return
    }
    walk(k + 1, union, count)
    walk(k + 1, union | masks[k]!, count + 1)
  }
  walk(0, 0, 0)
}
