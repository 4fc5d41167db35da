/** The table of a comparison: each rule at each value, with what happens and who ends up with what. */
import { Fraction } from '@biform/core'
import type { Table } from '@biform/core/formats'
import type { Scenario } from '@biform/core/scenarios'
import { type Comparison, type ComparisonColumns, comparisonCells } from '@biform/solver'
import { table } from '../text.ts'
import { number } from './number.ts'

/** The rows that were done, what their columns mean, and how many rows are missing if the run was ended early. */
export function showComparison(
  scenario: Scenario,
  comparison: Comparison,
  columns?: readonly ComparisonColumns[],
): string[] {
  const isPlaced = comparison.rows.some(({ places }) => places.length > 0)
  const both = [['actions', 'outcomes'], ...(isPlaced ? [['values', 'indices', 'stability']] : [])] as const
  const tables = columns ? [columns] : (both as readonly (readonly ComparisonColumns[])[])
  const cells = tables.map(names => comparisonCells(comparison, scenario, { columns: names }))
  const shown = new Set(cells.flatMap(table => table.columns))
  return [
    `${scenario.id}: ${scenario.title}`,
    ...cells.flatMap((table, k) => (k === 0 ? lines(table) : ['', 'Who ends up with what:', ...lines(table)])),
    '',
    ...table([{ title: 'column' }, { title: 'meaning' }], meanings(scenario, shown)),
    ...(comparison.complete ? [] : ['', missing(comparison)]),
  ]
}

function lines({ columns, rows }: Table): string[] {
  return table(
    columns.map((title, k) => ({ title, right: rows.length > 0 && rows.every(row => row[k] instanceof Fraction) })),
    rows.map(row => row.map(cell => (cell instanceof Fraction ? number(cell) : (cell ?? '')))),
  )
}

const INDICES = {
  DI: 'the share of what is appropriated that nobody has to bargain for',
  FA: 'what each partner appropriates, as a share of its own use',
  OA: 'what each gets beyond an equal split of the pots, as a share of all that is appropriated',
}

/** What outcomes and indices mean that are shown. */
function meanings({ outcomes }: Scenario, shown: ReadonlySet<string>): string[][] {
  const named = [...shown].flatMap(name => (Object.hasOwn(outcomes, name) ? [[name, outcomes[name]!.label]] : []))
  const found = Object.entries(INDICES).filter(([name]) => [...shown].some(title => title.endsWith(`: ${name}`)))
  return [...named, ...found.map(item => [...item])]
}

/** How far a comparison came that was ended early. */
export function missing({ rows, rules, values }: Comparison): string {
  return `Not complete: ended early, after ${rows.length} of ${rules.length * values.length} rows.`
}
