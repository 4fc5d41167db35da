/** Small square systems over the integers, by elimination without fractions (Edmonds 1967; Bareiss 1968). */

/** x_i = numerators[i] / denominator, with a positive denominator. */
export interface SmallSolution {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** Solves A x = b, or nothing if A is singular. For some twenty unknowns; `lifting.ts` is for more. */
export function solveSmall(A: readonly (readonly bigint[])[], b: readonly bigint[]): SmallSolution | undefined {
  const n = A.length
  const rows = A.map((row, i) => [...row, b[i]!])
  let previous = 1n
  for (let k = 0; k < n; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (found < 0) return undefined
    const lead = rows[found]!
    rows[found] = rows[k]!
    rows[k] = lead
    const pivot = lead[k]!
    for (let i = 0; i < n; i++) {
      const row = rows[i]!
      const factor = row[k]!
      if (i !== k) for (let j = k; j <= n; j++) row[j] = (pivot * row[j]! - factor * lead[j]!) / previous
    }
    previous = pivot
  }
  const sign = previous < 0n ? -1n : 1n
  return { numerators: rows.map(row => sign * row[n]!), denominator: sign * previous }
}

/** The sign of a determinant. */
export function determinantSign(matrix: readonly (readonly bigint[])[]): number {
  const rows = matrix.map(row => [...row])
  let sign = 1
  let previous = 1n
  for (let k = 0; k < rows.length; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (found < 0) return 0
    if (found !== k) {
      sign = -sign
      ;[rows[k], rows[found]] = [rows[found]!, rows[k]!]
    }
    const [top, pivot] = [rows[k]!, rows[k]![k]!]
    for (let i = k + 1; i < rows.length; i++) {
      const row = rows[i]!
      for (let j = k + 1; j < row.length; j++) row[j] = (pivot * row[j]! - row[k]! * top[j]!) / previous
    }
    previous = pivot
  }
  return previous < 0n ? -sign : sign
}
