/** Small systems of linear equations over the rationals: reduced row echelon form (Gauss–Jordan). */
import { type Fraction, ONE, ZERO } from '@biform/core'

/** The rows that are not 0, each with a leading 1 in a column of its own, which is 0 in all others. */
export interface Echelon {
  readonly rows: readonly (readonly Fraction[])[]
  /** The column of each row's leading 1, ascending. */
  readonly pivots: readonly number[]
}

/** Reduces a matrix; only the first `columns` columns may hold a leading 1. */
export function echelon(matrix: readonly (readonly Fraction[])[], columns: number): Echelon {
  const rows = matrix.map(row => [...row])
  const pivots: number[] = []
  for (let j = 0; j < columns; j++) {
    const found = rows.findIndex((row, i) => i >= pivots.length && row[j]!.n !== 0n)
    if (found < 0) continue
    const pivotRow = rows[found]!
    rows[found] = rows[pivots.length]!
    const lead = pivotRow[j]!
    const scaled = pivotRow.map(value => value.div(lead))
    rows[pivots.length] = scaled
    rows.forEach((row, i) => {
      const factor = row[j]!
      if (i === pivots.length || factor.n === 0n) return
      rows[i] = row.map((value, k) => value.sub(factor.mul(scaled[k]!)))
    })
    pivots.push(j)
  }
  return { rows: rows.slice(0, pivots.length), pivots }
}

/** A basis of the vectors that are orthogonal to all rows of a matrix with so many columns. */
export function nullspace(matrix: readonly (readonly Fraction[])[], columns: number): Fraction[][] {
  const { rows, pivots } = echelon(matrix, columns)
  const free = Array.from({ length: columns }, (_, j) => j).filter(j => !pivots.includes(j))
  return free.map(f =>
    Array.from({ length: columns }, (_, j) => {
      if (j === f) return ONE
      const row = pivots.indexOf(j)
      return row < 0 ? ZERO : rows[row]![f]!.neg()
    }),
  )
}
