/** Which outcome is in the picture: what they do, or "what if". */
import type { JSX } from 'preact'
import { cellKey, type Shown } from '../state/shown.ts'
import { viewsOf } from '../views/registry.ts'

interface Props {
  readonly shown: Shown
  readonly cell: string | undefined
  readonly onChoose: (cell: string | undefined) => void
}

export function OutcomeChooser({ shown, cell, onChoose }: Props): JSX.Element | null {
  const { game, scenes, predicted } = shown
  if (scenes.length < 2) return null
  const { nameOf } = viewsOf(game)
  const chosen = scenes.some(item => cellKey(item.at) === cell) ? cell : undefined
  return (
    <label class="chooser">
      In the picture
      <select
        value={chosen ?? ''}
        onChange={event => onChoose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{predicted.length > 0 ? 'What they will do' : 'The first outcome'}</option>
        {scenes.map(item => (
          <option key={item.at} value={cellKey(item.at)}>
            What if – {nameOf(game, item.at)}
          </option>
        ))}
      </select>
    </label>
  )
}
