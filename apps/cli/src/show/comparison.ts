/** The table of a comparison: each rule at each value, with what happens and who ends up with what. */
import { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { type Comparison, comparisonCells } from '@biform/solver'
import { table } from '../text.ts'
import { number } from './number.ts'

/** The rows that were done, what their columns mean, and how many rows are missing if the run was ended early. */
export function showComparison(scenario: Scenario, comparison: Comparison): string[] {
  const { columns, rows } = comparisonCells(comparison, scenario)
  const meanings = columns.flatMap(name => {
    const label = scenario.outcomes[name]?.label
    return label === undefined ? [] : [[name, label]]
  })
  return [
    `${scenario.id}: ${scenario.title}`,
    ...table(
      columns.map((title, k) => ({ title, right: rows.length > 0 && rows.every(row => row[k] instanceof Fraction) })),
      rows.map(row => row.map(cell => (cell instanceof Fraction ? number(cell) : (cell ?? '')))),
    ),
    '',
    ...table([{ title: 'outcome' }, { title: 'meaning' }], meanings),
    ...(comparison.complete ? [] : ['', missing(comparison)]),
  ]
}

/** How far a comparison came that was ended early. */
export function missing({ rows, rules, values }: Comparison): string {
  return `Not complete: ended early, after ${rows.length} of ${rules.length * values.length} rows.`
}
