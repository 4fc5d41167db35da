/** Investment games: what each partner invests, and what would be best. */
import type { InvestmentGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const investmentGame: KindViews<InvestmentGame> = {
  noun: 'investment before bargaining',
  views: [
    {
      name: 'investments',
      title: 'What they will invest',
      Component: later(() => import('./investment-table.tsx').then(module => module.InvestmentTable)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
