/** TU games: how the worth of all is split, what the core allows, who would walk out. */
import type { Coalitional } from '@biform/core'
import { SplitView } from './split-view.tsx'
import type { KindViews } from './view.ts'
import { WorthTable } from './worth-table.tsx'

export const coalitional: KindViews<Coalitional> = {
  views: [
    {
      name: 'split',
      title: 'Who ends up with what',
      Component: SplitView,
    },
    { name: 'worth', title: 'What each coalition can do alone', Component: WorthTable },
  ],
  predicted: () => [],
  nameOf: () => '',
}
