/** Hedonic games: which groups form. */
import type { HedonicGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const hedonicGame: KindViews<HedonicGame> = {
  noun: 'who joins whom',
  views: [
    {
      name: 'groups',
      title: 'Groups, and which of them stay together',
      Component: later(() => import('./group-table.tsx').then(module => module.GroupTable)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
