/**
 * Floor for the power indices of a weighted voting game: counts the coalitions of each size and weight once, in one dense
 * list, for all players together. Every index by counting fills this list, and then has to tell the players apart.
 */
export function votingCount(weights: readonly number[]): Float64Array {
  const width = weights.reduce((a, b) => a + b) + 1
  const counts = new Float64Array(width * (weights.length + 1))
  counts[0] = 1
  for (const weight of weights) {
    const step = width + weight
    for (let cell = counts.length - 1; cell >= step; cell--) counts[cell]! += counts[cell - step]!
  }
  return counts
}
