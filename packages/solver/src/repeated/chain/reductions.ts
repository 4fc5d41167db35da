/** State reduction in integers, whose values are Fractions, and in doubles. */
import { type Fraction, gcd, ratio, sum } from '@biform/core'
import type { Reduction } from './elimination.ts'

/** Exact: each row is divided by the greatest common divisor of its weights. */
export const EXACT: Reduction<bigint, Fraction> = {
  zero: 0n,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  reduced: ({ to, end }) => {
    let divisor = end
    for (const weight of to.values()) {
      if (divisor === 1n) break
      divisor = gcd(divisor, weight)
    }
    if (divisor <= 1n) return { to, end }
    return { to: new Map(Array.from(to, ([j, weight]) => [j, weight / divisor])), end: end / divisor }
  },
  average: terms => sum(terms.map(({ value, weight, total }) => value.mul(ratio(weight, total)))),
  scaled: (value, top, bottom) => value.mul(ratio(top, bottom)),
}

/** Doubles: each row is divided by its sum. */
export const FLOATING: Reduction<number, number> = {
  zero: 0,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  reduced: ({ to, end }) => {
    let total = end
    for (const weight of to.values()) total += weight
    return { to: new Map(Array.from(to, ([j, weight]) => [j, weight / total])), end: end / total }
  },
  average: terms => terms.reduce((total, { value, weight, total: all }) => total + (value * weight) / all, 0),
  scaled: (value, top, bottom) => (value * top) / bottom,
}
