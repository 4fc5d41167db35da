/**
 * Rational numbers and lists of shares, biased to where claims die: 0, 1, ½, the ends of the range, and ties.
 */
import {
  compare,
  Fraction,
  InputError,
  numerator,
  ONE,
  type Rational,
  ratio,
  rational as read,
  ZERO,
} from '@biform/core'
import fc, { Arbitrary, type Random, Stream, Value } from 'fast-check'
import { count, exactly, type Range, bounds as rangeBounds } from './range.ts'

/** Options of `rational`. */
export interface RationalOptions {
  /** Default −10. */
  readonly minimum?: Rational
  /** Default 10. */
  readonly maximum?: Rational
  /** The largest denominator that is drawn inside the range. Default 12. */
  readonly maxDenominator?: number
}

/**
 * Rational numbers in a range. Three draws in ten are boundaries: 0, 1, ½, −1 and the ends of the range, as far as they
 * lie in it; half of the others are whole. Shrinks towards smaller denominators, then towards 0 (or the end of the range
 * that is nearest to it).
 *
 * @throws InputError if the range is empty
 * @example
 * sample(arbitrary.rational({ minimum: 0, maximum: 1 }), { seed: 1, count: 50 }).every(x => x.s >= 0n && x.n <= x.d) // → true
 */
export function rational(options: RationalOptions = {}): Arbitrary<Fraction> {
  const minimum = read(options.minimum ?? -10, 'minimum')
  const maximum = read(options.maximum ?? 10, 'maximum')
  const { maxDenominator = 12 } = options
  if (compare(minimum, maximum) > 0) {
    throw new InputError('maximum', `${maximum.toFraction()} is below the minimum ${minimum.toFraction()}`)
  }
  if (!Number.isSafeInteger(maxDenominator) || maxDenominator < 1) {
    throw new InputError('maxDenominator', `${maxDenominator} is not a denominator`)
  }
  return new RationalArbitrary(minimum, maximum, maxDenominator)
}

/** Drawn from quotients with a small denominator; shrunk by the value alone, so that no step is lost on the way. */
class RationalArbitrary extends Arbitrary<Fraction> {
  readonly minimum: Fraction
  readonly maximum: Fraction
  readonly maxDenominator: number
  readonly boundaries: readonly Fraction[]

  constructor(minimum: Fraction, maximum: Fraction, maxDenominator: number) {
    super()
    this.minimum = minimum
    this.maximum = maximum
    this.maxDenominator = maxDenominator
    const boundaries = [ZERO, ONE, ratio(1n, 2n), ONE.neg(), minimum, maximum].filter(value => this.holds(value))
    this.boundaries = boundaries.filter((value, i) => boundaries.findIndex(other => other.equals(value)) === i)
  }

  holds(value: Fraction): boolean {
    return compare(this.minimum, value) <= 0 && compare(value, this.maximum) <= 0
  }

  override generate(random: Random): Value<Fraction> {
    if (random.nextInt(0, 9) < 3) {
      return new Value(this.boundaries[random.nextInt(0, this.boundaries.length - 1)]!, undefined)
    }
    const bottom = random.nextInt(0, 1) === 0 ? 1n : BigInt(random.nextInt(1, this.maxDenominator))
    const lowest = -floor(this.minimum.neg(), bottom)
    const highest = floor(this.maximum, bottom)
    const isEmpty = lowest > highest // no multiple of 1/bottom lies in the range
    return new Value(isEmpty ? this.minimum : ratio(random.nextBigInt(lowest, highest), bottom), undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is Fraction {
    return value instanceof Fraction && this.holds(value)
  }

  override shrink(value: Fraction): Stream<Value<Fraction>> {
    return new Stream(this.simpler(value)).map(candidate => new Value(candidate, undefined))
  }

  /** Numbers of the range with a smaller denominator, or with the same one and nearer to the target. */
  *simpler(value: Fraction): IterableIterator<Fraction> {
    const target = this.holds(ZERO) ? ZERO : value.s > 0n ? this.minimum : this.maximum
    if (compare(value, target) === 0) return
    yield target
    if (value.s < 0n && this.holds(value.neg())) yield value.neg()
    for (let bottom = 1n; bottom < value.d; bottom++) {
      const below = ratio(floor(value, bottom), bottom)
      const above = below.add(ratio(1n, bottom))
      for (const candidate of value.s < 0n ? [above, below] : [below, above]) if (this.holds(candidate)) yield candidate
    }
    const start = numerator(value)
    for (let step = (start - floor(target, value.d)) / 2n; step !== 0n; step /= 2n) {
      const candidate = ratio(start - step, value.d)
      if (this.holds(candidate) && candidate.d === value.d) yield candidate
    }
  }
}

/** ⌊value · bottom⌋ */
function floor(value: Fraction, bottom: bigint): bigint {
  const top = numerator(value) * bottom
  const quotient = top / value.d
  return top % value.d < 0n ? quotient - 1n : quotient
}

/**
 * Whole numbers of a small range, as Fractions: so few values that ties are the rule. Payoffs drawn from it make most
 * games degenerate. Shrinks towards 0.
 *
 * @param range default [0, 2]
 * @example
 * sample(arbitrary.tied(), { seed: 2, count: 30 }).every(x => [0n, 1n, 2n].includes(x.n)) // → true
 */
export function tied(range: Range = [0, 2]): Arbitrary<Fraction> {
  const [min, max] = rangeBounds(range, 'range', -1_000_000, 1_000_000)
  return fc.integer({ min, max }).map(
    value => ratio(BigInt(value), 1n),
    value => {
      if (!(value instanceof Fraction) || value.d !== 1n) throw new TypeError('not a whole number')
      return Number(numerator(value))
    },
  )
}

/**
 * Lists of numbers ≥ 0 that sum to 1: mixed strategies, bargaining shares, chances. Pure and uniform ones are frequent.
 * Shrinks towards (1, 0, …, 0).
 *
 * @param length how many numbers, or a range of that
 * @example
 * sample(arbitrary.probabilities(3), { seed: 3 }).map(list => sum(list).toFraction()) // → ['1']
 */
export function probabilities(length: Range): Arbitrary<Fraction[]> {
  const range = rangeBounds(length, 'length', 1, 1_000)
  return fc
    .tuple(count(range), exactly(range[1], fc.oneof(fc.constantFrom(0, 1), fc.nat(12))))
    .map(([size, weights]) => shares(weights.slice(0, size)))
}

/** Weights ≥ 0 in proportion; all of it to the first where every weight is 0. */
export function shares(weights: readonly number[]): Fraction[] {
  const total = weights.reduce((a, b) => a + b, 0)
  if (total === 0) return weights.map((_, i) => (i === 0 ? ONE : ZERO))
  return weights.map(weight => ratio(BigInt(weight), BigInt(total)))
}
