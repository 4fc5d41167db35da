/**
 * Whether the dictionary in a slot is lexico-feasible: each row of [right-hand side | columns of the slacks] is
 * lexicographically positive. Decided from doubles and their error bounds, or left undecided.
 *
 * An entry beyond its error bound has the sign that it shows. An entry times det C is an integer, a minor of the matrix
 * at the start; so an entry is 0 if even the largest number that it may be, times the largest that det C may be, is
 * below 1. And if a vertex is known whose tight constraints are those of this basis and of some rows, then it is the
 * vertex of this basis, because that is regular; the right-hand sides of those rows are 0 and the others positive.
 */
import { columnOf, type Dictionaries, errorOf, isVariable } from './dictionary.ts'
import { find, type LabelSets, toggle } from './label-sets.ts'

/** What is undecided, and what is not feasible; other answers count the rows with right-hand side 0. */
export const UNDECIDED = -2
export const INFEASIBLE = -1

/** What `decide` needs to know beside the dictionary. */
interface Known {
  /** The tight constraints of the vertices that were met. */
  readonly tight: LabelSets
  /** The cobasic labels. */
  readonly set: Int32Array
  /** Working memory for a set. */
  readonly spare: Int32Array
}

/** Decides; the first entries of `zeroRows` become the rows whose right-hand side is 0. */
export function decide(all: Dictionaries, slot: number, known: Known, zeroRows: Int32Array): number {
  const { rows, columns, entries } = all
  const right = (slot * (columns + 1) + columns) * rows
  const error = errorOf(all, slot, columns)
  let count = 0
  for (let i = 0; i < rows; i++) {
    if (!(entries[right + i]! > error)) zeroRows[count++] = i
  }
  if (count === 0) return 0
  return error < Number.POSITIVE_INFINITY ? decideTies(all, slot, known, zeroRows, count) : UNDECIDED
}

/** The same with the rows whose sign is not clear at first sight. */
function decideTies(all: Dictionaries, slot: number, known: Known, zeroRows: Int32Array, suspects: number): number {
  const { columns, rows, basic } = all
  let count = 0
  let integral = true
  for (let k = 0; k < suspects; k++) {
    const row = zeroRows[k]!
    const sign = signOf(all, slot, row, columns)
    if (sign === -1) return INFEASIBLE
    if (sign === 1) continue
    if (sign !== 0) integral = false
    zeroRows[count++] = row
  }
  if (!integral) {
    known.spare.set(known.set)
    for (let k = 0; k < count; k++) toggle(known.spare, basic[slot * rows + zeroRows[k]!]!)
    if (find(known.tight, known.spare) < 0) return UNDECIDED
  }
  for (let k = 0; k < count; k++) {
    const sign = lexicographicSign(all, slot, zeroRows[k]!)
    if (sign < 0) return sign
  }
  return count
}

/** The sign of the first non-zero entry of a row in the columns of the slacks. */
function lexicographicSign(all: Dictionaries, slot: number, row: number): number {
  const { rows, basic, firstSlack } = all
  for (let slack = firstSlack; slack < firstSlack + rows; slack++) {
    if (basic[slot * rows + row] === slack) return 1
    const column = columnOf(all, slot, slack)
    const sign = column < 0 ? 0 : signOf(all, slot, row, column)
    if (sign !== 0) return sign
  }
  return UNDECIDED
}

/** The sign of an entry, in the right-hand side or the column of a slack. */
function signOf(all: Dictionaries, slot: number, row: number, column: number): number {
  const { rows, columns, entries, basic } = all
  const entry = entries[(slot * (columns + 1) + column) * rows + row]!
  const error = errorOf(all, slot, column, row)
  if (entry > error) return 1
  if (entry < -error) return -1
  const unit = isVariable(all, basic[slot * rows + row]!) ? all.scale : 1
  return (Math.abs(entry) + error) * all.determinant[slot]! < unit / 2 ? 0 : UNDECIDED
}
