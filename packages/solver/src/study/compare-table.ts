/** A comparison as a table in CSV, Markdown or LaTeX. */
import { type Algebraic, decimalOf, Fraction, InputError, show } from '@biform/core'
import { csv, latex } from '@biform/core/formats'
import type { OutcomeValue } from '@biform/core/scenarios'
import type { Comparison } from '../results/compare.ts'

type Cell = Fraction | string

/**
 * A comparison as text: a line for each rule and value, with a column for each outcome and one for the verdict.
 *
 * @param format 'csv', 'markdown' or 'latex'; fractions are exact in all of them
 * @throws InputError for another format
 * @example
 * import { compare } from '@biform/solver'
 *
 * const table = compare(scenarioById('003-uni'), { values: [0, 1] })
 * compareTable(table, 'markdown').split('\n')[2].split('|')[2].trim() // → '0'
 */
export function compareTable(comparison: Comparison, format: 'csv' | 'markdown' | 'latex'): string {
  const names = Object.keys(comparison.rows[0]?.outcomes ?? {})
  const columns = ['rule', comparison.parameter, ...names, 'prediction']
  const rows = comparison.rows.map(({ rule, value, outcomes, verdict }) => [
    rule,
    value,
    ...names.map(name => cellOf(outcomes[name] ?? null)),
    verdict,
  ])
  switch (format) {
    case 'csv':
      return csv({ columns, rows })
    case 'latex':
      return latex({ columns, rows })
    case 'markdown':
      return markdown(columns, rows)
    default:
      throw new InputError('format', `${show(format)} is none of csv, markdown, latex`)
  }
}

function cellOf(value: OutcomeValue): Cell {
  return value instanceof Fraction ? value : textOf(value)
}

function textOf(value: OutcomeValue): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (value instanceof Fraction) return value.toFraction()
  if (Array.isArray(value)) return value.map(textOf).join('; ') || 'none'
  if ('text' in (value as object)) return [(value as { text: string }).text].flat(2).join('; ')
  return `≈${decimalOf(value as Algebraic, 4)}`
}

function markdown(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = (cell: Cell): string =>
    cell instanceof Fraction ? cell.toFraction() : cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(row => line(row.map(text)))].join('')
}
