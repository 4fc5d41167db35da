/** A table on the page as data: what stands in its cells, exactly, without buttons and without decimals beside fractions. */
import { type Fraction, rational } from '@biform/core'
import { csv } from '@biform/core/formats'

export interface TableData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function dataOf(table: HTMLTableElement): TableData {
  const lines = [...table.rows]
    .filter(row => row.closest('tfoot') === null)
    .map(row => [...row.cells].flatMap(cell => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill('')]))
  const heads = [...table.rows].filter(row => row.closest('thead') !== null).length
  const width = Math.max(...lines.map(line => line.length))
  const full = lines.map(line => [...line, ...Array<string>(width - line.length).fill('')])
  // The last line of heads names the columns; those above it are rows like others.
  const columns = full[Math.max(0, heads - 1)] ?? []
  return { columns, rows: full.filter((_, k) => k !== Math.max(0, heads - 1)) }
}

/** Several tables one below the other, an empty line between them. */
export function csvOf(tables: readonly HTMLTableElement[]): string {
  return tables
    .map(dataOf)
    .map(({ columns, rows }) => csv({ columns, rows: rows.map(row => row.map(cellOf)) }))
    .join('\r\n')
}

/** A number is no text that might be a formula. */
function cellOf(text: string): string | Fraction {
  return /^-?\d+(\/\d+)?$/.test(text) ? rational(text) : text
}

export function jsonOf(title: string, tables: readonly HTMLTableElement[]): string {
  const parts = tables.map(table => ({
    caption: (table.caption?.textContent ?? title).trim(),
    ...dataOf(table),
  }))
  return `${JSON.stringify(parts.length === 1 ? parts[0] : parts, null, 2)}\n`
}

/** What is not part of what a cell says. */
const ASIDE = 'button, svg, script, .exact small, .hidden, [aria-hidden="true"]'
/** What stands on a line of its own. */
const LINES = 'li, p, div'

function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  // A copy has the value of a field that it was drawn with, not what was typed.
  const typed = [...cell.querySelectorAll('input')].map(({ value }) => value)
  copy.querySelectorAll('input').forEach((field, k) => {
    field.replaceWith(`${typed[k]}`)
  })
  for (const part of copy.querySelectorAll(ASIDE)) part.remove()
  for (const line of copy.querySelectorAll(LINES)) line.append('\n')
  // Parts of a cell that follow one another without a space are apart on the page.
  for (const part of copy.querySelectorAll('span, small, strong')) part.before(' ')
  const lines = (copy.textContent ?? '').replaceAll('\u00a0', ' ').split('\n')
  return lines
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('; ')
    .replaceAll('−', '-')
}
