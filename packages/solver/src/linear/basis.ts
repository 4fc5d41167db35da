/**
 * The revised simplex method in integers, for programs whose columns come one at a time from the caller:
 *
 *   maximise Σ c_j y_j  subject to  Σ a_j y_j = b,  y ≥ 0.
 *
 * The rows hold det(B)·[B⁻¹b | B⁻¹] for the current basis B. By Cramer's rule these are integers, and a pivot divides
 * exactly by the determinant before it (Edmonds 1967, Bareiss 1968), so that no fraction is ever formed. The leaving
 * column is the lexicographic one (Dantzig, Orden and Wolfe 1955): whatever columns the caller lets enter, as long as
 * each has a positive reduced cost, no basis comes twice.
 *
 * All that is needed of a column is its reduced cost, which a caller with too many columns to list can maximise in a
 * way of its own (column generation: Gilmore and Gomory 1961).
 */

/** A column a_j. Callers hang on it whatever tells them which variable it is. */
export interface Column {
  readonly entries: readonly bigint[]
}

/** A feasible basis; `enter` changes it in place. */
export interface Basis<C extends Column> {
  /** |det B|, positive. */
  denominator: bigint
  /** Row i: det(B)·[(B⁻¹b)_i, (B⁻¹)_i1, …, (B⁻¹)_im], lexicographically positive. */
  readonly rows: bigint[][]
  /** The basic columns, one per row. */
  readonly columns: C[]
}

/** The basis of unit columns: column i is the i-th unit vector, and b ≥ 0. */
export function unitBasis<C extends Column>(right: readonly bigint[], columns: readonly C[]): Basis<C> {
  const rows = right.map((b, i) => [b, ...right.map((_, j) => (i === j ? 1n : 0n))])
  return { denominator: 1n, rows, columns: [...columns] }
}

/** Numerators of the prices c_B B⁻¹ over `basis.denominator`. */
export function pricesOf<C extends Column>(basis: Basis<C>, cost: (column: C) => bigint): bigint[] {
  const prices = basis.rows.map(() => 0n)
  basis.rows.forEach((row, i) => {
    const c = cost(basis.columns[i]!)
    if (c !== 0n) for (let j = 0; j < prices.length; j++) prices[j]! += c * row[j + 1]!
  })
  return prices
}

/** Numerator of Σ c_j y_j at the current basis, over `basis.denominator`. */
export function objectiveOf<C extends Column>(basis: Basis<C>, cost: (column: C) => bigint): bigint {
  return basis.rows.reduce((total, row, i) => total + cost(basis.columns[i]!) * row[0]!, 0n)
}

/** The inner product of two lists of integers. */
export function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n
  for (let i = 0; i < a.length; i++) if (a[i] !== 0n && b[i] !== 0n) total += a[i]! * b[i]!
  return total
}

/**
 * Lets a column enter and the lexicographic one leave.
 *
 * @returns nothing if the basis has changed; if no column has to leave however far y_j grows, the numerators of B⁻¹a_j
 * over `basis.denominator`, none of them positive: y_j = 1 with −B⁻¹a_j on the basis is a ray
 */
export function enter<C extends Column>(basis: Basis<C>, column: C): bigint[] | undefined {
  const { rows } = basis
  const direction = directionOf(basis, column)
  let leaving = -1
  for (let i = 0; i < rows.length; i++) {
    if (direction[i]! > 0n && (leaving < 0 || precedes(rows[i]!, direction[i]!, rows[leaving]!, direction[leaving]!))) {
      leaving = i
    }
  }
  if (leaving < 0) return direction
  exchange(basis, leaving, column, direction)
  return undefined
}

/** The numerators of B⁻¹a over `basis.denominator`. */
export function directionOf<C extends Column>(basis: Basis<C>, column: C): bigint[] {
  return basis.rows.map(row => dot(column.entries, row.slice(1)))
}

/**
 * Puts a column in the place of the one in row `leaving`, whatever becomes of feasibility.
 *
 * @param direction `directionOf(basis, column)`, not 0 in that row
 */
export function exchange<C extends Column>(
  basis: Basis<C>,
  leaving: number,
  column: C,
  direction: readonly bigint[],
): void {
  const { rows, columns } = basis
  const pivot = direction[leaving]!
  const pivotRow = rows[leaving]!
  rows.forEach((row, i) => {
    const factor = direction[i]!
    if (i === leaving) return
    for (let j = 0; j < row.length; j++) row[j] = (row[j]! * pivot - factor * pivotRow[j]!) / basis.denominator
  })
  if (pivot < 0n) for (const row of rows) for (let j = 0; j < row.length; j++) row[j] = -row[j]!
  basis.denominator = pivot < 0n ? -pivot : pivot
  columns[leaving] = column
}

/** Whether every row is lexicographically positive, as `enter` needs it. */
export function isFeasible<C extends Column>({ rows }: Basis<C>): boolean {
  return rows.every(row => row.find(value => value !== 0n)! > 0n)
}

/** Whether row/divisor comes before other/otherDivisor in lexicographic order; both divisors are positive. */
function precedes(row: readonly bigint[], divisor: bigint, other: readonly bigint[], otherDivisor: bigint): boolean {
  for (let j = 0; j < row.length; j++) {
    const left = row[j]! * otherDivisor
    const right = other[j]! * divisor
    if (left !== right) return left < right
  }
  return false
}
