/**
 * Real algebraic numbers: a Fraction where the number is rational, otherwise its minimal polynomial and an interval
 * that holds no other root of it.
 *
 * The form is a normal form, so that equal numbers have equal records. The polynomial is irreducible over the integers,
 * primitive, with a positive leading coefficient. The interval is (k/10^m, (k+1)/10^m) for the smallest m ≥ 6 that
 * isolates the root, so that `lower` is the number cut after at least six decimals (rounded down). Roots are isolated by
 * Sturm sequences (`sturm.ts`), factors found modulo a prime (`factor.ts`).
 */
import { InputError, show } from '../errors.ts'
import { irreducibleFactors } from './factor.ts'
import {
  cleared,
  commonDivisor,
  normal,
  type Polynomial,
  primitive,
  remainder,
  signAtRatio,
  squareFree,
} from './polynomial.ts'
import { compare, Fraction, numerator, type Rational, ratio, rational } from './rational.ts'
import {
  type Bracket,
  countRoots,
  halved,
  isolate,
  narrowed,
  rootsBetween,
  signBetween,
  sturmSequence,
} from './sturm.ts'
import { decimal, toNumber } from './to-number.ts'

/** An irrational root of a polynomial, in normal form. */
export interface Algebraic {
  readonly kind: 'algebraic'
  /** Its minimal polynomial over the integers, lowest degree first: [−2, 0, 1] is x² − 2. */
  readonly polynomial: readonly bigint[]
  /** The root lies strictly between these, and no other root of the polynomial does. */
  readonly lower: Fraction
  readonly upper: Fraction
}

/** A real number that can be given exactly: rational or algebraic. */
export type Real = Fraction | Algebraic

/** A root with how often it occurs. */
export interface RealRoot {
  readonly value: Real
  readonly multiplicity: number
}

/** The largest degree of a polynomial whose roots are asked for. */
export const MAX_DEGREE = 64

/**
 * All real roots of a polynomial with rational coefficients, ascending, each once, with its multiplicity.
 *
 * @param coefficients lowest degree first: [−2, 0, 1] is x² − 2
 * @param between only the roots with lower ≤ root ≤ upper, which are found sooner where others are far away
 * @throws InputError for the zero polynomial (every number is its root), a degree beyond `MAX_DEGREE`, or a coefficient
 * that is no rational number
 * @example
 * realRoots([2, -3, 1]).map(({ value }) => value) // → ['1', '2']
 * realRoots([2, -3, 1], ['3/2', 9]).map(({ value }) => value) // → ['2']
 * const [root] = realRoots([2400, -120, 1]) // (x − 60)² = 1200
 * root.value.polynomial // → [2400n, -120n, 1n]
 * decimalOf(root.value, 6) // → '25.358984'
 */
export function realRoots(
  coefficients: readonly Rational[],
  between?: readonly [lower: Rational, upper: Rational],
): RealRoot[] {
  const range = between && { lower: rational(between[0], 'between[0]'), upper: rational(between[1], 'between[1]') }
  const roots = irreduciblesOf(coefficients).flatMap(({ irreducible, multiplicity }) =>
    rootsOf(irreducible, range).map(value => ({ value, multiplicity })),
  )
  return roots.sort((a, b) => compareReal(a.value, b.value))
}

/** The irreducible factors of a polynomial, each once, with its multiplicity. */
export function irreduciblesOf(
  coefficients: readonly Rational[],
): { readonly irreducible: Polynomial; readonly multiplicity: number }[] {
  const polynomial = cleared(readCoefficients(coefficients, 'polynomial'))
  if (polynomial.length === 0) throw new InputError('polynomial', 'is 0, of which every number is a root')
  return squareFree(polynomial).flatMap(({ factor, multiplicity }) =>
    irreducibleFactors(factor).map(irreducible => ({ irreducible, multiplicity })),
  )
}

/** Reads coefficients, lowest degree first. */
export function readCoefficients(coefficients: readonly Rational[], at: string): Fraction[] {
  if (!Array.isArray(coefficients)) throw new InputError(at, `${show(coefficients)} is not a list of coefficients`)
  if (coefficients.length > MAX_DEGREE + 1) throw new InputError(at, `has a degree beyond ${MAX_DEGREE}`)
  return Array.from(coefficients, (value: Rational, i) => rational(value, `${at}[${i}]`))
}

