/** The lexicographic ratio test in doubles. What it says is a guess, to be proved by what it leads to. */
import { columnOf, type Dictionaries, NEGLIGIBLE } from './dictionary.ts'

/** The row that leaves when a column enters; −1 if there seems to be none. */
export function guessRow(all: Dictionaries, slot: number, column: number): number {
  const { rows, columns, entries } = all
  const at = (slot * (columns + 1) + column) * rows
  const right = (slot * (columns + 1) + columns) * rows
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < rows; i++) {
    const entry = entries[at + i]!
    if (entry > NEGLIGIBLE && entries[right + i]! < least * entry) least = entries[right + i]! / entry
  }
  let best = -1
  for (let i = 0; i < rows; i++) {
    const entry = entries[at + i]!
    if (!(entry > NEGLIGIBLE) || greater(entries[right + i]! / entry, least)) continue
    if (best < 0 || isBefore(all, slot, column, i, best)) best = i
  }
  return best
}

/** Whether a is greater than b by more than roundings would explain. */
function greater(a: number, b: number): boolean {
  return a - b > NEGLIGIBLE * (1 + Math.abs(b))
}

/** Whether row i goes before row j in the order of [columns of the slacks] divided by the entries of a column. */
function isBefore(all: Dictionaries, slot: number, column: number, i: number, j: number): boolean {
  const { rows, columns, entries, basic, firstSlack } = all
  const at = (slot * (columns + 1) + column) * rows
  for (let slack = firstSlack; slack < firstSlack + rows; slack++) {
    if (basic[slot * rows + i] === slack) return false
    if (basic[slot * rows + j] === slack) return true
    const place = columnOf(all, slot, slack)
    if (place < 0) continue
    const from = (slot * (columns + 1) + place) * rows
    const a = entries[from + i]! / entries[at + i]!
    const b = entries[from + j]! / entries[at + j]!
    if (greater(a, b)) return false
    if (greater(b, a)) return true
  }
  return false
}

/** Sets right-hand sides that are proved to be 0 to 0, and guesses the leaving rows again where those matter. */
export function straighten(all: Dictionaries, slot: number, zeroRows: Int32Array, zeros: number): void {
  const { rows, columns, entries, residual, leaving } = all
  const right = slot * (columns + 1) + columns
  for (let k = 0; k < zeros; k++) {
    const at = right * rows + zeroRows[k]!
    residual[right]! += Math.abs(entries[at]!)
    entries[at] = 0
  }
  for (let j = 0; j < columns; j++) {
    const at = (slot * (columns + 1) + j) * rows
    for (let k = 0; k < zeros; k++) {
      if (!(entries[at + zeroRows[k]!]! > NEGLIGIBLE)) continue
      leaving[slot * columns + j] = guessRow(all, slot, j)
      break
    }
  }
}
