/** Characteristic polynomials of small matrices of fractions, by the method of Faddeev and LeVerrier. */
import { type Fraction, ONE, sum, ZERO } from '@biform/core'

type Matrix = readonly (readonly Fraction[])[]

/** The unit matrix. */
export function identity(count: number): Fraction[][] {
  return Array.from({ length: count }, (_, i) => Array.from({ length: count }, (__, j) => (i === j ? ONE : ZERO)))
}

/** A B. */
export function multiplied(a: Matrix, b: Matrix): Fraction[][] {
  return a.map(row => b[0]!.map((_, j) => sum(row.map((value, k) => value.mul(b[k]![j]!)))))
}

/** det(λ − A), lowest degree first, and the matrices of the adjugate of λ − A by powers of λ. */
export function characteristic(A: Matrix): { readonly polynomial: Fraction[]; readonly adjugate: Fraction[][][] } {
  const n = A.length
  const coefficients = [ONE]
  const parts = [identity(n)]
  for (let k = 1; k <= n; k++) {
    const next = multiplied(A, parts.at(-1)!)
    const coefficient = sum(next.map((row, i) => row[i]!)).div(BigInt(-k))
    coefficients.push(coefficient)
    if (k < n) parts.push(next.map((row, i) => row.map((value, j) => (i === j ? value.add(coefficient) : value))))
  }
  return { polynomial: coefficients.reverse(), adjugate: parts.reverse() }
}
