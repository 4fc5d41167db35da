/** Games in normal form: the payoff table, and equilibria in mixed strategies. */
import type { NormalForm } from '@biform/core'
import { cellName, normalFormName } from './cells.ts'
import { hasMixed, MixedEquilibria } from './mixed-equilibria.tsx'
import { PayoffTable } from './payoff-table.tsx'
import type { KindViews } from './view.ts'
import { whoEndsUpWithWhat } from './who-ends-up-with-what.tsx'

export const normalForm: KindViews<NormalForm> = {
  noun: 'payoff table',
  views: [
    { name: 'payoffs', title: 'What they will do', Component: PayoffTable },
    {
      name: 'mixed',
      title: 'Equilibria in mixed strategies',
      applies: ({ found, hidden }) => !hidden && hasMixed(found),
      Component: MixedEquilibria,
    },
    whoEndsUpWithWhat,
  ],
  predicted: (_, found) => (found.normalForm?.pure.equilibria ?? []).map(cellName),
  nameOf: normalFormName,
}
