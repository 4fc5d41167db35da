/**
 * The Banzhaf value (Banzhaf 1965; Owen 1975), exact or in doubles: the average of a player's contributions over all
 * coalitions of the others, 2^(n−1)·β_i = 2·Σ_{S∋i} v(S) − Σ_S v(S): the pass of the Shapley value with all weights 1.
 */
import { type Coalitional, InputError, ratio, show, sum, type WeightedVoting } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Banzhaf, BanzhafDouble } from '../../results/values.ts'
import { checkValued } from '../input.ts'
import { swingsBySize } from '../power/swings.ts'
import { isSimple } from '../predicates/simple.ts'
import { exactPlayerSums } from './exact-player-sums.ts'
import { plainDoubles, playerSums } from './player-sums.ts'
import type { Arithmetic } from './shapley.ts'

/**
 * The Banzhaf value of a TU game, or the Banzhaf index of a weighted voting game.
 *
 * `values` are raw: swings (contributions) over 2^(n−1). `normalised` are the values divided by their sum, or null if that
 * is 0. The raw value is not efficient, and the normalised one not additive.
 *
 * TU games: reads each of the 2^n worths once; of simple games with `swings`. Voting games, with `swings`: by counting
 * (`MAX_VOTING_CELLS`); where weights are too large for that, by two halves of the players (`MAX_HALVED_PLAYERS`).
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
  checkOptions(options, ['arithmetic'])
  const { arithmetic = 'exact' } = options
  if (arithmetic === 'exact') return game.kind === 'weighted-voting' ? bySwings(game) : exactly(game)
  if (arithmetic !== 'double') throw new InputError('arithmetic', `${show(arithmetic)} is neither "exact" nor "double"`)
  if (game.kind === 'weighted-voting')
    throw new InputError('arithmetic', 'of a voting game is exact; it is fast as it is')
  return inDoubles(game)
}

function exactly(game: Coalitional): Banzhaf {
  const { players, worth } = game
  const { own, total } = exactPlayerSums(worth, players.length, ones(players.length))
  const scale = 2n ** BigInt(players.length - 1) * worth.denominator
  const answer = withShares(own.map(part => ratio(2n * part - total, scale)))
  return isSimple(game).holds ? { ...answer, swings: own.map(part => 2n * part - total) } : answer
}

/** The weight of every size, 0 … n. */
function ones(players: number): number[] {
  return new Array<number>(players + 1).fill(1)
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

function inDoubles({ players, worth }: Coalitional): BanzhafDouble {
  const { list, divisor } = plainDoubles(worth)
  const { own, total } = playerSums(list, players.length, ones(players.length))
  const values = own.map(part => (2 * part - total) / 2 ** (players.length - 1) / divisor)
  if (!values.every(Number.isFinite)) throw new InputError('worth', 'goes beyond the range of doubles')
  return { method: 'banzhaf', arithmetic: 'double', values }
}
