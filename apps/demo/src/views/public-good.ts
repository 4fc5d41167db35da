/** Public goods: what a unit is worth to each, who pays by itself, and how patient the others must be. */
import type { PublicGood } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const publicGood: KindViews<PublicGood> = {
  noun: 'a common good',
  views: [
    {
      name: 'contributors',
      title: 'Who pays',
      Component: later(() => import('./contributors-table.tsx').then(module => module.ContributorsTable)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
