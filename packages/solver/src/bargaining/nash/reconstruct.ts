/** Rational numbers from their binary digits, by continued fractions. */
import { convergent } from '../../linear/convergent.ts'

/** Rational numbers over a common denominator > 0. */
export interface Common {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/**
 * The rational numbers that some values over 2^bits stand for, or undefined if the digits do not suffice to tell them
 * from chance. The last quarter of the digits may be wrong.
 */
export function reconstructed(values: readonly bigint[], bits: number): Common | undefined {
  const one = 1n << BigInt(bits)
  const tolerance = 1n << BigInt(bits >> 2)
  const limit = 1n << BigInt(bits >> 2)
  let denominator = 1n
  for (const value of values) {
    const factor = convergent(value * denominator, one, tolerance * denominator, limit)?.bottom
    if (factor === undefined) return undefined
    denominator *= factor
    if (denominator > limit) return undefined
  }
  return { numerators: values.map(value => rounded(value * denominator, one)), denominator }
}

/** The nearest integer to a/b, b > 0. */
function rounded(a: bigint, b: bigint): bigint {
  const twice = 2n * a + b
  const quotient = twice / (2n * b)
  return twice % (2n * b) < 0n ? quotient - 1n : quotient
}
