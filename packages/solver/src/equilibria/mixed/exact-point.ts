/**
 * Differences at a profile of exact probabilities, given as integers over one denominator per player: for signs that have to
 * be right.
 */
import type { Difference } from './support-system.ts'

/** Sums out every axis but one with integer weights: what is left, over the product of the other players' denominators. */
export function exactExpectation(
  { values, shape }: Difference,
  weights: readonly (readonly bigint[])[],
  kept = -1,
): bigint[] {
  let left: readonly bigint[] = values
  let inner = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const count = shape[axis]!
    if (axis === kept) inner *= count
    else if (count > 1) {
      const next = Array.from({ length: left.length / count }, () => 0n)
      for (let from = 0; from < left.length; from++) {
        const place = Math.floor(from / inner)
        const to = Math.floor(place / count) * inner + (from % inner)
        next[to]! += weights[axis]![place % count]! * left[from]!
      }
      left = next
    }
  }
  return [...left]
}

/** A number whose sign is the difference's at the profile: its value times positive denominators. */
export function exactValue(difference: Difference, weights: readonly (readonly bigint[])[]): bigint {
  return exactExpectation(difference, weights)[0]!
}
