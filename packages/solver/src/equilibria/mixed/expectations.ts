/**
 * Expectations of an array over profiles, in doubles: the array is row-major with one axis per player, and an axis is summed
 * out with the probabilities of that player.
 */

/** Sums out an axis of `count` places, `inner` apart. */
function summed(values: Float64Array, count: number, inner: number, weights: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length / count)
  for (let from = 0, to = 0; from < values.length; from += count * inner, to += inner) {
    for (let c = 0; c < count; c++) {
      const weight = weights[c]!
      if (weight === 0) continue
      const start = from + c * inner
      for (let t = 0; t < inner; t++) found[to + t]! += weight * values[start + t]!
    }
  }
  return found
}

/**
 * The expectation over all axes but those that are kept; what is left is row-major over these. An axis of length 1 is left
 * out, whatever its probability.
 */
export function expectation(
  values: Float64Array,
  shape: readonly number[],
  profile: readonly ArrayLike<number>[],
  kept: readonly number[],
): Float64Array {
  let left = values
  let inner = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (kept.includes(axis)) inner *= shape[axis]!
    else if (shape[axis]! > 1) left = summed(left, shape[axis]!, inner, profile[axis]!)
  }
  return left
}
