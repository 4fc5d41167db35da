/** Readers of options that matches and tournaments have in common. */
import { compare, type Fraction, InputError, ONE, probability, type Rational, show } from '@biform/core'

/** The most turns of a match that ends at random, unless another number is given. */
export const DEFAULT_MAX_TURNS = 1_000_000

/** A whole number from `least` to `most`. */
export function count(value: number | bigint, at: string, least: number, most: number): number {
  const whole = typeof value === 'bigint' ? Number(value) : value
  if (Number.isSafeInteger(whole) && whole >= least && whole <= most) return whole
  throw new InputError(at, `${show(value)} is not a whole number from ${least} to ${most}`)
}

/** A part of a seed. */
export function seedPart(part: unknown, at: string): number {
  if (Number.isSafeInteger(part)) return part as number
  throw new InputError(at, `${show(part)} is not a whole number below 2^53`)
}

/** The probability that a turn is followed by another: below 1; `instead` says what to do without an end. */
export function continuationOf(value: Rational, instead: string): Fraction {
  const chance = probability(value, 'options.continuation')
  if (compare(chance, ONE) < 0) return chance
  throw new InputError('options.continuation', `1 is a match without end: ${instead}`)
}
