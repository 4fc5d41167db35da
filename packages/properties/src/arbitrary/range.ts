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

/** A list of exactly so many items. Generators draw the longest list they may need and use a part of it: no `chain`. */
export function exactly<Item>(length: number, item: Arbitrary<Item>): Arbitrary<Item[]> {
  return fc.array(item, { minLength: length, maxLength: length })
}
