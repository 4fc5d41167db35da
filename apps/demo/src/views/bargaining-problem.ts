/** Bargaining problems: what each solution gives, beside what each has without an agreement. */
import type { BargainingProblem } from '@biform/core'
import { Awards } from './awards.ts'
import type { KindViews } from './view.ts'

export const bargainingProblem: KindViews<BargainingProblem> = {
  noun: 'an agreement',
  views: [{ name: 'agreement', title: 'Who ends up with what', Component: Awards }],
  predicted: () => [],
  nameOf: () => '',
}
