/** Where a polynomial is positive, zero and negative on an interval. */
import { compareReal, type Fraction, type Real, ratio, realRoots, refine, signAt } from '@biform/core'
import type { Polynomial } from '../bargaining/nash/polynomials.ts'

/** A polynomial on an interval: between its zeros there it keeps its sign. */
export interface SignPattern {
  /** The zeros strictly inside the interval, ascending. */
  readonly zeros: readonly Real[]
  /** The signs on the pieces between the ends and the zeros: one more than there are zeros. All 0 for the polynomial 0. */
  readonly signs: readonly (-1 | 0 | 1)[]
}

/** The signs of a polynomial on the open interval between two rational numbers. Exact. */
export function signPattern(polynomial: Polynomial, lower: Fraction, upper: Fraction): SignPattern {
  if (polynomial.every(({ n }) => n === 0n)) return { zeros: [], signs: [0] }
  const inside = realRoots(polynomial).filter(
    ({ value }) => compareReal(lower, value) < 0 && compareReal(value, upper) < 0,
  )
  let sign = signAt(polynomial, between(lower, inside[0]?.value ?? upper))
  const signs = [sign]
  for (const { multiplicity } of inside) {
    if (multiplicity % 2 === 1) sign = sign === 1 ? -1 : 1
    signs.push(sign)
  }
  return { zeros: inside.map(({ value }) => value), signs }
}

/** A rational number between a rational one and a larger real one. */
function between(lower: Fraction, upper: Real): Fraction {
  for (let width = ratio(1n, 1n); ; width = width.div(1024n)) {
    const end = refine(upper, width).lower
    if (compareReal(lower, end) < 0) return lower.add(end).div(2n)
  }
}
