/**
 * The Shapley value, exact or in doubles (Shapley 1953), in one pass over the worths.
 *
 * With c_s = s!(n−s)!/n! · (1/s + 1/(n−s)) = 1/((n−1)·C(n−2, s−1)) for 0 < s < n, the value is
 * φ_i = Σ_{S∋i} c_|S| v(S) − K with one constant K for all players, which efficiency gives: so the grand coalition needs no
 * weight. The least common multiple of 1, …, n−1 makes all c_s whole, and it is small: 232,792,560 for 22 players.
 */
import { type Coalitional, gcd, InputError, ratio, show, type WeightedVoting } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Shapley, ShapleyDouble } from '../../results/splits.ts'
import { checkValued } from '../input.ts'
import { swingsBySize } from '../power/swings.ts'
import { exactPlayerSums } from './exact-player-sums.ts'
import { plainDoubles, playerSums } from './player-sums.ts'

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
  checkOptions(options, ['arithmetic'])
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
  const { list, divisor } = plainDoubles(worth)
  const n = players.length
  const { scale, weights } = wholeWeights(n)
  const { own } = playerSums(
    list,
    n,
    weights.map(weight => weight / scale),
  )
  const excess = (own.reduce((a, b) => a + b) - list.at(-1)!) / n
  const values = own.map(sum => (sum - excess) / divisor)
  if (!values.every(Number.isFinite)) throw new InputError('worth', 'goes beyond the range of doubles')
  return { method: 'shapley', arithmetic: 'double', values }
}

function exactly({ players, worth }: Coalitional): Shapley {
  const n = players.length
  const { scale, weights } = wholeWeights(n)
  const { own } = exactPlayerSums(worth, n, weights)
  const excess = own.reduce((a, b) => a + b) - BigInt(scale) * BigInt(worth.values.at(-1)!)
  const divisor = BigInt(n) * BigInt(scale) * worth.denominator
  return { method: 'shapley', values: own.map(sum => ratio(BigInt(n) * sum - excess, divisor)) }
}

/** c_s times lcm(1, …, n−1) for s = 0 … n; 0 for nobody and for all. */
function wholeWeights(players: number): { readonly scale: number; readonly weights: readonly number[] } {
  let scale = 1n
  for (let k = 2n; k < players; k++) scale *= k / gcd(scale, k)
  const weights = [0]
  let binomial = 1
  for (let s = 1; s < players; s++) {
    weights.push(Number(scale) / ((players - 1) * binomial))
    binomial = (binomial * (players - 1 - s)) / s
  }
  return { scale: Number(scale), weights: [...weights, 0] }
}
