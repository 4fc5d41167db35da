/** Hedonic games as orders: whole numbers in place of values, so that comparing costs nothing. */
import { type HedonicGame, InputError, integers } from '@biform/core'
import { described } from '../described.ts'

/** `ranks[i][S]`: the place of coalition S in the order of player i, among all coalitions; equal values have equal places. */
export type Ranks = readonly Int32Array[]

/** The orders of a game. */
export function ranksOf(game: HedonicGame): Ranks {
  if (game?.kind !== 'hedonic-game') throw new InputError('game', `${described(game)} is not a hedonic game`)
  return game.values.map(store => {
    const values = integers(store)
    const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    const places = new Map(sorted.map((value, place) => [value, place]))
    return Int32Array.from(values, value => places.get(value)!)
  })
}
