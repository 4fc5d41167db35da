/**
 * The Banzhaf value (Banzhaf 1965; Owen 1975), exact or in doubles: the average of a player's contributions over all
 * coalitions of the others. From the same sums of worths by player and size as the Shapley value, in one pass:
 * 2^(n−1)·β_i = 2·Σ_{S∋i} v(S) − Σ_S v(S).
 */
import { type Coalitional, doubles, InputError, ratio, show, sum, type WeightedVoting } from '@biform/core'
import type { Banzhaf, BanzhafDouble } from '../../results/values.ts'
import { checkValued } from '../input.ts'
import { swingsBySize } from '../power/swings.ts'
import type { Arithmetic } from './shapley.ts'
import { sizeSums } from './size-sums.ts'

/**
 * The Banzhaf value of a TU game, or the Banzhaf index of a weighted voting game.
 *
 * `values` are raw: swings (contributions) over 2^(n−1). `normalised` are the values divided by their sum, or null if that
 * is 0. The raw value is not efficient, and the normalised one not additive.
 *
 * TU games: reads each of the 2^n worths once. Voting games: by counting (`MAX_VOTING_CELLS`), with `swings`.
 *
 * @throws InputError if the game is neither, or in doubles if a worth is beyond their range
 * @example
 * const council = banzhaf(weightedVoting({ quota: 51, weights: [50, 49, 1] }))
 * council.values // → ['3/4', '1/4', '1/4']
 * council.normalised // → ['3/5', '1/5', '1/5']
 * banzhaf(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).values // → ['65/2', '85/2', '75/2']
 */
export function banzhaf(game: Coalitional | WeightedVoting, options?: { readonly arithmetic?: 'exact' }): Banzhaf
export function banzhaf(game: Coalitional, options: { readonly arithmetic: 'double' }): BanzhafDouble
export function banzhaf(
  game: Coalitional | WeightedVoting,
  options: { readonly arithmetic?: Arithmetic } = {},
): Banzhaf | BanzhafDouble {
  checkValued(game)
  const { arithmetic = 'exact' } = options
  if (arithmetic === 'exact') return game.kind === 'weighted-voting' ? bySwings(game) : exactly(game)
  if (arithmetic !== 'double') throw new InputError('arithmetic', `${show(arithmetic)} is neither "exact" nor "double"`)
  if (game.kind === 'weighted-voting')
    throw new InputError('arithmetic', 'of a voting game is exact; it is fast as it is')
  return inDoubles(game)
}

function exactly({ players, worth }: Coalitional): Banzhaf {
  const sums = sizeSums(worth, players.length)
  const own = sums.map(row => row.reduce((a, b) => a + b))
  // A coalition of size s is counted s times in the sums of its size.
  let total = 0n
  for (let s = 1; s <= players.length; s++) total += sums.reduce((a, row) => a + row[s]!, 0n) / BigInt(s)
  const scale = 2n ** BigInt(players.length - 1) * worth.denominator
  return withShares(own.map(part => ratio(2n * part - total, scale)))
}

function bySwings(game: WeightedVoting): Banzhaf {
  const swings = swingsBySize(game).map(row => row.reduce((a, b) => a + b))
  const scale = 2n ** BigInt(game.players.length - 1)
  return { ...withShares(swings.map(count => ratio(count, scale))), swings }
}

function withShares(values: Banzhaf['values']): Banzhaf {
  const total = sum(values)
  const normalised = total.n === 0n ? null : values.map(value => value.div(total))
  return { method: 'banzhaf', values, normalised }
}

function inDoubles(game: Coalitional): BanzhafDouble {
  const worth = doubles(game.worth)
  const players = game.players.length
  const values = new Array<number>(players).fill(0)
  let total = 0
  // Sums over blocks of coalitions with the same high members; the low members are told apart inside a block.
  const low = Math.min(players, 10)
  const width = 1 << low
  const byLow = new Float64Array(width)
  for (let start = 0; start < worth.length; start += width) {
    let block = 0
    for (let L = 0; L < width; L++) {
      const value = worth[start + L]!
      block += value
      byLow[L]! += value
    }
    total += block
    for (let i = low; i < players; i++) if ((start >>> i) & 1) values[i]! += block
  }
  for (let L = 0; L < width; L++) for (let i = 0; i < low; i++) if ((L >>> i) & 1) values[i]! += byLow[L]!
  const raw = values.map(value => (2 * value - total) / 2 ** (players - 1))
  if (!raw.every(Number.isFinite)) throw new InputError('worth', 'goes beyond the range of doubles')
  return { method: 'banzhaf', arithmetic: 'double', values: raw }
}
