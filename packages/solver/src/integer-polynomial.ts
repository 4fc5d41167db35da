/** Sums and products of integer polynomials, lowest degree first, without leading zeros. */
import type { Polynomial } from '@biform/core'

/** a + b. */
export function plus(a: Polynomial, b: Polynomial): bigint[] {
  const result = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) + (b[i] ?? 0n))
  while (result.at(-1) === 0n) result.pop()
  return result
}

/** a · b. */
export function times(a: Polynomial, b: Polynomial): bigint[] {
  if (a.length === 1 && a[0] === 1n) return [...b]
  if (b.length === 1 && b[0] === 1n) return [...a]
  const result: bigint[] = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => 0n)
  a.forEach((left, i) => {
    if (left === 0n) return
    b.forEach((right, j) => {
      result[i + j]! += left * right
    })
  })
  return result
}

/** a · x^power. */
export function shifted(a: Polynomial, power: number): Polynomial {
  return a.length === 0 ? a : [...Array.from({ length: power }, () => 0n), ...a]
}

/** a · factor. */
export function scaled(a: Polynomial, factor: bigint): Polynomial {
  return factor === 0n ? [] : a.map(value => value * factor)
}
