/** Dual-value games: the own-use rule beside the split that sees only the sum. */
import type { DualValueGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import { triangle } from './triangle.ts'
import type { KindViews } from './view.ts'

export const dualValueGame: KindViews<DualValueGame> = {
  noun: 'dual-value game',
  views: [
    triangle,
    {
      name: 'split',
      title: 'Two ways to split',
      Component: later(() => import('./split-view.tsx').then(module => module.SplitView)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
