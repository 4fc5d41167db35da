/** Repeated games: of two players, the payoff plane with what equilibria of the repeated game give. */
import type { RepeatedGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import { normalFormName } from './cells.ts'
import type { KindViews } from './view.ts'

export const repeatedGame: KindViews<RepeatedGame> = {
  noun: 'repeated game',
  views: [
    {
      name: 'plane',
      title: 'What patience sustains',
      applies: ({ found }) => found.repeated !== undefined,
      Component: later(() => import('../repeated/plane/scenario-plane.tsx').then(module => module.ScenarioPlane)),
    },
  ],
  predicted: () => [],
  nameOf: (game, at) => normalFormName(game.stage, at),
}
