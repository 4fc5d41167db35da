/** A table of names and exact numbers, to be written as CSV or LaTeX. */
import type { Fraction } from '../number/rational.ts'

/** What stands in a cell: text, an exact number, or nothing. */
export type Cell = string | Fraction | undefined

/** Columns and rows; every row has a cell for each column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
