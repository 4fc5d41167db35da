/** Where the data sets come from, and how a table is held. */
import { PAPERS } from '../scenarios/shelf.ts'

/** The sources of the tables, by the number of the paper. */
export const SOURCES: Readonly<Record<'000' | '002', string>> = { '000': PAPERS['000'], '002': PAPERS['002'] }

/** A table with its source, and notes on where table and text of the source differ. */
export interface Data<Row> {
  readonly source: string
  readonly notes: readonly string[]
  readonly rows: readonly Row[]
}
