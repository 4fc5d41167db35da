/** Products of polynomials modulo an integer polynomial: what proves a representation. */
import { gcd, numerator } from '@biform/core'
import type { Polynomial } from './polynomials.ts'

/** A polynomial with the coefficients numerators[j] / denominator, lowest degree first. */
export interface WholePolynomial {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/**
 * Whether a b ≡ c d modulo the primitive integer polynomial F. By Gauss's lemma the quotient of integer polynomials by F
 * has integer coefficients, so each step of the division must come out even.
 */
export function congruent(
  [a, b]: readonly [WholePolynomial, WholePolynomial],
  [c, d]: readonly [WholePolynomial, WholePolynomial],
  F: readonly bigint[],
): boolean {
  const rest: bigint[] = Array.from({ length: 2 * F.length }, () => 0n)
  const accumulate = (x: WholePolynomial, y: WholePolynomial, factor: bigint): void => {
    x.numerators.forEach((left, i) => {
      const scaled = left * factor
      y.numerators.forEach((right, j) => {
        rest[i + j]! += scaled * right
      })
    })
  }
  accumulate(a, b, c.denominator * d.denominator)
  accumulate(c, d, -a.denominator * b.denominator)
  const lead = F.at(-1)!
  while (rest.length >= F.length) {
    const top = rest.pop()!
    if (top % lead !== 0n) return false
    const factor = top / lead
    const shift = rest.length + 1 - F.length
    for (let j = 0; j < F.length - 1; j++) rest[shift + j]! -= factor * F[j]!
  }
  return rest.every(value => value === 0n)
}

/** A polynomial over one denominator. */
export function cleared(polynomial: Polynomial): WholePolynomial {
  const denominator = polynomial.reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
  return { numerators: polynomial.map(value => numerator(value) * (denominator / value.d)), denominator }
}
