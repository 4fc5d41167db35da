/**
 * The paths of Lemke and Howson in doubles, on two dense tableaux that are pivoted in place. Nothing is proved here: what
 * a path ends with is solved exactly afterwards (`equilibrium-at.ts`).
 */
import type { Polytope } from '../polytope.ts'
import type { Basic } from './equilibrium-at.ts'
import type { Polytopes } from './exact-path.ts'

/** The tableau of a polytope in doubles, row by row, the right-hand side last. */
interface Table {
  readonly rows: number
  readonly width: number
  readonly entries: Float64Array
  /** The label of each row and column. */
  readonly basic: Int32Array
  readonly cobasic: Int32Array
  readonly firstSlack: number
}

/** Both tableaux at the origin, to be copied for each path. */
export interface FloatTables {
  readonly rows: Table
  readonly columns: Table
}

/** What counts as 0: entries of M are at most 1 here. */
const NEGLIGIBLE = 1e-10

/** The tableaux of both polytopes, M divided by its largest entry; nothing if that is beyond all doubles. */
export function floatTables({ rows, columns }: Polytopes): FloatTables | undefined {
  const [first, second] = [tableOf(rows), tableOf(columns)]
  return first && second && { rows: first, columns: second }
}

function tableOf({ start, variables, slacks }: Polytope): Table | undefined {
  const { width, entries: from } = start
  const entries = Float64Array.from(from as ArrayLike<number | bigint>, Number)
  let largest = 0
  for (let k = 0; k < entries.length; k++) if (k % width !== width - 1) largest = Math.max(largest, entries[k]!)
  if (!Number.isFinite(largest)) return undefined
  for (let k = 0; k < entries.length; k++) if (k % width !== width - 1) entries[k]! /= largest
  return {
    rows: slacks.length,
    width,
    entries,
    basic: Int32Array.from(slacks),
    cobasic: Int32Array.from(variables),
    firstSlack: slacks[0]!,
  }
}

function copied({ entries, basic, cobasic, ...rest }: Table): Table {
  return { ...rest, entries: entries.slice(), basic: basic.slice(), cobasic: cobasic.slice() }
}

/** A path under way. */
export interface FloatPath {
  readonly tables: FloatTables
  readonly dropped: number
  side: 'rows' | 'columns'
  entering: number
  pivots: number
}

/** The path that drops a label from the artificial equilibrium. */
export function floatPath({ rows, columns }: FloatTables, dropped: number): FloatPath {
  return {
    tables: { rows: copied(rows), columns: copied(columns) },
    dropped,
    side: dropped < rows.width - 1 ? 'rows' : 'columns',
    entering: dropped,
    pivots: 0,
  }
}

/** Goes on by up to so many pivots: whether the path has ended; `lost` if there is nothing to pivot on. */
export function follow(path: FloatPath, most: number): 'ended' | 'going on' | 'lost' {
  for (let count = 0; count < most; count++) {
    const table = path.tables[path.side]
    const column = table.cobasic.indexOf(path.entering)
    const row = leavingRow(table, column)
    if (row < 0) return 'lost'
    const leaving = table.basic[row]!
    pivotInPlace(table, row, column)
    table.basic[row] = path.entering
    table.cobasic[column] = leaving
    path.pivots += 1
    if (leaving === path.dropped) return 'ended'
    path.entering = leaving
    path.side = path.side === 'rows' ? 'columns' : 'rows'
  }
  return 'going on'
}

/** The row of the least ratio; of several, the first in the lexicographic order of the slacks' columns. */
function leavingRow(table: Table, column: number): number {
  const { rows, width, entries } = table
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < rows; i++) {
    const entry = entries[i * width + column]!
    const right = entries[i * width + width - 1]!
    if (entry > NEGLIGIBLE && right < least * entry) least = right / entry
  }
  let best = -1
  for (let i = 0; i < rows; i++) {
    const entry = entries[i * width + column]!
    if (entry <= NEGLIGIBLE || exceeds(entries[i * width + width - 1]! / entry, least)) continue
    if (best < 0 || isBefore(table, column, i, best)) best = i
  }
  return best
}

function exceeds(a: number, b: number): boolean {
  return a - b > NEGLIGIBLE * (1 + Math.abs(b))
}

function isBefore(
  { rows, width, entries, basic, cobasic, firstSlack }: Table,
  column: number,
  i: number,
  j: number,
): boolean {
  for (let slack = firstSlack; slack < firstSlack + rows; slack++) {
    if (basic[i] === slack) return false
    if (basic[j] === slack) return true
    const place = cobasic.indexOf(slack)
    if (place < 0) continue
    const a = entries[i * width + place]! / entries[i * width + column]!
    const b = entries[j * width + place]! / entries[j * width + column]!
    if (exceeds(a, b)) return false
    if (exceeds(b, a)) return true
  }
  return false
}

function pivotInPlace({ rows, width, entries }: Table, row: number, column: number): void {
  const at = row * width
  const inverse = 1 / entries[at + column]!
  for (let j = 0; j < width; j++) entries[at + j]! *= inverse
  entries[at + column] = inverse
  for (let i = 0; i < rows; i++) {
    const from = i * width
    const factor = entries[from + column]!
    if (i === row || factor === 0) continue
    for (let j = 0; j < width; j++) entries[from + j]! -= factor * entries[at + j]!
    entries[from + column] = -factor * inverse
  }
}

/** The basic rows and columns at the end of a path, ascending. */
export function basicAtEnd({ tables: { rows, columns } }: FloatPath): Basic {
  const m = rows.width - 1
  return {
    rows: Array.from(rows.basic.filter(label => label < m)).sort((a, b) => a - b),
    columns: Array.from(
      columns.basic.filter(label => label >= m),
      label => label - m,
    ).sort((a, b) => a - b),
  }
}
