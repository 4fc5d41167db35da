/** What stands around the stage, whatever is on it: the header, the help, the skip link, and the look of the page. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Patterns } from '../picture/patterns.tsx'
import type { Place } from '../state/place.ts'
import { useTheme } from '../state/theme.ts'
import type { Go } from '../state/use-place.ts'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { Rooms } from './rooms.tsx'

interface Props {
  readonly place: Place
  readonly go: Go
  /** What is on stage. */
  readonly title: string
  readonly children: ComponentChildren
}

const PATTERNS = <Patterns />

export function Frame({ place, go, title, children }: Props): JSX.Element {
  const [theme, switchTheme] = useTheme()
  const [help, setHelp] = useState(false)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', place.projector)
  }, [place.projector])
  useEffect(() => {
    document.title = `${title} – Biform`
  }, [title])
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement).closest?.('input[type="text"], input[type="search"]')
      if (event.key === '?' && !typing) setHelp(true)
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])
  // Sliders move the rest of the place, of which the header shows nothing.
  const { scenario, projector, guess, gallery } = place
  const room = place.room?.name
  const header = useMemo(
    () => (
      <Header title={title} place={place} go={go} theme={theme} onTheme={switchTheme} onHelp={() => setHelp(true)} />
    ),
    [title, scenario, projector, guess, gallery, room, go, theme],
  )
  const foot = useMemo(() => <Rooms place={place} go={go} />, [projector, guess, gallery, room, go])
  return (
    <>
      <a class="skip" href="#main">
        Skip to the stage
      </a>
      {PATTERNS}
      {header}
      {children}
      {foot}
      <Help open={help} onClose={() => setHelp(false)} />
    </>
  )
}
