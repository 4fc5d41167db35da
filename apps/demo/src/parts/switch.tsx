/** A switch: on or off, said in words to those who hear it and by its knob to those who see it. */
import type { JSX } from 'preact'

interface Props {
  readonly on: boolean
  readonly onToggle: () => void
  readonly children: string
}

export function Switch({ on, onToggle, children }: Props): JSX.Element {
  return (
    <button type="button" role="switch" aria-checked={on} class="switch" onClick={onToggle}>
      <span class="track" aria-hidden="true">
        <span class="knob" />
      </span>
      {children}
    </button>
  )
}
