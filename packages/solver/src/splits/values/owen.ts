/**
 * The Owen value (Owen 1977): the Shapley value of players in unions. Only orders count in which the members of each union
 * stand together; so the average is over sets of other unions, and over sets of other members of one's own.
 */
import { type Coalitional, type FlatRationals, ratio } from '@biform/core'
import { checkOptions } from '../../options.ts'
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
export function owen(game: Coalitional, options: { readonly unions: readonly (readonly string[])[] }): Owen {
  checkCoalitional(game)
  checkOptions(options, ['unions'])
  const { unions } = options
  const { players, worth } = game
  const place = partition(unions, players, 'unions')
  const masks = unions.map((_, k) => place.reduce((mask, of, i) => (of === k ? mask | (1 << i) : mask), 0))
  const between = orders(masks.length)
  const values = players.map((_, i) => {
    const others = masks.filter((_, k) => k !== place[i])
    const mates = members(masks[place[i]!]! & ~(1 << i)).map(j => 1 << j)
    const gains = gainsBySizes(worth, 1 << i, others, mates)
    const within = orders(mates.length + 1)
    const total = between.weights.reduce(
      (sum, orders, h) => within.weights.reduce((part, inside, s) => part + orders * inside * gains(h, s), sum),
      0n,
    )
    return ratio(total, between.total * within.total * worth.denominator)
  })
  return { method: 'owen', values, unions: masks }
}

/**
 * What a player adds to all unions of h other unions with s of its mates, by h and s. In doubles where worths are so small
 * that all sums are exact.
 */
function gainsBySizes(
  { values }: FlatRationals,
  player: number,
  others: readonly number[],
  mates: readonly number[],
): (h: number, s: number) => bigint {
  const width = mates.length + 1
  const cells = (others.length + 1) * width
  const outside = unionsOf(others)
  const inside = unionsOf(mates)
  const limit = 2 ** 52 / values.length
  const small =
    values instanceof Float64Array && values.every(value => value <= limit && value >= -limit)
      ? { worths: values, sums: new Float64Array(cells) }
      : undefined
  const sums = small ? [] : new Array<bigint>(cells).fill(0n)
  for (let o = 0; o < outside.masks.length; o++) {
    const row = outside.counts[o]! * width
    for (let j = 0; j < inside.masks.length; j++) {
      const before = outside.masks[o]! | inside.masks[j]!
      const cell = row + inside.counts[j]!
      if (small) small.sums[cell]! += small.worths[before | player]! - small.worths[before]!
      else sums[cell]! += BigInt(values[before | player]!) - BigInt(values[before]!)
    }
  }
  return (h, s) => (small ? BigInt(small.sums[h * width + s]!) : sums[h * width + s]!)
}

/** How many of the n! orders have a given set of h others before one player: h!(n − h − 1)!. */
function orders(n: number): { readonly weights: readonly bigint[]; readonly total: bigint } {
  const factorial = [1n]
  for (let k = 1; k <= n; k++) factorial.push(BigInt(k) * factorial[k - 1]!)
  const weights = Array.from({ length: n }, (_, h) => factorial[h]! * factorial[n - h - 1]!)
  return { weights, total: factorial[n]! }
}

/** The unions of all sets of disjoint masks, and how many masks are in each. */
function unionsOf(masks: readonly number[]): { readonly masks: Int32Array; readonly counts: Uint8Array } {
  const unions = new Int32Array(2 ** masks.length)
  const counts = new Uint8Array(unions.length)
  masks.forEach((mask, k) => {
    for (let set = 0; set < 2 ** k; set++) {
      unions[set + 2 ** k] = unions[set]! | mask
      counts[set + 2 ** k] = counts[set]! + 1
    }
  })
  return { masks: unions, counts }
}
