/** Problems of one decision: the payoffs along it, and what follows. */
import type { CurveProblem } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const curveProblem: KindViews<CurveProblem> = {
  noun: 'one decision',
  views: [
    {
      name: 'curves',
      title: 'What each decision is worth',
      Component: later(() => import('./curve/curve-view.tsx').then(module => module.CurveView)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
