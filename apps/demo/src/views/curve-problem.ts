/** Problems of one decision: the payoffs along it, and what follows. */
import type { CurveProblem } from '@biform/core'
import { CurveView } from './curve/curve-view.tsx'
import type { KindViews } from './view.ts'

export const curveProblem: KindViews<CurveProblem> = {
  noun: 'one decision',
  views: [{ name: 'curves', title: 'What each decision is worth', Component: CurveView }],
  predicted: () => [],
  nameOf: () => '',
}
