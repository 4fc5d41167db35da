/**
 * The Shapley value, exact or in doubles (Shapley 1953).
 *
 * Exact: from the sums of the worths by player and size (`size-sums.ts`),
 * n!·φ_i = Σ_s [(s−1)!(n−s)! + s!(n−s−1)!]·Σ_{S∋i,|S|=s} v(S) − Σ_s s!(n−s−1)!·Σ_{|S|=s} v(S).
 */
import { type Coalitional, doubles, InputError, ratio, show, type WeightedVoting } from '@biform/core'
import type { Shapley, ShapleyDouble } from '../../results/splits.ts'
import { checkValued } from '../input.ts'
import { swingsBySize } from '../power/swings.ts'
import { shapleyDouble } from './shapley-double.ts'
import { sizeSums } from './size-sums.ts'

/** The arithmetic of an answer: exact fractions, or doubles (faster, rounded). */
export type Arithmetic = 'exact' | 'double'

/**
 * The Shapley value of a TU game: each player's marginal contribution, averaged over all orders of the players. Of a
 * weighted voting game, the Shapley–Shubik index (Shapley and Shubik 1954), by counting swings.
 *
 * Reads each of the 2^n worths once; about 2^(n+1) additions. With `arithmetic: 'double'` the answer is a
 * `ShapleyDouble`, whose relative error is a small multiple of 2^−53 per sum (absolute where worths cancel).
 *
 * @returns one value per player; they add up to the worth of the grand coalition
 * @throws InputError if the game is neither; in doubles, if a worth is beyond their range
 * @example
 * shapley(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).values // → ['25', '35', '30']
 * shapley(weightedVoting({ quota: 51, weights: [50, 49, 1] })).values // → ['2/3', '1/6', '1/6']
 * shapley(coalitional({ worth: [0, 0, 0, 1] }), { arithmetic: 'double' }).values // → [0.5, 0.5]
 */
export function shapley(game: Coalitional | WeightedVoting, options?: { readonly arithmetic?: 'exact' }): Shapley
export function shapley(game: Coalitional, options: { readonly arithmetic: 'double' }): ShapleyDouble
export function shapley(game: Coalitional, options?: { readonly arithmetic?: Arithmetic }): Shapley | ShapleyDouble
export function shapley(
  game: Coalitional | WeightedVoting,
  options: { readonly arithmetic?: Arithmetic } = {},
): Shapley | ShapleyDouble {
  checkValued(game)
  const { arithmetic = 'exact' } = options
  if (arithmetic === 'exact') return game.kind === 'weighted-voting' ? bySwings(game) : exactly(game)
  if (arithmetic !== 'double') throw new InputError('arithmetic', `${show(arithmetic)} is neither "exact" nor "double"`)
  if (game.kind === 'weighted-voting')
    throw new InputError('arithmetic', 'of a voting game is exact; it is fast as it is')
  return inDoubles(game)
}

/** φ_i = Σ_s s!(n−s−1)!/n! times the swings of size s. */
function bySwings(game: WeightedVoting): Shapley {
  const n = game.players.length
  const factorial = factorials(n)
  const values = swingsBySize(game).map(row => {
    const orders = row.reduce((total, count, s) => total + count * factorial[s]! * factorial[n - s - 1]!, 0n)
    return ratio(orders, factorial[n]!)
  })
  return { method: 'shapley', values }
}

function factorials(n: number): bigint[] {
  const list = [1n]
  for (let k = 1; k <= n; k++) list.push(BigInt(k) * list[k - 1]!)
  return list
}

function inDoubles({ players, worth }: Coalitional): ShapleyDouble {
  // One division per player, not per worth, wherever the denominator is a double.
  const denominator = Number(worth.denominator)
  const values =
    worth.values instanceof Float64Array && denominator < Number.POSITIVE_INFINITY
      ? shapleyDouble(worth.values, players.length).map(value => value / denominator)
      : shapleyDouble(doubles(worth), players.length)
  if (!values.every(Number.isFinite)) throw new InputError('worth', 'goes beyond the range of doubles')
  return { method: 'shapley', arithmetic: 'double', values }
}

function exactly({ players, worth }: Coalitional): Shapley {
  const n = players.length
  const factorial = factorials(n)
  const sums = sizeSums(worth, n)

  // s!(n−s−1)!: the weight of a marginal contribution to a coalition of size s; none is made to the grand coalition.
  const weight = factorial.map((_, s) => (s < n ? factorial[s]! * factorial[n - s - 1]! : 0n))
  let base = 0n
  for (let s = 1; s < n; s++) {
    const total = sums.reduce((subtotal, row) => subtotal + row[s]!, 0n) / BigInt(s) // each coalition counts s times
    base += weight[s]! * total
  }
  const values = sums.map(row => {
    let own = -base
    for (let s = 1; s <= n; s++) own += (weight[s - 1]! + weight[s]!) * row[s]!
    return ratio(own, factorial[n]! * worth.denominator)
  })
  return { method: 'shapley', values }
}
