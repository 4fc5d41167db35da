/** Claims problems: what each rule awards of an estate that does not suffice. */
import type { ClaimsProblem } from '@biform/core'
import { Awards } from './awards.ts'
import type { KindViews } from './view.ts'

export const claimsProblem: KindViews<ClaimsProblem> = {
  noun: 'claims on an estate',
  views: [
    {
      name: 'awards',
      title: 'Who ends up with what',
      Component: Awards,
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
