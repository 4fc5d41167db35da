/** Games in normal form: the payoff table, and equilibria in mixed strategies. */
import type { NormalForm } from '@biform/core'
import { cellName, profileOf } from './cells.ts'
import { hasMixed, MixedEquilibria } from './mixed-equilibria.tsx'
import { PayoffTable } from './payoff-table.tsx'
import { howDual, whoEndsUpWithWhat } from './scene-views.tsx'
import type { KindViews } from './view.ts'

export const normalForm: KindViews<NormalForm> = {
  views: [
    { name: 'payoffs', title: 'What they will do', Component: PayoffTable },
    {
      name: 'mixed',
      title: 'Equilibria in mixed strategies',
      applies: ({ found, hidden }) => !hidden && hasMixed(found),
      Component: MixedEquilibria,
    },
    whoEndsUpWithWhat,
    howDual,
  ],
  predicted: (_, found) => (found.normalForm?.pure.equilibria ?? []).map(cellName),
  nameOf: (game, at) => {
    const profile = profileOf(at)
    return game.players.map((player, i) => `${player}: ${game.strategies[i]![profile[i]!]}`).join(', ')
  },
}
