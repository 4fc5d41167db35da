/**
 * Rational functions of one variable without poles in [0, 1), in lowest terms: two integer polynomials (lowest degree
 * first) without a common factor, the lower one positive at 0. It is then positive on all of [0, 1), where the sign of
 * the function is that of its upper polynomial.
 */
import { commonDivisor, type Fraction, gcd, numerator, type Polynomial, quotient } from '@biform/core'
import { plus, times } from '../../../integer-polynomial.ts'

/** top / bottom. */
export interface RationalFunction {
  readonly top: Polynomial
  readonly bottom: Polynomial
}

/** A constant. */
export function functionOf(value: Fraction): RationalFunction {
  return { top: value.n === 0n ? [] : [numerator(value)], bottom: [value.d] }
}

/** The variable. */
export const X: RationalFunction = { top: [0n, 1n], bottom: [1n] }

export function addFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  if (a.top.length === 0) return b
  if (b.top.length === 0) return a
  if (isSame(a.bottom, b.bottom)) return reduced(plus(a.top, b.top), a.bottom)
  return reduced(plus(times(a.top, b.bottom), times(b.top, a.bottom)), times(a.bottom, b.bottom))
}

export function subtractFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  return addFunctions(a, { top: b.top.map(value => -value), bottom: b.bottom })
}

export function multiplyFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  if (a.top.length === 0) return a
  if (b.top.length === 0) return b
  return reduced(times(a.top, b.top), times(a.bottom, b.bottom))
}

/** a / b, where b(0) ≠ 0. */
export function divideFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  const sign = b.top[0]! < 0n ? -1n : 1n
  return reduced(
    times(a.top, b.bottom).map(value => value * sign),
    times(a.bottom, b.top).map(value => value * sign),
  )
}

function isSame(a: Polynomial, b: Polynomial): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

/** In lowest terms, given that bottom(0) > 0. */
function reduced(top: Polynomial, bottom: Polynomial): RationalFunction {
  if (top.length === 0) return { top: [], bottom: [1n] }
  let [upper, lower] = [top, bottom]
  if (upper.length > 1 && lower.length > 1) {
    const common = commonDivisor(upper, lower)
    if (common.length > 1) {
      // A normal divisor of a polynomial that is positive at 0 may be negative there.
      const sign = common[0]! < 0n ? -1n : 1n
      upper = quotient(upper, common).map(value => value * sign)
      lower = quotient(lower, common).map(value => value * sign)
    }
  }
  const content = [...upper, ...lower].reduce(gcd, 0n)
  return content > 1n
    ? { top: upper.map(value => value / content), bottom: lower.map(value => value / content) }
    : { top: upper, bottom: lower }
}
