/** The top of the page: the name, which scenario is on stage, and how it is shown. */
import type { JSX } from 'preact'
import type { Place } from '../state/place.ts'
import type { Theme } from '../state/theme.ts'
import type { Go } from '../state/use-place.ts'
import { Picker } from './picker.tsx'
import { Switch } from './switch.tsx'

interface Props {
  readonly title: string
  readonly place: Place
  readonly go: Go
  readonly theme: Theme
  readonly onTheme: () => void
  readonly onHelp: () => void
}

export function Header({ title, place, go, theme, onTheme, onHelp }: Props): JSX.Element {
  return (
    <header class="top">
      <p class="brand">
        <Emblem />
        Biform
      </p>
      <Picker title={title} place={place} go={go} />
      <div class="tools">
        <Switch on={place.guess} onToggle={() => go({ guess: !place.guess, said: undefined })}>
          Your guess?
        </Switch>
        <Switch on={place.projector} onToggle={() => go({ projector: !place.projector })}>
          Projector
        </Switch>
        <Switch on={theme === 'dark'} onToggle={onTheme}>
          Dark
        </Switch>
      </div>
      <button type="button" class="tool" onClick={onHelp} aria-haspopup="dialog">
        Help <kbd>?</kbd>
      </button>
    </header>
  )
}

/** Two plates and one pot, very small. */
function Emblem(): JSX.Element {
  return (
    <svg class="emblem" width="34" height="24" viewBox="0 0 34 24" aria-hidden="true">
      <path d="M1 20h8M25 20h8" class="line" />
      <path d="M2.500 13h5v6h-5z" fill="var(--partner-0)" />
      <path d="M26.500 8h5v11h-5z" fill="var(--partner-1)" />
      <path d="M12 7v11a3 3 0 0 0 3 3h4a3 3 0 0 0 3-3V7" class="line" />
      <path d="M17 3v11" class="line" />
    </svg>
  )
}
