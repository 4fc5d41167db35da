/** Views of the relationship in the picture, whichever game it belongs to. */
import type { ScenarioGame } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { AppropriatedValues } from './appropriated-values.tsx'
import { IndexList } from './index-list.tsx'
import type { View, ViewProps } from './view.ts'

const applies = ({ shown }: ViewProps): boolean => shown !== undefined

/** The matrix of appropriated values. */
export const whoEndsUpWithWhat: View<ScenarioGame> = {
  name: 'appropriated',
  title: 'Who ends up with what',
  applies,
  Component: ({ shown }: ViewProps): JSX.Element | null => (shown ? <AppropriatedValues scene={shown} /> : null),
}

/** The indices of dual appropriation. */
export const howDual: View<ScenarioGame> = {
  name: 'indices',
  title: 'How dual is it?',
  applies,
  Component: ({ shown }: ViewProps): JSX.Element | null => (shown ? <IndexList scene={shown} /> : null),
}
