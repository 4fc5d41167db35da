/**
 * Dictionaries of a polytope {z ≥ 0, Mz ≤ 1} in doubles, with a proved bound on the error of every entry.
 *
 * With slacks s the polytope is Fw = 1 for F = [M | I] and w = (z, s) ≥ 0. At a basis with matrix C the dictionary has
 * the coordinates T_j = C⁻¹F_j of every cobasic column and of the right-hand side. A pivot is done in doubles; what is
 * known of its result t_j is a bound ρ_j on the largest entry of the residual R_j = F_j − C·t_j. If column c enters in
 * row r and θ_j is the computed t_rj/t_rc, then in exact arithmetic the new residual would be R_j − θ_j·R_c, and rounding
 * adds at most 2u·(‖t'_j‖ + |θ_j|·‖t_c‖) to it, for sums of absolute values, u = 2⁻⁵³ and entries of F within ±1. Such
 * bounds grow far more slowly than intervals of the entries would (backward error analysis, Wilkinson 1963).
 *
 * The columns of the slacks are those of C⁻¹. Let X be the computed ones and q = Σ ρ_j over them; then I − CX has row
 * sums of at most q. If q < 1, then C is regular, and row i of T_j is within ρ_j·Σ_l|X_il|/(1 − q) of that of t_j. We ask
 * for q < 1/4 and use a factor of 2, which leaves room for the roundings of the bounds themselves.
 */
import { ratio, toNumber } from '@biform/core'
import type { ExactBasis } from './exact-basis.ts'
import type { Tableau } from './integer-tableau.ts'

/** Dictionaries of one polytope, each in a numbered slot. */
export interface Dictionaries extends Slots {
  /** The number of rows, and of cobasic columns; the column after those is the right-hand side. */
  readonly rows: number
  readonly columns: number
  /** Labels of the variables and of the slacks are consecutive; these are the first ones. */
  readonly firstVariable: number
  readonly firstSlack: number
  /** M by columns, divided by `scale`, a power of two, so that entries are at most 1: it is z·scale that is computed. */
  readonly matrix: Float64Array
  readonly scale: number
  /** How far entries of `matrix` may be from the truth: 0 unless there are integers beyond 2^53. */
  readonly inexact: number
  /** Working memory: 1/t for each positive entry t of the right-hand side, 0 for others. */
  readonly reciprocal: Float64Array
}

/** What there is of each dictionary, slot by slot. */
interface Slots {
  /** Entry (row, column) of a slot is at (slot · (columns + 1) + column) · rows + row. */
  entries: Float64Array
  /** ρ of each column of a slot, and the sum of the column's absolute values. */
  residual: Float64Array
  size: Float64Array
  /** The label of each row and of each column of a slot. */
  basic: Int32Array
  cobasic: Int32Array
  /** The row that leaves for each column of a slot, as far as doubles can say without looking at ties; −1 if none. */
  leaving: Int32Array
  /** For each slot an upper bound on |det C| before scaling, 1 + Σ|X|, and q. */
  determinant: Float64Array
  inverse: Float64Array
  defect: Float64Array
}

/** Twice the unit roundoff: once for the roundings, once for those of second order. */
const ROUNDING = 2 ** -52
/** More than all underflows of one column together. */
const UNDERFLOW = 1e-300
/** What counts as 0 where a row is chosen; choices are proved afterwards. */
export const NEGLIGIBLE = 1e-10

/** Room for dictionaries in so many slots, all empty. */
export function dictionaries(start: Tableau, firstVariable: number, firstSlack: number, slots: number): Dictionaries {
  const columns = start.width - 1
  const rows = start.entries.length / start.width
  return {
    rows,
    columns,
    firstVariable,
    firstSlack,
    ...scaled(start, rows, columns),
    ...emptySlots(rows, columns, slots),
    reciprocal: new Float64Array(rows),
  }
}

