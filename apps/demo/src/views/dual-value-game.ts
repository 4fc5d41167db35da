/** Dual-value games: the own-use rule beside the split that sees only the sum. */
import type { DualValueGame } from '@biform/core'
import { SplitView } from './split-view.tsx'
import { triangle } from './triangle.ts'
import type { KindViews } from './view.ts'

export const dualValueGame: KindViews<DualValueGame> = {
  noun: 'dual-value game',
  views: [triangle, { name: 'split', title: 'Two ways to split', Component: SplitView }],
  predicted: () => [],
  nameOf: () => '',
}
