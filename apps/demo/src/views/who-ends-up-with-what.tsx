/** The relationship in the picture, whichever game it belongs to: its appropriated values and its indices. */
import type { ScenarioGame } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { AppropriatedValues } from './appropriated-values.tsx'
import { IndexList } from './index-list.tsx'
import type { View, ViewProps } from './view.ts'

export const whoEndsUpWithWhat: View<ScenarioGame> = {
  name: 'appropriated',
  title: 'Who ends up with what',
  applies: ({ shown }) => shown !== undefined,
  Component: WhoEndsUpWithWhat,
}

function WhoEndsUpWithWhat({ shown }: ViewProps): JSX.Element | null {
  if (!shown) return null
  return (
    <div class="pair">
      <AppropriatedValues scene={shown} />
      <IndexList scene={shown} />
    </div>
  )
}
