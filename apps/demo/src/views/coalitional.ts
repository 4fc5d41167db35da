/** TU games: how the worth of all is split, what the core allows, who would walk out. */
import type { Coalitional } from '@biform/core'
import { later } from '../parts/later.tsx'
import { triangle } from './triangle.ts'
import type { KindViews } from './view.ts'

export const coalitional: KindViews<Coalitional> = {
  noun: 'coalitions and core',
  views: [
    triangle,
    {
      name: 'split',
      title: 'Who ends up with what',
      Component: later(() => import('./coalitional-view.tsx').then(module => module.CoalitionalView)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
