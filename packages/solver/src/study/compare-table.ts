/** A comparison as a table: its cells, and their text in CSV, Markdown or LaTeX. */
import { type Algebraic, decimalOf, Fraction, InputError, show } from '@biform/core'
import { type Cell, csv, latex, type Table } from '@biform/core/formats'
import { instantiate, type OutcomeValue, type Scenario } from '@biform/core/scenarios'
import { described } from '../described.ts'
import { checkOptions } from '../options.ts'
import type { Comparison, ComparisonRow } from '../results/compare.ts'
import { actionColumns, type Column, indexColumns, stabilityColumns, valueColumns } from './compare-columns.ts'
import { checkScenario } from './run-point.ts'

/**
 * What a table may show beside rules, values and verdicts: `actions`, the equilibria; `outcomes`, those of the scenario;
 * `values`, what each partner appropriates less its costs; `indices`: DI, the share of what is appropriated without bargaining,
 * FA, what each partner gets of its own use, and OA, what it gets beyond an equal split of the pots, as a share of the whole;
 * `stability`, whether what they appropriate is in the core, and who blocks it if not.
 */
export type ComparisonColumns = 'actions' | 'outcomes' | 'values' | 'indices' | 'stability'

const COLUMNS: readonly ComparisonColumns[] = ['actions', 'outcomes', 'values', 'indices', 'stability']

/** Options of the tables of a comparison. */
export interface ComparisonTableOptions {
  /** Which columns, in this order. Default: all. */
  readonly columns?: readonly ComparisonColumns[]
}

/**
 * A comparison as text: a line for each rule and value, with columns for what is done, for each outcome, for who ends up with
 * what, for the indices and for stability, and one for the verdict. Where payoffs of a game come from relationships, it shows the
 * cells and ends that an equilibrium leads to.
 *
 * @param format 'csv', 'markdown' or 'latex'; fractions are exact in all of them
 * @param scenario the one that was compared: strategies in equilibrium then have their names in place of their numbers
 * @throws InputError for another format, another scenario or unknown columns
 * @example
 * import { compare } from '@biform/solver'
 *
 * const scenario = scenarioById('003-index')
 * const table = compare(scenario, { rules: ['shares', 'equal'], rho: ['1/2'] })
 * const text = compareTable(table, 'markdown', scenario, { columns: ['values', 'stability'] })
 * text.split('\n')[2] // → '| shares | 1/2 | 50 | 110 | yes | holds |'
 */
export function compareTable(
  comparison: Comparison,
  format: 'csv' | 'markdown' | 'latex',
  scenario?: Scenario,
  options: ComparisonTableOptions = {},
): string {
  const cells = comparisonCells(comparison, scenario, options)
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
 * @throws InputError for what is no comparison, another scenario or unknown columns
 * @example
 * import { compare } from '@biform/solver'
 *
 * const scenario = scenarioById('003-uni')
 * const { columns, rows } = comparisonCells(compare(scenario, { rho: [0] }), scenario)
 * columns.slice(0, 4) // → ['rule', 'rho', 'nash', 'S_alone']
 * rows[0][2] // → '(Invest, Not)'
 * const who = comparisonCells(compare(scenario, { rho: [0] }), scenario, { columns: ['values', 'stability'] })
 * who.columns // → ['rule', 'rho', 'stage: payoffs', 'stage: in the core', 'prediction']
 * who.rows[0].slice(2) // → ['Invest, Not: 70, 120', 'Invest, Not: yes', 'holds']
 */
export function comparisonCells(
  comparison: Comparison,
  scenario?: Scenario,
  options: ComparisonTableOptions = {},
): Table {
  checkOptions(options, ['columns'])
  if (comparison?.method !== 'compare') throw new InputError('comparison', `${described(comparison)} is none`)
  if (scenario !== undefined) checkScenario(scenario)
  if (scenario !== undefined && scenario.id !== comparison.scenario)
    throw new InputError('scenario', `${show(scenario.id)} is not ${comparison.scenario}, which was compared`)
  const groups = readColumns(options.columns).flatMap(name => GROUPS[name](comparison, scenario))
  return {
    columns: ['rule', comparison.parameter, ...groups.map(({ title }) => title), 'prediction'],
    rows: comparison.rows.map(row => [row.rule, row.value, ...groups.map(({ cell }) => cell(row)), row.verdict]),
  }
}

function readColumns(given: readonly ComparisonColumns[] = COLUMNS): readonly ComparisonColumns[] {
  if (!Array.isArray(given)) throw new InputError('columns', `${show(given)} is not a list`)
  given.forEach((name, k) => {
    if (!COLUMNS.includes(name)) throw new InputError(`columns[${k}]`, `${show(name)} is none of ${COLUMNS.join(', ')}`)
    if (given.indexOf(name) !== k) throw new InputError(`columns[${k}]`, `${show(name)} is there twice`)
  })
  return given
}

const GROUPS: Readonly<Record<ComparisonColumns, (comparison: Comparison, scenario?: Scenario) => Column[]>> = {
  actions: ({ rows }) => actionColumns(rows),
  outcomes: outcomeColumns,
  values: ({ rows }) => valueColumns(rows),
  indices: ({ rows }) => indexColumns(rows),
  stability: ({ rows }) => stabilityColumns(rows),
}

function outcomeColumns(comparison: Comparison, scenario?: Scenario): Column[] {
  const strategies = scenario ? strategiesOf(scenario, comparison) : new Map<string, Strategies>()
  return Object.keys(comparison.rows[0]?.outcomes ?? {}).map(title => ({
    title,
    cell: row => namedProfiles(row, strategies.get(title)) ?? cellOf(row.outcomes[title] ?? null),
  }))
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
