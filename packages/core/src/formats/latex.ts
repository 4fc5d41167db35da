/** Tables as LaTeX, with fractions set as fractions. */
import { Fraction } from '../number/rational.ts'
import type { Cell, Table } from './table.ts'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // Outside ASCII, only what titles and decimals of ours hold: plain pdfLaTeX knows no other characters of the kind.
  τ: '$\\tau$',
  ε: '$\\varepsilon$',
  '≈': '$\\approx$',
  '–': '--',
  '’': "'",
}

/** Text for LaTeX: what LaTeX would read as a command is escaped, line breaks become blanks. */
function latexText(text: string): string {
  return text.replace(/[\\{}$&#%_^~τε≈–’]/g, mark => SPECIAL[mark]!).replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}

function latexNumber(value: Fraction): string {
  const sign = value.s < 0n ? '-' : ''
  return value.d === 1n ? `$${sign}${value.n}$` : `$${sign}\\frac{${value.n}}{${value.d}}$`
}

function cellOf(cell: Cell): string {
  if (cell === undefined) return '--'
  return cell instanceof Fraction ? latexNumber(cell) : latexText(cell)
}

/**
 * A table as a LaTeX `tabular` (no packages needed): the first column left, the others right.
 *
 * @example
 * latex({ columns: ['rule', 'A'], rows: [['Shapley value', rational('75/4')]] }).split('\n')[3] // → 'Shapley value & $\\frac{75}{4}$ \\\\'
 */
export function latex({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`
  return [
    `\\begin{tabular}{l${'r'.repeat(Math.max(columns.length - 1, 0))}}`,
    line(columns.map(latexText)),
    '\\hline',
    ...rows.map(row => line(row.map(cellOf))),
    '\\end{tabular}',
    '',
  ].join('\n')
}