function emptySlots(rows: number, columns: number, slots: number): Slots {
  return {
    entries: new Float64Array(slots * rows * (columns + 1)),
    residual: new Float64Array(slots * (columns + 1)),
    size: new Float64Array(slots * (columns + 1)),
    basic: new Int32Array(slots * rows),
    cobasic: new Int32Array(slots * columns),
    leaving: new Int32Array(slots * columns),
    determinant: new Float64Array(slots),
    inverse: new Float64Array(slots),
    defect: new Float64Array(slots),
  }
}

/** Makes room for dictionaries in so many slots. */
export function enlarge(all: Dictionaries, slots: number): void {
  const larger = emptySlots(all.rows, all.columns, slots)
  for (const name of SLOT_FIELDS) larger[name].set(all[name])
  Object.assign(all, larger)
}

const SLOT_FIELDS = Object.keys(emptySlots(0, 0, 0)) as (keyof Slots)[]

/** M in doubles of at most 1. */
function scaled(
  { entries, width }: Tableau,
  rows: number,
  columns: number,
): Pick<Dictionaries, 'matrix' | 'scale' | 'inexact'> {
  const at = (row: number, column: number): bigint => BigInt(entries[row * width + column]!)
  let largest = 1n
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (at(row, column) > largest) largest = at(row, column)
    }
  }
  const bits = largest.toString(2).length
  const cut = Math.max(0, bits - MAX_BITS)
  const unit = 2 ** (cut - bits)
  const matrix = new Float64Array(rows * columns)
  for (let k = 0; k < matrix.length; k++) {
    matrix[k] = Number(at(k % rows, Math.floor(k / rows)) >> BigInt(cut)) * unit
  }
  return { matrix, scale: 2 ** bits, inexact: bits > 53 ? ROUNDING : 0 }
}

/** Integers with more bits are cut to so many before they become doubles. */
const MAX_BITS = 1000

/** Writes the dictionary of the slack basis into a slot. */
export function restart(all: Dictionaries, slot: number): void {
  const { rows, columns, entries, matrix } = all
  const from = slot * (columns + 1)
  entries.set(matrix, from * rows)
  entries.fill(1, (from + columns) * rows, (from + columns + 1) * rows)
  all.residual.fill(0, from, from + columns + 1)
  for (let j = 0; j <= columns; j++) all.size[from + j] = columnSize(entries, (from + j) * rows, rows)
  for (let i = 0; i < rows; i++) all.basic[slot * rows + i] = all.firstSlack + i
  for (let j = 0; j < columns; j++) {
    all.cobasic[slot * columns + j] = all.firstVariable + j
    let best = 0
    for (let i = 1; i < rows; i++) {
      if (entries[(from + j) * rows + i]! > entries[(from + j) * rows + best]!) best = i
    }
    all.leaving[slot * columns + j] = best
  }
  all.determinant[slot] = 1
  all.inverse[slot] = 1
  all.defect[slot] = 0
}

function columnSize(entries: Float64Array, start: number, rows: number): number {
  let total = 0
  for (let i = start; i < start + rows; i++) total += Math.abs(entries[i]!)
  return total
}

