/**
 * Square systems of linear equations over the integers, solved exactly.
 *
 * Fraction-free Gauss–Jordan elimination (E. H. Bareiss, Mathematics of Computation 22, 1968): every division is exact,
 * and when the last column is done all pivots equal the determinant.
 */

/** The solution of a regular system: x_i = numerators[i] / denominator, with denominator > 0. */
interface Solution {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** Solves A x = b for a square matrix A; undefined if A is singular. */
export function solveSquare(A: readonly (readonly bigint[])[], b: readonly bigint[]): Solution | undefined {
  const n = A.length
  const rows = A.map((row, i) => [...row, b[i]!])
  let previous = 1n
  for (let k = 0; k < n; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (found < 0) return undefined
    if (found !== k) [rows[k], rows[found]] = [rows[found]!, rows[k]!]
    const pivotRow = rows[k]!
    const pivot = pivotRow[k]!
    rows.forEach((row, i) => {
      if (i === k) return
      const factor = row[k]!
      for (let j = 0; j <= n; j++) row[j] = (pivot * row[j]! - factor * pivotRow[j]!) / previous
    })
    previous = pivot
  }
  const sign = previous < 0n ? -1n : 1n
  return { numerators: rows.map(row => sign * row[n]!), denominator: sign * previous }
}

/** The sign of a determinant. */
export function determinantSign(A: readonly (readonly bigint[])[]): number {
  const rows = A.map(row => [...row])
  let sign = 1
  let previous = 1n
  for (let k = 0; k < rows.length; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (found < 0) return 0
    if (found !== k) {
      ;[rows[k], rows[found]] = [rows[found]!, rows[k]!]
      sign = -sign
    }
    const pivotRow = rows[k]!
    const pivot = pivotRow[k]!
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]!
      for (let j = k; j < row.length; j++) row[j] = (pivot * row[j]! - factor * pivotRow[j]!) / previous
    }
    previous = pivot
  }
  return previous < 0n ? -sign : sign
}

/** Whether a square matrix has an inverse. */
export function isRegular(A: readonly (readonly bigint[])[]): boolean {
  const zero = A.map(() => 0n)
  return solveSquare(A, zero) !== undefined
}
