/**
 * The floor for zero-sum games: one simplex in doubles on the packing program, max Σy with Ay ≤ 1, in a dictionary that is pivoted
 * in place (Dantzig 1951). No tie-breaking, no proof.
 */

/** The value of the n×n matrix game whose payoffs, row by row, are all positive. */
export function floatSimplex(A: Float64Array, n: number): number {
  const width = n + 1
  const entries = new Float64Array((n + 1) * width)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) entries[i * width + j] = A[i * n + j]!
    entries[i * width + n] = 1
  }
  entries.fill(1, n * width, n * width + n)
  for (;;) {
    let column = -1
    let most = 1e-9
    for (let j = 0; j < n; j++) if (entries[n * width + j]! > most) [column, most] = [j, entries[n * width + j]!]
    if (column < 0) return -1 / entries[n * width + n]!
    let row = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < n; i++) {
      const entry = entries[i * width + column]!
      if (entry > 1e-9 && entries[i * width + n]! / entry < least) [row, least] = [i, entries[i * width + n]! / entry]
    }
    const from = row * width
    const scale = 1 / entries[from + column]!
    for (let j = 0; j < width; j++) entries[from + j]! *= scale
    entries[from + column] = scale
    for (let i = 0; i <= n; i++) {
      const to = i * width
      const factor = entries[to + column]!
      if (i === row || factor === 0) continue
      for (let j = 0; j < width; j++) entries[to + j]! -= factor * entries[from + j]!
      entries[to + column] = -factor * scale
    }
  }
}