/** Exchanges the labels of a row and a column: reads slot `from`, writes slot `into`, which must be another one. */
export function pivot(all: Dictionaries, from: number, into: number, row: number, column: number): void {
  const { rows, columns, entries, residual, size, basic, cobasic, leaving, reciprocal } = all
  const width = columns + 1
  const source = from * width
  const target = into * width
  const entering = (source + column) * rows
  const inverse = 1 / entries[entering + row]!
  const pivotSize = size[source + column]!
  const pivotResidual = residual[source + column]!

  // The right-hand side goes first: ratios need it.
  for (let j = columns; j >= 0; j--) {
    const s = (source + j) * rows
    const t = (target + j) * rows
    const theta = j === column ? inverse : entries[s + row]! * inverse
    let total = 0
    let best = 0
    let bestRow = -1
    if (j === column) {
      for (let i = 0; i < rows; i++) {
        const value = i === row ? inverse : -entries[s + i]! * inverse
        entries[t + i] = value
        total += Math.abs(value)
        const ratio = value * reciprocal[i]!
        if (ratio > best) {
          best = ratio
          bestRow = i
        }
      }
    } else if (j === columns) {
      for (let i = 0; i < rows; i++) {
        const value = i === row ? theta : entries[s + i]! - entries[entering + i]! * theta
        entries[t + i] = value
        total += Math.abs(value)
        reciprocal[i] = value > NEGLIGIBLE ? 1 / value : 0
      }
    } else {
      for (let i = 0; i < row; i++) {
        const value = entries[s + i]! - entries[entering + i]! * theta
        entries[t + i] = value
        total += Math.abs(value)
        const ratio = value * reciprocal[i]!
        if (ratio > best) {
          best = ratio
          bestRow = i
        }
      }
      entries[t + row] = theta
      total += Math.abs(theta)
      if (theta * reciprocal[row]! > best) {
        best = theta * reciprocal[row]!
        bestRow = row
      }
      for (let i = row + 1; i < rows; i++) {
        const value = entries[s + i]! - entries[entering + i]! * theta
        entries[t + i] = value
        total += Math.abs(value)
        const ratio = value * reciprocal[i]!
        if (ratio > best) {
          best = ratio
          bestRow = i
        }
      }
    }
    if (j < columns) leaving[into * columns + j] = bestRow
    size[target + j] = total
    const before = j === column ? 0 : residual[source + j]!
    const steps = Math.abs(theta)
    residual[target + j] =
      before + steps * pivotResidual + ROUNDING * (total + (steps + UNDERFLOW) * pivotSize) + UNDERFLOW
  }

  for (let i = 0; i < rows; i++) basic[into * rows + i] = basic[from * rows + i]!
  for (let j = 0; j < columns; j++) cobasic[into * columns + j] = cobasic[from * columns + j]!
  const enters = cobasic[from * columns + column]!
  const leaves = basic[from * rows + row]!
  basic[into * rows + row] = enters
  cobasic[into * columns + column] = leaves
  // The determinant is multiplied by the true pivot, and a column of M by `scale`.
  const factor = Math.abs(1 / inverse) + 2 * all.inverse[from]! * residualOf(all, from, column)
  const scaling = (isVariable(all, enters) ? all.scale : 1) / (isVariable(all, leaves) ? all.scale : 1)
  all.determinant[into] =
    all.defect[from]! < 0.25 ? all.determinant[from]! * factor * scaling : Number.POSITIVE_INFINITY
  summarise(all, into)
}

/** Puts 1 + Σ|X| and q of a slot in place. */
function summarise(all: Dictionaries, slot: number): void {
  const { columns, cobasic, size } = all
  let inverse = 1
  let defect = 0
  for (let j = 0; j < columns; j++) {
    if (isVariable(all, cobasic[slot * columns + j]!)) continue
    inverse += size[slot * (columns + 1) + j]!
    defect += residualOf(all, slot, j)
  }
  all.inverse[slot] = inverse
  all.defect[slot] = defect
}

/** ρ of a column with respect to the true M. */
function residualOf(all: Dictionaries, slot: number, column: number): number {
  const at = slot * (all.columns + 1) + column
  return all.residual[at]! + all.inexact * (1 + all.size[at]!)
}

/** Whether a label is that of a variable, not of a slack. */
export function isVariable(all: Dictionaries, label: number): boolean {
  return label >= all.firstVariable && label < all.firstVariable + all.columns
}

/** The column of a label in a slot; −1 if it is not cobasic. */
export function columnOf({ columns, cobasic }: Dictionaries, slot: number, label: number): number {
  for (let j = 0; j < columns; j++) if (cobasic[slot * columns + j] === label) return j
  return -1
}

