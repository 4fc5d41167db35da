/** Trees: the drawn tree, with the path that backward induction finds. */
import type { Tree } from '@biform/core'
import { later } from '../parts/later.tsx'
import { likelyEnds, pathTo } from './tree-paths.ts'
import type { KindViews } from './view.ts'
import { whoEndsUpWithWhat } from './who-ends-up-with-what.tsx'

export const tree: KindViews<Tree> = {
  noun: 'game tree',
  views: [
    {
      name: 'tree',
      title: 'What they will do',
      Component: later(() => import('./tree-view.tsx').then(module => module.TreeView)),
    },
    whoEndsUpWithWhat,
  ],
  predicted: (game, found) => {
    const equilibria = found.tree?.perfect.equilibria ?? []
    return [...new Set(equilibria.flatMap(item => likelyEnds(game, item)))]
  },
  nameOf: (game, at) => pathTo(game.root, at)?.join(', ') || at,
}
