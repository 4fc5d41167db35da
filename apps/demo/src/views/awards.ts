/** What each rule awards, loaded when it is wanted: a view of claims and bargaining problems, and of weighted voting. */
import type { BargainingProblem, ClaimsProblem, WeightedVoting } from '@biform/core'
import type { JSX } from 'preact'
import { later } from '../parts/later.tsx'
import type { ViewProps } from './view.ts'

type Props = ViewProps<ClaimsProblem | WeightedVoting | BargainingProblem>

export const Awards: (props: Props) => JSX.Element | null = later<Props>(() =>
  import('./awards-table.tsx').then(module => module.AwardsTable),
)
