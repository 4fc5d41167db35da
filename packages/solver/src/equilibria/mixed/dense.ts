/** Small square systems in doubles: elimination with partial pivoting. They propose; exact arithmetic decides elsewhere. */

/** One row per unknown, one column per right-hand side, and the sign of the determinant. */
export interface DenseSolution {
  readonly rows: readonly (readonly number[])[]
  readonly sign: number
}

/** Solves A x = b for several right-hand sides at once, or nothing where a pivot is 0 or no number. */
export function solveDense(
  A: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): DenseSolution | undefined {
  const n = A.length
  let sign = 1
  const rows = A.map((row, i) => [...row, ...b[i]!])
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i
    const lead = rows[best]!
    const pivot = lead[k]!
    if (pivot === 0 || !Number.isFinite(pivot)) return undefined
    if (pivot < 0 !== (best !== k)) sign = -sign
    rows[best] = rows[k]!
    rows[k] = lead
    for (let i = k + 1; i < n; i++) {
      const row = rows[i]!
      const factor = row[k]! / pivot
      if (factor !== 0) for (let j = k + 1; j < row.length; j++) row[j]! -= factor * lead[j]!
    }
  }
  const width = b[0]?.length ?? 0
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k]!
    for (let c = n; c < n + width; c++) {
      let value = row[c]!
      for (let j = k + 1; j < n; j++) value -= row[j]! * rows[j]![c]!
      row[c] = value / row[k]!
    }
  }
  return { rows: rows.map(row => row.slice(n)), sign }
}

/** Solves A x = b for one right-hand side. */
export function solveOne(A: readonly (readonly number[])[], b: readonly number[]): number[] | undefined {
  return solveDense(
    A,
    b.map(value => [value]),
  )?.rows.map(([value]) => value!)
}

/** The inverse of a matrix, or nothing if it is singular to doubles. */
export function inverse(A: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const found = solveDense(
    A,
    A.map((_, i) => A.map((_, j) => (i === j ? 1 : 0))),
  )?.rows
  return found?.every(row => row.every(Number.isFinite)) ? found : undefined
}
