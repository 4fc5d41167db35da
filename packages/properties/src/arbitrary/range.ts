/** How many of something: exactly so many, or between two bounds, both included. */
import { InputError } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'

/** A number, or a pair [minimum, maximum]. */
export type Range = number | readonly [minimum: number, maximum: number]

/** The two ends of a range. */
export function bounds(range: Range, at: string, lowest: number, highest: number): readonly [number, number] {
  const [minimum, maximum] = typeof range === 'number' ? [range, range] : range
  if (!Number.isInteger(minimum) || !Number.isInteger(maximum) || minimum > maximum) {
    throw new InputError(at, `${minimum} to ${maximum} is no range of whole numbers`)
  }
  if (minimum < lowest || maximum > highest) {
    throw new InputError(at, `${minimum} to ${maximum} is not within ${lowest} to ${highest}`)
  }
  return [minimum, maximum]
}

/** A whole number in a range; shrinks towards its lower end. */
export function count([min, max]: readonly [number, number]): Arbitrary<number> {
  return fc.integer({ min, max })
}

/** A list of exactly so many items. Generators draw the longest list that they may need and use a part of it. */
export function exactly<Item>(length: number, item: Arbitrary<Item>): Arbitrary<Item[]> {
  return fc.array(item, { minLength: length, maxLength: length })
}

/**
 * Which of the players (or strategies) of the largest game are in this one. The largest game is drawn once and sliced,
 * so that shrinking can leave out any of them and keep all the others as they are; `chain` would draw anew.
 */
export function slice([minimum, maximum]: readonly [number, number]): Arbitrary<number[]> {
  return exactly(maximum, fc.boolean()).map(flags => {
    const missing = Math.max(0, minimum - flags.filter(flag => flag).length)
    const added = flags.flatMap((flag, i) => (flag ? [] : [i])).slice(0, missing)
    return flags.flatMap((flag, i) => (flag || added.includes(i) ? [i] : []))
  })
}

/** The items of a list at the given places. */
export function pick<Item>(places: readonly number[], list: readonly Item[]): Item[] {
  return places.map(place => list[place]!)
}

/** From a list over all coalitions of the largest game to one over the coalitions of the given players. */
export function pickCoalitions<Item>(players: readonly number[], list: readonly Item[]): Item[] {
  return Array.from({ length: 2 ** players.length }, (_, S) => {
    return list[players.reduce((mask, player, i) => mask | (((S >>> i) & 1) << player), 0)]!
  })
}
