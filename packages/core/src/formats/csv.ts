/** Tables as comma-separated values (RFC 4180), with fractions as p/q. */
import { Fraction } from '../number/rational.ts'
import type { Cell, Table } from './table.ts'

/** By these first characters a spreadsheet takes a cell for a formula; apostrophes before them count, so that each text is written in its own way. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^''*[=+\-@\t\r]/

/** The text of a cell without the apostrophe that `csv` puts in front of what looks like a formula. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

/**
 * A table as CSV: the columns' names first, lines end in CRLF. Fractions are exact (`75/4`); text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 *
 * @example
 * csv({ columns: ['rule', 'A'], rows: [['Shapley value', rational('75/4')]] }) // → 'rule,A\r\nShapley value,75/4\r\n'
 */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('')
}

function field(cell: Cell): string {
  if (cell instanceof Fraction) return cell.toFraction()
  const text = FORMULA.test(cell ?? '') ? `'${cell}` : (cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
