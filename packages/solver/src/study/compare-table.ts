/** A comparison as a table: its cells, and their text in CSV, Markdown or LaTeX. */
import { type Algebraic, decimalOf, Fraction, InputError, show } from '@biform/core'
import { type Cell, csv, latex, type Table } from '@biform/core/formats'
import { instantiate, type OutcomeValue, type Scenario } from '@biform/core/scenarios'
import type { Comparison, ComparisonRow } from '../results/compare.ts'

/**
 * A comparison as text: a line for each rule and value, with a column for each outcome and one for the verdict.
 *
 * @param format 'csv', 'markdown' or 'latex'; fractions are exact in all of them
 * @param scenario the one that was compared: strategies in equilibrium then have their names in place of their numbers
 * @throws InputError for another format or another scenario
 * @example
 * import { compare } from '@biform/solver'
 *
 * const table = compare(scenarioById('003-uni'), { values: [0, 1] })
 * compareTable(table, 'markdown').split('\n')[2].split('|')[2].trim() // → '0'
 */
export function compareTable(
  comparison: Comparison,
  format: 'csv' | 'markdown' | 'latex',
  scenario?: Scenario,
): string {
  const cells = comparisonCells(comparison, scenario)
  switch (format) {
    case 'csv':
      return csv(cells)
    case 'latex':
      return latex(cells)
    case 'markdown':
      return markdown(cells)
    default:
      throw new InputError('format', `${show(format)} is none of csv, markdown, latex`)
  }
}

/**
 * The cells of a comparison's table, for a layout of one's own: fractions as numbers, all else as text.
 *
 * @param scenario the one that was compared: strategies in equilibrium then have their names in place of their numbers
 * @throws InputError for another scenario
 * @example
 * import { compare } from '@biform/solver'
 *
 * const scenario = scenarioById('003-uni')
 * const { columns, rows } = comparisonCells(compare(scenario, { values: [0] }), scenario)
 * columns.slice(0, 3) // → ['rule', 'rho', 'S_alone']
 * rows[0].at(-2) // → '(Invest, Not)'
 */
export function comparisonCells(comparison: Comparison, scenario?: Scenario): Table {
  if (scenario !== undefined && scenario.id !== comparison.scenario)
    throw new InputError('scenario', `${show(scenario.id)} is not ${comparison.scenario}, which was compared`)
  const names = Object.keys(comparison.rows[0]?.outcomes ?? {})
  const strategies = scenario ? strategiesOf(scenario, comparison) : new Map<string, Strategies>()
  return {
    columns: ['rule', comparison.parameter, ...names, 'prediction'],
    rows: comparison.rows.map(row => [
      row.rule,
      row.value,
      ...names.map(name => namedProfiles(row, strategies.get(name)) ?? cellOf(row.outcomes[name] ?? null)),
      row.verdict,
    ]),
  }
}

/** The call that found the equilibria which an outcome lists, and the names of the strategies there. */
interface Strategies {
  readonly call: string
  readonly names: readonly (readonly string[])[]
}

/** The outcomes that list equilibria in pure strategies. */
function strategiesOf(scenario: Scenario, { parameters }: Comparison): Map<string, Strategies> {
  const { games } = instantiate(scenario, parameters)
  const found = new Map<string, Strategies>()
  for (const [name, outcome] of Object.entries(scenario.outcomes)) {
    if (!('result' in outcome) || outcome.path.length !== 1 || outcome.path[0] !== 'equilibria') continue
    const game = games[scenario.results[outcome.result]?.game ?? '']
    if (game?.kind === 'normal-form') found.set(name, { call: outcome.result, names: game.strategies })
  }
  return found
}

function namedProfiles({ results }: ComparisonRow, strategies: Strategies | undefined): string | undefined {
  if (!strategies) return undefined
  const result = results[strategies.call]
  if (result?.method !== 'pureEquilibria') return undefined
  const profiles = result.equilibria.map(profile => profile.map((strategy, i) => strategies.names[i]![strategy]!))
  return listed(profiles)
}

function cellOf(value: OutcomeValue): string | Fraction {
  return value instanceof Fraction ? value : textOf(value)
}

function textOf(value: OutcomeValue): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (value instanceof Fraction) return value.toFraction()
  if (Array.isArray(value)) return listed(value.map(nested))
  if ('text' in (value as object)) return listed((value as { text: Nested }).text)
  return `≈${decimalOf(value as Algebraic, 4)}`
}

/** Text, or a list of such. */
type Nested = string | readonly Nested[]

function nested(value: OutcomeValue): Nested {
  return Array.isArray(value) ? value.map(nested) : textOf(value)
}

/** `a; b`, and `(a, b); (c, d)` where the items are lists themselves. */
function listed(items: Nested): string {
  const inner = (item: Nested): string => (typeof item === 'string' ? item : `(${item.map(inner).join(', ')})`)
  return typeof items === 'string' ? items : items.map(inner).join('; ') || 'none'
}

function markdown({ columns, rows }: Table): string {
  const text = (cell: Cell): string =>
    cell instanceof Fraction ? cell.toFraction() : (cell ?? '').replaceAll('\\', '\\\\').replaceAll('|', '\\|')
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return [line(columns.map(text)), line(columns.map(() => '---')), ...rows.map(row => line(row.map(text)))].join('')
}
