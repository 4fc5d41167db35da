/** Sums over all subsets of a few players' amounts, tabled, so that scans of all coalitions add two numbers for each. */

/**
 * The sums over all subsets of a list, in bitmask order.
 *
 * @param sums where to write them: 2^length numbers, the first of them 0
 */
export function subsetSums(
  amounts: ArrayLike<number>,
  sums: Float64Array = new Float64Array(2 ** amounts.length),
): Float64Array {
  for (let i = 0; i < amounts.length; i++) {
    const bit = 2 ** i
    const amount = amounts[i]!
    for (let S = 0; S < bit; S++) sums[bit + S] = sums[S]! + amount
  }
  return sums
}
