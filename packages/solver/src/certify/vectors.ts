/** Lists of exact numbers: told apart, put in order, multiplied. */
import { compare, type Fraction, sum } from '@biform/core'

/** A text that equal lists share. */
export function keyOf(numbers: readonly Fraction[]): string {
  return numbers.map(value => value.toFraction()).join(' ')
}

/** Below 0 if a comes before b in lexicographic order, 0 if they are equal, above 0 if it comes after. */
export function lexicographic(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}

/** Σ a b. */
export function dot(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  return sum(a.map((value, i) => value.mul(b[i]!)))
}
