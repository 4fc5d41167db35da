/** Data sets: the records as a table. */
import type { DataSet } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const dataSet: KindViews<DataSet> = {
  noun: 'records',
  views: [
    {
      name: 'records',
      title: 'The records',
      Component: later(() => import('./data-table.tsx').then(module => module.DataTable)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
