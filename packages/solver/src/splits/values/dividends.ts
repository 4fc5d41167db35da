/**
 * Harsanyi dividends: the Möbius transform of a TU game, in place, one pass per player (Harsanyi 1963).
 *
 * d(S) = Σ_{T⊆S} (−1)^{|S|−|T|} v(T), so that v(S) = Σ_{T⊆S} d(T). Runs in doubles while 2^n times the largest worth is
 * below 2^53, which bounds every number that occurs; in bigints otherwise.
 */
import { type Coalitional, type FlatRationals, integers, ratio } from '@biform/core'
import type { Dividends } from '../../results/splits.ts'
import { checkCoalitional, checkSize } from '../input.ts'

/** Dividends are listed for at most this many players: 2^20 Fractions. */
export const MAX_DIVIDENDS_PLAYERS = 20

/**
 * The Harsanyi dividends of a TU game, one per coalition in bitmask order (player 0 the lowest bit).
 *
 * n·2^(n−1) subtractions.
 *
 * @throws InputError if the game is not a TU game or has more than 20 players
 * @example
 * dividends(coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })).values // → ['0', '0', '0', '1', '0', '1', '0', '-1']
 */
export function dividends(game: Coalitional): Dividends {
  checkCoalitional(game)
  const { players, worth } = game
  checkSize(game, MAX_DIVIDENDS_PLAYERS, 'shapley and banzhaf do without dividends')
  const values = integerDividends(worth, players.length).map(value => ratio(value, worth.denominator))
  return { method: 'dividends', values }
}

/** The numerators of all dividends, over the store's denominator. */
export function integerDividends(worth: FlatRationals, players: number): bigint[] {
  const limit = 2 ** (53 - players)
  if (worth.values instanceof Float64Array && worth.values.every(value => value <= limit && value >= -limit)) {
    const list = worth.values.slice()
    for (let bit = 1; bit < list.length; bit *= 2) {
      for (let S = bit; S < list.length; S = (S + 1) | bit) list[S]! -= list[S ^ bit]!
    }
    return Array.from(list, BigInt)
  }
  const list = integers(worth)
  for (let bit = 1; bit < list.length; bit *= 2) {
    for (let S = bit; S < list.length; S = (S + 1) | bit) list[S]! -= list[S ^ bit]!
  }
  return list
}
