/** Which outcome is in the picture, what they do or "what if": the heading of the picture, and the choice of another. */
import type { JSX } from 'preact'
import { cellKey, type Shown } from '../state/shown.ts'
import { viewsOf } from '../views/registry.ts'

interface Props {
  readonly shown: Shown
  readonly onChoose: (cell: string | undefined) => void
}

export function OutcomeChooser({ shown, onChoose }: Props): JSX.Element {
  const { game, scene, scenes, predicted } = shown
  const { nameOf } = viewsOf(game)
  if (scenes.length < 2) return <strong>As it is</strong>
  const words = (at: string): string => `${predicted.includes(at) ? 'What they do' : 'What if'} – ${nameOf(game, at)}`
  return (
    <label class="chooser">
      <span class="hidden">Outcome in the picture</span>
      <strong aria-hidden="true">
        {words(scene.at)}
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path class="line" d="M2 5 7 10 12 5" />
        </svg>
      </strong>
      <select
        value={cellKey(scene.at)}
        onChange={event => {
          const { value } = event.currentTarget
          onChoose(predicted.length > 0 && cellKey(predicted[0]!) === value ? undefined : value)
        }}
      >
        {scenes.map(item => (
          <option key={item.at} value={cellKey(item.at)}>
            {words(item.at)}
          </option>
        ))}
      </select>
    </label>
  )
}
