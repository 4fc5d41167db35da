/** Polynomials in one decision, for the checkers: evaluated, multiplied and cut into pieces by their roots. */
import { compareReal, type Fraction, type Real, ratio, realRoots, refine, ZERO } from '@biform/core'

export type Coefficients = readonly Fraction[]

/** The polynomial less a number. */
export function less(polynomial: Coefficients, number: Fraction): Coefficients {
  return [(polynomial[0] ?? ZERO).sub(number), ...polynomial.slice(1)]
}

/** The coefficients of the derivative. */
export function derivativeOf(polynomial: Coefficients): Coefficients {
  return polynomial.flatMap((coefficient, power) => (power === 0 ? [] : [coefficient.mul(BigInt(power))]))
}

/** The product of two polynomials, by the powers of its terms. */
export function productOf(a: Coefficients, b: Coefficients): Coefficients {
  return Array.from({ length: a.length + b.length - 1 }, (_, power) =>
    a.reduce((total, coefficient, i) => total.add(coefficient.mul(b[power - i] ?? ZERO)), ZERO),
  )
}

/** The roots of a polynomial on a closed interval; of the polynomial 0, none. */
export function rootsOn(polynomial: Coefficients, lower: Fraction, upper: Fraction): Real[] {
  if (polynomial.every(({ n }) => n === 0n)) return []
  return realRoots(polynomial)
    .map(({ value }) => value)
    .filter(root => compareReal(lower, root) <= 0 && compareReal(root, upper) <= 0)
}

/** Numbers in ascending order, each once. */
export function ascending(numbers: readonly Real[]): Real[] {
  const sorted = [...numbers].sort(compareReal)
  return sorted.filter((item, k) => k === 0 || compareReal(sorted[k - 1]!, item) < 0)
}

/** A rational number strictly between two real ones. */
export function middle(low: Real, high: Real): Fraction {
  for (let width = ratio(1n, 1n); ; width = width.div(1000n)) {
    const [left, right] = [refine(low, width).upper, refine(high, width).lower]
    if (compareReal(left, right) < 0) return left.add(right).div(2n)
  }
}
