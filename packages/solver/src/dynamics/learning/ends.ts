/** The least and the largest of some whole numbers. */
export function ends(values: readonly bigint[]): [low: bigint, high: bigint] {
  let [low, high] = [values[0]!, values[0]!]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}
