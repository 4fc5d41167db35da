/** Arithmetic of polynomials with rational coefficients, lowest degree first. */
import { type Fraction, ZERO } from '@biform/core'

export type Polynomial = readonly Fraction[]

export function add(a: Polynomial, b: Polynomial): Polynomial {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO))
}

export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  const result: Fraction[] = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => ZERO)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      result[i + j] = result[i + j]!.add(left.mul(right))
    })
  })
  return result
}

export function scale(a: Polynomial, factor: Fraction): Polynomial {
  return a.map(value => value.mul(factor))
}

/** Without zeros at the end. */
export function trimmed(a: Polynomial): Polynomial {
  return a.slice(0, a.findLastIndex(value => value.n !== 0n) + 1)
}
