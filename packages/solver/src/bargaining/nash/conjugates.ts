/** Polynomials and exact roots from the digits of conjugate numbers, which stand over 2^bits. */
import { algebraic, type Fraction, gcd, InputError, numerator, type Real, ratio } from '@biform/core'
import { reconstructed } from './reconstruct.ts'

const LEAST_BITS = 64

/** The number of binary digits of the largest of some numbers, less their places after the point. */
export function sizeOf(numbers: readonly bigint[], bits: number): number {
  const largest = numbers.reduce((most, value) => (value > most ? value : -value > most ? -value : most), 0n)
  return largest.toString(2).length - bits
}

/** A fraction over 2^bits, cut. */
export function fixed(value: Fraction, bits: number): bigint {
  return (numerator(value) << BigInt(bits)) / value.d
}

/** The polynomial with rational coefficients whose roots these are, as integers. */
function polynomialOf(roots: readonly bigint[], bits: number): readonly bigint[] | undefined {
  let product = [1n << BigInt(bits)]
  for (const root of roots) {
    product = Array.from(
      { length: product.length + 1 },
      (_, j) => (product[j - 1] ?? 0n) - (((product[j] ?? 0n) * root) >> BigInt(bits)),
    )
  }
  const found = reconstructed(product, bits)
  if (found === undefined) return undefined
  const divisor = found.numerators.reduce(gcd, 0n)
  return found.numerators.map(value => value / divisor)
}

/** The exact number behind one of the roots. */
export function rootAmong(roots: readonly bigint[], own: number, bits: number): Real | undefined {
  const polynomial = polynomialOf(roots, bits)
  if (polynomial === undefined) return undefined
  // Few digits of the ends are enough to isolate a root, and make short work of it.
  const few = Math.max(LEAST_BITS, bits >> 4)
  const near = roots[own]! >> BigInt(bits - few)
  const one = 1n << BigInt(few)
  try {
    return algebraic(
      polynomial.map(value => ratio(value, 1n)),
      ratio(near - 1n, one),
      ratio(near + 2n, one),
    )
  } catch (error) {
    if (error instanceof InputError) return undefined // no root, or several: the polynomial was guessed from too few digits
    throw error
  }
}

/** Whether a number in digits is a root, as far as the digits tell. */
export function isRoot(polynomial: readonly bigint[], value: bigint, bits: number): boolean {
  const shift = BigInt(bits)
  const size = value < 0n ? -value : value
  let [total, scale] = [0n, 0n]
  for (const coefficient of polynomial.toReversed()) {
    total = ((total * value) >> shift) + (coefficient << shift)
    scale = ((scale * size) >> shift) + ((coefficient < 0n ? -coefficient : coefficient) << shift)
  }
  return (total < 0n ? -total : total) < scale >> BigInt(bits >> 1)
}

/** F/(T − u) in digits, by Horner's rule. */
export function cofactor(F: readonly bigint[], u: bigint, bits: number): readonly bigint[] {
  const shift = BigInt(bits)
  const result: bigint[] = []
  let value = 0n
  for (const coefficient of F.slice(1).toReversed()) {
    value = ((value * u) >> shift) + (coefficient << shift)
    result.unshift(value)
  }
  return result
}
