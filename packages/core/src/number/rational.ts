/**
 * Exact rational numbers at Biform's public boundaries: what counts as one, and how it is read.
 *
 * fraction.js does the arithmetic. It is never given a `number` or a raw string, both of which it approximates or
 * over-accepts: a grammar of our own, bounded in length and exponent, builds every Fraction from two bigints.
 */
import { Fraction } from 'fraction.js'
import { InputError, show } from '../errors.ts'

/** The class of exact numbers, from fraction.js. Build one with `rational` or `ratio`, never with `new`. */
export { Fraction }

/** Whatever `rational` accepts: a Fraction, a bigint, a finite number (its shortest decimal), or a numeral. */
export type Rational = Fraction | bigint | number | string

/** The longest numeral that is read, in characters. */
export const MAX_NUMERAL_LENGTH = 2_000
/** The largest absolute decimal exponent that is read: `1e400` and `1e-400` still are, so that every double is. */
export const MAX_EXPONENT = 400

/** The longest integer or quotient in a JSON document that `toJSON` wrote, in characters. */
const MAX_STORED_LENGTH = 100_000

const QUOTIENT = /^(-?\d+)\/(\d+)$/
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,6}))?$/

/**
 * Reads an exact rational number.
 *
 * Grammar of a numeral: `-?digits[.digits][e±dd]` or `p/q` with integers p and q > 0. A `number` means its shortest
 * decimal, so `rational(0.1)` is 1/10 and `toNumber(rational(x)) === x` for every finite double (−0 becomes 0).
 *
 * @param value what to read
 * @param at the place to name in an error, such as `payoffs[0][1]`
 * @throws InputError if it is no finite rational number, or is longer than the stated bounds
 * @example
 * rational('-7/21').toFraction() // → '-1/3'
 * rational(0.1).toFraction() // → '1/10'
 */
export function rational(value: Rational, at = ''): Fraction {
  if (value instanceof Fraction) return value
  if (typeof value === 'bigint') return new Fraction(value, 1n)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new InputError(at, `${value} is not a rational number`)
    return Number.isSafeInteger(value) ? new Fraction(BigInt(value), 1n) : parse(String(value), at)
  }
  if (typeof value === 'string') return parse(value, at)
  throw new InputError(at, `${show(value)} is not a rational number`)
}

/**
 * Reads an integer or a quotient that is longer than the numerals people write, as exact results may be; undefined for
 * any other text.
 */
export function storedRational(text: string, at: string): Fraction | undefined {
  if (text.length <= MAX_NUMERAL_LENGTH || !/^-?\d+(?:\/\d+)?$/.test(text)) return undefined
  if (text.length > MAX_STORED_LENGTH) {
    throw new InputError(at, `a numeral of ${text.length} characters is longer than ${MAX_STORED_LENGTH}`)
  }
  const [top, bottom = '1'] = text.split('/')
  const denominator = BigInt(bottom)
  if (denominator === 0n) throw new InputError(at, `${show(text)} divides by zero`)
  return new Fraction(BigInt(top!), denominator)
}

function parse(text: string, at: string): Fraction {
  if (text.length > MAX_NUMERAL_LENGTH) {
    throw new InputError(at, `a numeral of ${text.length} characters is longer than ${MAX_NUMERAL_LENGTH}`)
  }
  const quotient = QUOTIENT.exec(text)
  if (quotient) {
    const denominator = BigInt(quotient[2]!)
    if (denominator === 0n) throw new InputError(at, `${show(text)} divides by zero`)
    return new Fraction(BigInt(quotient[1]!), denominator)
  }
  const decimal = DECIMAL.exec(text)
  if (!decimal) throw new InputError(at, `${show(text)} is not a rational number`)
  const [, sign, whole, part = '', power = '0'] = decimal
  const exponent = Number(power)
  if (Math.abs(exponent) > MAX_EXPONENT) {
    throw new InputError(at, `${show(text)} has an exponent beyond ±${MAX_EXPONENT}`)
  }
  const digits = BigInt(whole! + part)
  const shift = exponent - part.length
  const numerator = shift > 0 ? digits * 10n ** BigInt(shift) : digits
  return new Fraction(sign === '-' ? -numerator : numerator, shift < 0 ? 10n ** BigInt(-shift) : 1n)
}

/**
 * The signed numerator of a Fraction, in lowest terms over its positive denominator `fraction.d`.
 *
 * @example
 * numerator(rational('-4/6')) // → -2n
 */
export function numerator(fraction: Fraction): bigint {
  return fraction.s * fraction.n
}

/**
 * Builds numerator/denominator from two integers; the sign may stand on either.
 *
 * @throws InputError for a denominator of 0, and for what is no bigint
 * @example
 * ratio(6n, -4n) // → '-3/2'
 */
export function ratio(top: bigint, bottom: bigint): Fraction {
  if (typeof top !== 'bigint' || typeof bottom !== 'bigint') {
    throw new InputError('', `${show(typeof top === 'bigint' ? bottom : top)} is not a bigint`)
  }
  if (bottom === 0n) throw new InputError('', 'a ratio divides by zero')
  return new Fraction(top, bottom)
}

/** Zero, for sums that have to start somewhere. Fractions are treated as immutable. */
export const ZERO: Fraction = new Fraction(0n, 1n)
/** One. Fractions are treated as immutable. */
export const ONE: Fraction = new Fraction(1n, 1n)

/**
 * The exact sum of a list of Fractions; zero for an empty list.
 *
 * @example
 * sum([rational('1/2'), rational('1/3')]) // → '5/6'
 */
export function sum(values: Iterable<Fraction>): Fraction {
  let total = ZERO
  for (const value of values) total = total.add(value)
  return total
}

/**
 * −1, 0 or 1, as a is below, equal to, or above b.
 *
 * The name is also that of `compare` in `@biform/solver`, which makes the table of a scenario: whoever imports both gives one of
 * them another name.
 *
 * @example
 * import { compare as order } from '@biform/core'
 *
 * order(rational('1/3'), rational(0.3)) // → 1
 */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.s * a.n * b.d
  const right = b.s * b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