/**
 * A bound on the error of all entries of a column; with `row` given, the sharper one for that row alone. Infinite if
 * the basis may be singular.
 */
export function errorOf(all: Dictionaries, slot: number, column: number, row?: number): number {
  if (!(all.defect[slot]! < 0.25)) return Number.POSITIVE_INFINITY
  const inverse = row === undefined ? all.inverse[slot]! : inverseRow(all, slot, row)
  return 2 * inverse * residualOf(all, slot, column)
}

/** Σ_l|X_il| of one row, X with its columns of basic slacks. */
function inverseRow(all: Dictionaries, slot: number, row: number): number {
  const { rows, columns, entries, cobasic, basic } = all
  let total = isVariable(all, basic[slot * rows + row]!) ? 0 : 1
  for (let j = 0; j < columns; j++) {
    if (isVariable(all, cobasic[slot * columns + j]!)) continue
    total += Math.abs(entries[(slot * (columns + 1) + j) * rows + row]!)
  }
  return total
}

/** Replaces the bounds ρ of a slot by residuals that are computed from M, with their own roundings. */
export function measure(all: Dictionaries, slot: number): void {
  const { rows, columns, entries, matrix, basic, cobasic, firstVariable, firstSlack } = all
  const R = new Float64Array(rows)
  for (let j = 0; j <= columns; j++) {
    const at = slot * (columns + 1) + j
    R.fill(j === columns ? 1 : 0)
    if (j < columns) {
      const label = cobasic[slot * columns + j]!
      if (isVariable(all, label))
        R.set(matrix.subarray((label - firstVariable) * rows, (label - firstVariable + 1) * rows))
      else R[label - firstSlack] = 1
    }
    for (let i = 0; i < rows; i++) {
      const label = basic[slot * rows + i]!
      const value = entries[at * rows + i]!
      if (isVariable(all, label)) {
        const column = (label - firstVariable) * rows
        for (let l = 0; l < rows; l++) R[l]! -= matrix[column + l]! * value
      } else R[label - firstSlack]! -= value
    }
    const largest = R.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    // A sum of rows + 1 terms, one rounded product to each but the first.
    all.residual[at] = largest + ROUNDING * (rows + 2) * (1 + all.size[at]!) + UNDERFLOW
  }
  summarise(all, slot)
}

/** Writes an exact dictionary into a slot, each entry rounded once. */
export function load(all: Dictionaries, slot: number, { table, basic, cobasic }: ExactBasis): void {
  const { rows, columns, entries } = all
  const exact = (row: number, column: number): bigint => BigInt(table.entries[row * table.width + column]!)
  const divisor = BigInt(table.divisor)
  for (let j = 0; j <= columns; j++) {
    const at = slot * (columns + 1) + j
    const byColumn = j < columns && isVariable(all, cobasic[j]!) ? 1 / all.scale : 1
    for (let i = 0; i < rows; i++) {
      const byRow = isVariable(all, basic[i]!) ? all.scale : 1
      entries[at * rows + i] = toNumber(ratio(exact(i, j), divisor)) * byRow * byColumn
    }
    all.size[at] = columnSize(entries, at * rows, rows)
  }
  all.basic.set(basic, slot * rows)
  all.cobasic.set(cobasic, slot * columns)
  all.determinant[slot] = Number(divisor)
  measure(all, slot)
}

/** Copies a slot. */
export function copy(all: Dictionaries, from: number, into: number): void {
  const { rows, columns } = all
  const move = (list: Float64Array | Int32Array, width: number): void => {
    list.copyWithin(into * width, from * width, (from + 1) * width)
  }
  move(all.entries, rows * (columns + 1))
  for (const list of [all.residual, all.size]) move(list, columns + 1)
  for (const list of [all.cobasic, all.leaving]) move(list, columns)
  move(all.basic, rows)
  for (const list of [all.determinant, all.inverse, all.defect]) move(list, 1)
}
