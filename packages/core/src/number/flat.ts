/**
 * Flat stores: many rationals over one common denominator, without a box for each.
 *
 * A Fraction costs about 100 bytes; a game of 2^20 worths would be 100 MB of them. A flat store keeps the numerators in
 * one Float64Array while every one of them is an exact integer below 2^53, and in a list of bigints otherwise. Both
 * forms are in lowest terms (no integer above 1 divides the denominator and all numerators), so that equal values give
 * equal records.
 */
import { InputError } from '../errors.ts'
import { type Fraction, numerator, type Rational, ratio, rational } from './rational.ts'
import { toNumber } from './to-number.ts'

/** Rationals over one positive denominator, numerators as exact integers. */
export type FlatRationals =
  | { readonly denominator: bigint; readonly values: Float64Array }
  | { readonly denominator: bigint; readonly values: readonly bigint[] }

/** What a builder takes for a list of rationals: a list, or a typed array of doubles. */
export type RationalList = readonly Rational[] | Float64Array | Int32Array

/** Whether a value is a list or a typed array. */
export function isList(value: unknown): value is RationalList {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

/**
 * Stores a list of rationals flat. Typed arrays and lists of safe integers take a path that boxes nothing.
 *
 * @param at names the place of entry i in an error; the default is `[i]`
 * @throws InputError at the first entry that is no rational number
 * @example
 * const store = flat(['1/2', '1/3'])
 * store.denominator // → 6n
 * Array.from(store.values) // → [3, 2]
 */
export function flat(list: RationalList, at: (index: number) => string = i => `[${i}]`): FlatRationals {
  const whole = asIntegers(list)
  if (whole) return { denominator: 1n, values: whole }
  return flatFractions(Array.from(list as readonly Rational[], (value, i) => rational(value, at(i))))
}

/** The list as exact integers in doubles, or undefined if an entry is anything else. */
function asIntegers(list: RationalList): Float64Array | undefined {
  const values = new Float64Array(list.length)
  for (let i = 0; i < list.length; i++) {
    const value = list[i]
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined
    values[i] = value + 0 // −0 becomes 0
  }
  return values
}

/**
 * Stores Fractions flat, over their least common denominator.
 *
 * @example
 * flatFractions([rational('1/2'), rational('1/3')]).denominator // → 6n
 */
export function flatFractions(fractions: readonly Fraction[]): FlatRationals {
  let denominator = 1n
  for (const fraction of fractions) {
    if (denominator % fraction.d !== 0n) denominator *= fraction.d / gcd(denominator, fraction.d)
  }
  return pack(
    denominator,
    fractions.map(fraction => numerator(fraction) * (denominator / fraction.d)),
  )
}

/** Numerators over a denominator that is known to be the least one, in the smaller of the two forms. */
function pack(denominator: bigint, values: bigint[]): FlatRationals {
  const fits = values.every(value => value < LIMIT && value > -LIMIT)
  return fits ? { denominator, values: Float64Array.from(values, Number) } : { denominator, values }
}

const LIMIT = 2n ** 53n

/**
 * Stores numerators that somebody has computed, in lowest terms. Doubles must be exact integers below 2^53 in absolute
 * value and are kept, not copied, where nothing has to be divided out.
 */
export function flatIntegers(values: Float64Array | bigint[], denominator: bigint): FlatRationals {
  const divisor = commonDivisor(values, denominator)
  if (!(values instanceof Float64Array)) {
    return pack(denominator / divisor, divisor === 1n ? values : values.map(value => value / divisor))
  }
  if (divisor === 1n) return { denominator, values }
  const quotient = Number(divisor)
  return { denominator: denominator / divisor, values: values.map(value => value / quotient + 0) }
}

/** The greatest common divisor of a denominator and all numerators over it. */
function commonDivisor(values: ArrayLike<number | bigint>, denominator: bigint): bigint {
  let divisor = denominator
  for (let i = 0; i < values.length && divisor !== 1n; i++) {
    if (values[i] !== 0) divisor = gcd(divisor, BigInt(values[i]!))
  }
  return divisor
}

/**
 * How many rationals the store holds.
 *
 * @example
 * length(flat(['1/2', '1/3'])) // → 2
 */
export function length(store: FlatRationals): number {
  return store.values.length
}

/**
 * Entry `index` as a Fraction.
 *
 * @example
 * at(flat(['1/2', '1/3']), 1) // → '1/3'
 */
export function at(store: FlatRationals, index: number): Fraction {
  const value = store.values[index]
  if (value === undefined) throw new InputError('', `there is no entry ${index} in a store of ${store.values.length}`)
  return ratio(BigInt(value), store.denominator)
}

/**
 * All entries as Fractions. Boxes each: for small games and for display.
 *
 * @example
 * fractions(flat(['1/2', 0.25])) // → ['1/2', '1/4']
 */
export function fractions(store: FlatRationals): Fraction[] {
  return Array.from(store.values as ArrayLike<number | bigint>, value => ratio(BigInt(value), store.denominator))
}

/**
 * All numerators as bigints, over `store.denominator`.
 *
 * @example
 * integers(flat(['1/2', '1/3'])) // → [3n, 2n]
 */
export function integers(store: FlatRationals): bigint[] {
  return Array.from(store.values as ArrayLike<number | bigint>, BigInt)
}

/**
 * The entries as doubles: exact numerators divided once, so each is within one rounding of the true value.
 *
 * @example
 * Array.from(doubles(flat(['1/2', '1/4']))) // → [0.5, 0.25]
 */
export function doubles(store: FlatRationals): Float64Array {
  if (!(store.values instanceof Float64Array)) return Float64Array.from(fractions(store), toNumber)
  if (store.denominator === 1n) return store.values
  const denominator = Number(store.denominator)
  return Number.isSafeInteger(denominator)
    ? store.values.map(value => value / denominator)
    : Float64Array.from(fractions(store), toNumber)
}

/**
 * Greatest common divisor of two integers, not negative; gcd(0, 0) is 0.
 *
 * @example
 * gcd(12n, -18n) // → 6n
 */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
