/** Data sets whose numbers are expressions. */
import { type DataSet, dataSet, placed } from '../../index.ts'
import type { DataSetTemplate } from '../types.ts'
import { type Built, type Context, expressions } from './context.ts'

/** Builds a data set. */
export function buildDataSet(template: DataSetTemplate, at: string, context: Context): Built<DataSet> {
  const { labels, values, groups } = template
  const numbers = expressions(values, `${at}.values`, context)(context.scope)
  const game = placed(at, () =>
    dataSet({ values: numbers, ...(labels ? { labels } : {}), ...(groups ? { groups } : {}) }),
  )
  return { game, cells: [] }
}
