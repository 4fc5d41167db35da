/** Sets of so many of the numbers below a bound. */

/** The sets of `size` of the numbers 0, …, count − 1, each ascending, in lexicographic order. */
export function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
  }
}
