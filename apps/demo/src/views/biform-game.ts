/** Biform games: what each combination of moves leaves to whom, and which of them is an equilibrium. */
import type { BiformGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import { cellName } from './cells.ts'
import type { KindViews } from './view.ts'
import { whoEndsUpWithWhat } from './who-ends-up-with-what.tsx'

export const biformGame: KindViews<BiformGame> = {
  noun: 'moves, and then a division',
  views: [
    {
      name: 'moves',
      title: 'What they will do',
      Component: later(() => import('./moves-table.tsx').then(module => module.MovesTable)),
    },
    whoEndsUpWithWhat,
  ],
  predicted: (_, found) => (found.biform?.equilibria ?? []).map(cellName),
  nameOf: ({ players, strategies }, at) => {
    const moves = at.slice(1, -1).split('][').map(Number)
    return strategies.map((list, i) => `${players[i]}: ${list[moves[i]!]}`).join(', ')
  },
}