/** An interval with its ends. */
interface Range {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** The real roots of an irreducible polynomial, perhaps in an interval only, ascending. */
function rootsOf(irreducible: Polynomial, range?: Range): Real[] {
  if (irreducible.length > 2) {
    const bracket = range && bracketBetween(range.lower, range.upper)
    return isolate(irreducible, bracket).map(found => normalForm(irreducible, found))
  }
  const root = ratio(-irreducible[0]!, irreducible[1]!)
  return range && (compare(root, range.lower) < 0 || compare(root, range.upper) > 0) ? [] : [root]
}

/** The root in a bracket, in normal form. It is irrational, so every decimal place of it is found by halving. */
function normalForm(polynomial: Polynomial, bracket: Bracket): Algebraic {
  let narrow = bracket
  for (let unit = 1_000_000n; ; unit *= 10n) {
    narrow = narrowed(polynomial, narrow, 1n, 8n * unit)
    while (floor(narrow.low * unit, narrow.denominator) !== floor(narrow.high * unit, narrow.denominator)) {
      narrow = halved(polynomial, narrow)
    }
    const low = floor(narrow.low * unit, narrow.denominator)
    if (rootsBetween(polynomial, { low, high: low + 1n, denominator: unit }) === 1) {
      return { kind: 'algebraic', polynomial, lower: ratio(low, unit), upper: ratio(low + 1n, unit) }
    }
  }
}

function floor(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom
  return top % bottom < 0n ? quotient - 1n : quotient
}

/**
 * The one root of a polynomial with lower ≤ root ≤ upper, in normal form.
 *
 * @throws InputError unless exactly one root lies there
 * @example
 * algebraic([-2, 0, 1], 1, 2).lower // → '1414213/1000000'
 * algebraic([-4, 0, 1], 0, 3) // → '2'
 */
export function algebraic(polynomial: readonly Rational[], lower: Rational, upper: Rational): Real {
  const [low, high] = [rational(lower, 'lower'), rational(upper, 'upper')]
  const factors = irreduciblesOf(polynomial).map(({ irreducible }) => irreducible)
  const { count, root } = rootsWithin(factors, { lower: low, upper: high })
  if (count !== 1) {
    throw new InputError(
      'polynomial',
      `has ${count} roots between ${show(low.toFraction())} and ${show(high.toFraction())}, not one`,
    )
  }
  return root!()
}

/** How many roots lie between the bounds, and what finds one of them. */
interface Within {
  readonly count: number
  readonly root?: () => Real
}

/** The number of roots of irreducible polynomials with lower ≤ root ≤ upper, and the root if it is one. */
export function rootsWithin(factors: readonly Polynomial[], { lower, upper }: Range): Within {
  const bracket = bracketBetween(lower, upper)
  const found = factors.map((irreducible): Within => {
    if (irreducible.length > 2) {
      return { count: rootsBetween(irreducible, bracket), root: () => normalForm(irreducible, bracket) }
    }
    const root = ratio(-irreducible[0]!, irreducible[1]!)
    const inside = compare(lower, root) <= 0 && compare(root, upper) <= 0
    return { count: inside ? 1 : 0, root: () => root }
  })
  const count = found.reduce((total, item) => total + item.count, 0)
  const only = found.find(item => item.count === 1)?.root
  return only ? { count, root: only } : { count }
}

/**
 * −1, 0 or 1, as a is below, equal to, or above b. Exact: a common root of the two polynomials decides equality, and the
 * intervals are halved until they part.
 *
 * @example
 * compareReal(algebraic([-2, 0, 1], 1, 2), rational('1.4142')) // → 1
 */
export function compareReal(a: Real, b: Real): number {
  if (a instanceof Fraction) return b instanceof Fraction ? compare(a, b) : -compareToFraction(b, a)
  if (b instanceof Fraction) return compareToFraction(a, b)
  if (equal(a, b)) return 0
  let [x, y] = [bracketOf(a), bracketOf(b)]
  for (;;) {
    if (x.high * y.denominator <= y.low * x.denominator) return -1
    if (y.high * x.denominator <= x.low * y.denominator) return 1
    x = halved(a.polynomial, x)
    y = halved(b.polynomial, y)
  }
}

function compareToFraction(a: Algebraic, b: Fraction): number {
  let bracket = bracketOf(a)
  const [top, bottom] = [numerator(b), b.d]
  for (;;) {
    if (bracket.high * bottom <= top * bracket.denominator) return -1
    if (bracket.low * bottom >= top * bracket.denominator) return 1
    bracket = halved(a.polynomial, bracket)
  }
}

/** Whether the polynomials have a common root in both intervals. It is the root of each. */
function equal(a: Algebraic, b: Algebraic): boolean {
  const lower = compare(a.lower, b.lower) < 0 ? b.lower : a.lower
  const upper = compare(a.upper, b.upper) < 0 ? a.upper : b.upper
  if (compare(lower, upper) >= 0) return false
  return hasRoot(commonDivisor(a.polynomial, b.polynomial), lower, upper)
}

/** Whether a square-free polynomial has a root in (lower, upper]. */
function hasRoot(polynomial: Polynomial, lower: Fraction, upper: Fraction): boolean {
  return polynomial.length > 1 && rootsBetween(polynomial, bracketBetween(lower, upper)) > 0
}

function bracketBetween(lower: Fraction, upper: Fraction): Bracket {
  return { low: numerator(lower) * upper.d, high: numerator(upper) * lower.d, denominator: lower.d * upper.d }
}

function bracketOf(value: Algebraic): Bracket {
  return bracketBetween(value.lower, value.upper)
}

/**
 * An interval around a number that is at most so wide: lower < number < upper, or the number twice where it is rational.
 *
 * @throws InputError unless the width is positive
 * @example
 * const { lower, upper } = refine(algebraic([-2, 0, 1], 1, 2), '1/1000000000')
compare(upper.sub(lower), rational('1/1000000000')) <= 0 // → true
 */
export function refine(value: Real, width: Rational): { readonly lower: Fraction; readonly upper: Fraction } {
  const most = rational(width, 'width')
  if (most.n === 0n || most.s < 0n) throw new InputError('width', `${most.toFraction()} is not positive`)
  if (value instanceof Fraction) return { lower: value, upper: value }
  const bracket = narrowed(value.polynomial, bracketOf(value), most.n, most.d)
  return { lower: ratio(bracket.low, bracket.denominator), upper: ratio(bracket.high, bracket.denominator) }
}

/**
 * The nearest double.
 *
 * @example
 * realToNumber(rational('1/4')) // → 0.25
 */
export function realToNumber(value: Real): number {
  return settled(value, toNumber)
}

/**
 * A number as a decimal with at most `digits` places, correctly rounded, trailing zeros dropped.
 *
 * @example
 * decimalOf(algebraic([-2, 0, 1], 1, 2), 10) // → '1.4142135624'
 * decimalOf(rational('1/3'), 2) // → '0.33'
 */
export function decimalOf(value: Real, digits = 4): string {
  return settled(value, end => decimal(end, digits))
}

/** A rounding of the number: what both ends of a narrow enough interval round to. */
function settled<Rounded>(value: Real, round: (end: Fraction) => Rounded): Rounded {
  if (value instanceof Fraction) return round(value)
  for (let bracket = bracketOf(value); ; bracket = halved(value.polynomial, bracket)) {
    const below = round(ratio(bracket.low, bracket.denominator))
    if (below === round(ratio(bracket.high, bracket.denominator))) return below
  }
}

/**
 * The sign of a polynomial with rational coefficients (lowest degree first) at a number: −1, 0 or 1.
 *
 * @example
 * signAt([-2, 0, 1], algebraic([-2, 0, 1], 1, 2)) // → 0
 * signAt([-3, 2], algebraic([-2, 0, 1], 1, 2)) // → -1
 */
export function signAt(coefficients: readonly Rational[], value: Real): -1 | 0 | 1 {
  const whole = cleared(readCoefficients(coefficients, 'polynomial'))
  if (value instanceof Fraction) return signAtRatio(whole, numerator(value), value.d)
  const polynomial = remainder(whole, value.polynomial) // of a positive multiple: the same sign at the root
  if (polynomial.length === 0) return 0
  // Where the polynomial is not 0, a narrow enough interval shows its sign; most often a few steps do.
  let narrow = bracketOf(value)
  for (let step = 0; step < NARROWINGS; step++) {
    const sign = signBetween(polynomial, narrow)
    if (sign !== 0) return sign
    for (let half = 0; half < HALVINGS; half++) narrow = halved(value.polynomial, narrow)
  }
  if (hasRoot(commonDivisor(polynomial, value.polynomial), value.lower, value.upper)) return 0
  // Halve until the polynomial has no root left in the interval; its sign there is its sign at the upper end.
  const factors = squareFree(polynomial).map(({ factor }) => sturmSequence(factor))
  let bracket = bracketOf(value)
  while (factors.some(sequence => countRoots(sequence, bracket) > 0)) bracket = halved(value.polynomial, bracket)
  return signAtRatio(polynomial, bracket.high, bracket.denominator)
}

/** So often an interval is looked at, after so many halvings each, before the sign at a number is decided otherwise. */
const NARROWINGS = 6
const HALVINGS = 12

/**
 * Whether a record from outside is a number in normal form.
 *
 * @example
 * isReal(rational('1/3')) // → true
 * isReal(0.5) // → false
 */
export function isReal(value: unknown): value is Real {
  if (value instanceof Fraction) return true
  const { kind, polynomial, lower, upper } = (value ?? {}) as Partial<Algebraic>
  if (kind !== 'algebraic' || !Array.isArray(polynomial) || polynomial.length > MAX_DEGREE + 1) return false
  if (!polynomial.every(item => typeof item === 'bigint')) return false
  if (!(lower instanceof Fraction) || !(upper instanceof Fraction) || compare(lower, upper) >= 0) return false
  if (Object.keys(value as object).length !== 4) return false
  const known = normal(primitive(polynomial))
  if (known.length < 3 || known.some((item, i) => item !== polynomial[i])) return false
  if (known.length !== polynomial.length || irreducibleFactors(known).length !== 1) return false
  const bracket = bracketBetween(lower, upper)
  if (rootsBetween(known, bracket) !== 1) return false
  const root = normalForm(known, bracket)
  return compare(root.lower, lower) === 0 && compare(root.upper, upper) === 0
}
