/** The lexicographic ratio test on integer tableaux (Dantzig, Orden and Wolfe 1955). */
import { compareRatios, type Tableau } from './integer-tableau.ts'

/** The row that leaves when the variable of `column` enters, in a bounded polytope: there is always one. */
export function leavingRow(
  table: Tableau,
  column: number,
  basic: readonly number[],
  cobasic: readonly number[],
  slacks: readonly number[],
): number {
  const { width, entries } = table
  let best = -1
  for (let row = 0; row < basic.length; row++) {
    if (entries[row * width + column]! <= 0) continue
    if (best < 0) {
      best = row
      continue
    }
    let sign = compareRatios(table, row, best, width - 1, column)
    // A tie: compare the columns of the slacks. That of a basic one is D in its own row and 0 in every other.
    for (let k = 0; sign === 0; k++) {
      const slack = slacks[k]!
      if (basic[row] === slack) sign = 1
      else if (basic[best] === slack) sign = -1
      else {
        const place = cobasic.indexOf(slack)
        if (place >= 0) sign = compareRatios(table, row, best, place, column)
      }
    }
    if (sign < 0) best = row
  }
  return best
}
