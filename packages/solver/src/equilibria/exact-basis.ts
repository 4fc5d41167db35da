/** The integer tableau of a polytope at any of its bases: what decides where doubles cannot. */
import { negated, pivot, spareFor, type Tableau } from './integer-tableau.ts'
import { has } from './label-sets.ts'
import { leavingRow } from './leaving-row.ts'
import type { Polytope } from './polytope.ts'

/** A tableau with the labels of its rows and columns. */
export interface ExactBasis {
  readonly table: Tableau
  readonly basic: readonly number[]
  readonly cobasic: readonly number[]
}

/** The tableau whose cobasic labels are those of a set, as many as there are variables; nothing if that is no basis. */
export function exactBasis({ start, variables, slacks }: Polytope, set: Int32Array): ExactBasis | undefined {
  let table = start
  const basic = [...slacks]
  const cobasic = [...variables]
  for (const [column, entering] of variables.entries()) {
    if (has(set, entering)) continue
    const row = basic.findIndex((label, r) => has(set, label) && signAt(table, r, column) !== 0)
    if (row < 0) return undefined
    const next = pivot(table, row, column, spareFor(table))
    table = next.divisor > 0 ? next : negated(next)
    cobasic[column] = basic[row]!
    basic[row] = entering
  }
  return { table, basic, cobasic }
}

/** The labels of the rows with value 0; nothing if some row is not lexicographically positive. */
export function exactZeros({ table, basic, cobasic }: ExactBasis, slacks: readonly number[]): number[] | undefined {
  const right = table.width - 1
  const zeros: number[] = []
  for (const [row, label] of basic.entries()) {
    let sign = signAt(table, row, right)
    if (sign === 0) zeros.push(label)
    for (let k = 0; sign === 0; k++) {
      const slack = slacks[k]!
      if (label === slack) sign = 1
      else if (cobasic.includes(slack)) sign = signAt(table, row, cobasic.indexOf(slack))
    }
    if (sign < 0) return undefined
  }
  return zeros
}

/** The label that leaves a lexico-feasible basis when another one enters. */
export function exactLeaving(
  { table, basic, cobasic }: ExactBasis,
  entering: number,
  slacks: readonly number[],
): number {
  return basic[leavingRow(table, cobasic.indexOf(entering), basic, cobasic, slacks)]!
}

function signAt({ entries, width }: Tableau, row: number, column: number): number {
  const entry = entries[row * width + column]!
  return entry > 0 ? 1 : entry < 0 ? -1 : 0
}
