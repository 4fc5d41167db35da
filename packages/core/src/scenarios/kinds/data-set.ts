/** Data sets whose numbers are expressions, over parameters or over the columns of a table of the sources. */
import { TABLES, type Table } from '../../data/tables.ts'
import { type DataSet, dataSet, InputError, indexOf, placed, show } from '../../index.ts'
import type { DataSetTemplate } from '../types.ts'
import { type Built, type Context, expression, expressions, extended, indexNames } from './context.ts'

/** Builds a data set. */
export function buildDataSet(template: DataSetTemplate, at: string, context: Context): Built<DataSet> {
  if (template.table !== undefined) return { game: fromTable(template, at, context), cells: [] }
  const { labels, values, groups } = template
  const stranger = (['value', 'group', 'only'] as const).find(field => template[field] !== undefined)
  if (stranger) throw new InputError(`${at}.${stranger}`, 'is only for a data set that names a table')
  if (values === undefined) throw new InputError(`${at}.values`, 'is missing; a data set has values, or names a table')
  const numbers = expressions(values, `${at}.values`, context)(context.scope)
  const game = placed(at, () =>
    dataSet({ values: numbers, ...(labels ? { labels } : {}), ...(groups ? { groups } : {}) }),
  )
  return { game, cells: [] }
}

/** What stands beside the columns: the number of a record in the table, from 1. */
const RECORD = 'record'

function fromTable(
  { table: name, value, group, only, ...rest }: DataSetTemplate,
  at: string,
  context: Context,
): DataSet {
  const table = TABLES.get(name!)
  if (!table) throw new InputError(`${at}.table`, `${show(name)} is none of ${[...TABLES.keys()].join(', ')}`)
  const stranger = (['labels', 'values', 'groups'] as const).find(field => rest[field] !== undefined)
  if (stranger) throw new InputError(`${at}.${stranger}`, 'is not for a data set that names a table')
  if (value === undefined) throw new InputError(`${at}.value`, `is missing; ${name} has ${columns(table.numbers)}`)
  if (group !== undefined && !Object.hasOwn(table.texts, group)) {
    throw new InputError(`${at}.group`, `${show(group)} is none of ${columns(table.texts)}`)
  }
  const numbers: Table['numbers'] = { ...table.numbers, [RECORD]: table.labels.map((_, k) => k + 1) }
  const names = Object.keys(numbers)
  indexNames(names, names.length, `${at}.table`, context)
  const evaluate = expression(value, `${at}.value`, context, names)
  const groups = group === undefined ? table.labels.map(() => 'all') : table.texts[group]!
  if (only !== undefined) indexOf([...new Set(groups)], only, `${at}.only`)
  const records = table.labels.map((label, k) => ({
    label,
    group: groups[k]!,
    values: names.map(column => numbers[column]![k]!),
  }))
  const kept = records.filter(record => only === undefined || record.group === only)
  return dataSet({
    labels: kept.map(({ label }) => label),
    values: kept.map(({ values }) => evaluate(extended(context.scope, names, values))),
    groups: kept.map(record => record.group),
  })
}

function columns(of: Readonly<Record<string, unknown>>): string {
  return Object.keys(of).join(', ')
}
