/** Processes in stages: which gates are passed, from below and from above. */
import type { ProcessMap } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const processMap: KindViews<ProcessMap> = {
  noun: 'a process in stages',
  views: [
    {
      name: 'gates',
      title: 'The gates, and where it rests',
      Component: later(() => import('../process/process-view.tsx').then(module => module.ProcessView)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
