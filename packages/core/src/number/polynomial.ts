/**
 * Polynomials with integer coefficients, lowest degree first: [−2, 0, 1] is x² − 2, the empty list is 0.
 *
 * All of them are kept free of leading zeros. Division is fraction-free: a remainder is that of a multiple of the
 * dividend by a positive integer, cut down to its primitive part (the primitive remainder sequence of Collins 1967).
 */
import { gcd } from './flat.ts'
import { isSquareFree, residues } from './modular.ts'
import { type Fraction, numerator } from './rational.ts'

/** Coefficients, lowest degree first, the last one not 0. */
export type Polynomial = readonly bigint[]

const PRIME = 2 ** 26 - 5

/** The list without zeros at its end. */
function trimmed(coefficients: readonly bigint[]): Polynomial {
  let length = coefficients.length
  while (length > 0 && coefficients[length - 1] === 0n) length -= 1
  return coefficients.slice(0, length)
}

/** A positive multiple of the polynomial whose coefficients have no common divisor; its signs are kept. */
export function primitive(coefficients: readonly bigint[]): Polynomial {
  const polynomial = trimmed(coefficients)
  const divisor = polynomial.reduce(gcd, 0n)
  return divisor > 1n ? polynomial.map(coefficient => coefficient / divisor) : polynomial
}

/** The primitive multiple with a positive leading coefficient. */
export function normal(coefficients: readonly bigint[]): Polynomial {
  const polynomial = primitive(coefficients)
  return polynomial.length > 0 && polynomial.at(-1)! < 0n ? polynomial.map(coefficient => -coefficient) : polynomial
}

/** A positive multiple of a polynomial with rational coefficients, in integers. */
export function cleared(coefficients: readonly Fraction[]): Polynomial {
  let denominator = 1n
  for (const { d } of coefficients) denominator *= d / gcd(denominator, d)
  return primitive(coefficients.map(value => numerator(value) * (denominator / value.d)))
}

/**
 * The derivative.
 *
 * @example
 * derivative([1n, 0n, 3n]) // → [0n, 6n]
 */
export function derivative(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((coefficient, i) => coefficient * BigInt(i + 1))
}

/** The sign of the polynomial at top/bottom, bottom > 0. */
export function signAtRatio(polynomial: Polynomial, top: bigint, bottom: bigint): -1 | 0 | 1 {
  const value = valueAt(polynomial, top, bottom)
  return value > 0n ? 1 : value < 0n ? -1 : 0
}

/** The polynomial's value at top/bottom, times bottom to the power of its degree. */
export function valueAt(polynomial: Polynomial, top: bigint, bottom: bigint): bigint {
  let value = 0n
  let power = 1n
  for (let i = polynomial.length - 1; i >= 0; i--) {
    value = value * top + polynomial[i]! * power
    power *= bottom
  }
  return value
}

/** The primitive part of the remainder of a by b ≠ 0, with the remainder's signs. */
export function remainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1)!
  const [size, sign] = lead < 0n ? [-lead, -1n] : [lead, 1n]
  let rest = [...a]
  while (rest.length >= b.length) {
    const factor = rest.at(-1)! * sign
    const shift = rest.length - b.length
    rest = rest.map((coefficient, i) => coefficient * size - (i >= shift ? factor * b[i - shift]! : 0n))
    rest.pop() // the leading terms cancel
    rest = [...trimmed(rest)]
  }
  return primitive(rest)
}

/**
 * The greatest common divisor of two integer polynomials, lowest degree first: primitive, with a positive leading
 * coefficient; that of 0 and 0 is 0.
 *
 * @example
 * commonDivisor([-1n, 0n, 1n], [2n, 2n]) // → [1n, 1n]
 */
export function commonDivisor(a: Polynomial, b: Polynomial): Polynomial {
  let [x, y] = [primitive(a), primitive(b)]
  while (y.length > 0) [x, y] = [y, remainder(x, y)]
  return normal(x)
}

/**
 * a / b, where the primitive polynomial b divides a.
 *
 * @example
 * quotient([-1n, 0n, 1n], [1n, 1n]) // → [-1n, 1n]
 */
export function quotient(a: Polynomial, b: Polynomial): Polynomial {
  const rest = [...a]
  const result: bigint[] = []
  for (let shift = a.length - b.length; shift >= 0; shift--) {
    const factor = rest[shift + b.length - 1]! / b.at(-1)!
    result.unshift(factor)
    for (let i = 0; i < b.length; i++) rest[shift + i]! -= factor * b[i]!
  }
  return result
}

/** Whether the polynomial keeps its degree and is square-free modulo 2^26 − 5: then it is square-free. */
function isSquareFreeModulo(polynomial: Polynomial): boolean {
  const image = residues(polynomial, PRIME)
  return image.length === polynomial.length && isSquareFree(image, PRIME)
}

/**
 * The square-free factors of a polynomial by multiplicity (Yun 1976): its primitive part is ± Π_k factor_k^k, up to
 * factors without roots, which are left out.
 */
export function squareFree(polynomial: Polynomial): { readonly factor: Polynomial; readonly multiplicity: number }[] {
  if (polynomial.length > 1 && isSquareFreeModulo(polynomial)) return [{ factor: normal(polynomial), multiplicity: 1 }]
  const factors: { factor: Polynomial; multiplicity: number }[] = []
  let repeated = commonDivisor(polynomial, derivative(polynomial))
  let distinct = quotient(normal(polynomial), repeated)
  for (let multiplicity = 1; distinct.length > 1; multiplicity++) {
    const further = commonDivisor(distinct, repeated)
    const factor = quotient(distinct, further)
    if (factor.length > 1) factors.push({ factor, multiplicity })
    distinct = further
    repeated = quotient(repeated, further)
  }
  return factors
}
