/**
 * Where a point stands to a comprehensive convex hull: the largest amount t by which all coordinates of a convex
 * combination of some points can exceed it, max_μ min_i Σ_k μ_k (p_ki − d_i). Below 0 it lies outside, at 0 on the
 * boundary, above 0 in the interior.
 *
 * That is the value of a matrix game. Turned to positive losses it is a linear program with a feasible start, solved by
 * the simplex method in integers (Edmonds 1967) under Bland's rule (1977).
 */
import { gcd } from '../number/flat.ts'
import { type Fraction, numerator, ratio } from '../number/rational.ts'

/** The value max_μ min_i Σ_k μ_k (points[k][i] − at[i]). */
export function guarantee(points: readonly (readonly Fraction[])[], at: readonly Fraction[]): Fraction {
  const gains = at.map((value, i) => points.map(point => point[i]!.sub(value)))
  const denominator = gains.flat().reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
  const entries = gains.map(row => row.map(value => numerator(value) * (denominator / value.d)))
  const highest = entries.flat().reduce((a, b) => (a > b ? a : b)) + 1n
  const { top, bottom } = packing(entries.map(row => row.map(entry => highest - entry)))
  // The packing program's optimum is 1/(highest − value).
  return ratio(highest * top - bottom, top * denominator)
}

/** max Σ_k y_k subject to A y ≤ 1, y ≥ 0, for a matrix with positive entries, as a quotient. */
function packing(A: readonly (readonly bigint[])[]): { readonly top: bigint; readonly bottom: bigint } {
  const [m, n] = [A.length, A[0]!.length]
  // Columns: y_1 … y_n, slacks, right-hand side; the last row is the objective. All are det(B) times the true ones.
  const rows = A.map((row, i) => [...row, ...A.map((_, l) => (i === l ? 1n : 0n)), 1n])
  rows.push([...A[0]!.map(() => -1n), ...A.map(() => 0n), 0n])
  const basis = A.map((_, i) => n + i)
  let previous = 1n
  for (;;) {
    const objective = rows[m]!
    const entering = objective.findIndex((value, j) => j < n + m && value < 0n)
    if (entering < 0) return { top: objective[n + m]!, bottom: previous }
    let leaving = -1 // there is one: A's entries are positive, so the program is bounded
    for (let i = 0; i < m; i++) {
      const pivot = rows[i]![entering]!
      if (pivot <= 0n) continue
      const order = leaving < 0 ? -1n : rows[i]![n + m]! * rows[leaving]![entering]! - rows[leaving]![n + m]! * pivot
      if (order < 0n || (order === 0n && basis[i]! < basis[leaving]!)) leaving = i
    }
    const pivotRow = rows[leaving]!
    const pivot = pivotRow[entering]!
    rows.forEach((row, i) => {
      if (i === leaving) return
      const factor = row[entering]!
      for (let j = 0; j <= n + m; j++) row[j] = (row[j]! * pivot - factor * pivotRow[j]!) / previous
    })
    basis[leaving] = entering
    previous = pivot
  }
}
