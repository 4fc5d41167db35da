/** The scenario picker: lists of links, one for each shelf, so that each opens, copies and goes back like any page. */
import type { PaperId } from '@biform/core/catalogue'
import type { ScenarioGame } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Place, WORKBENCH, writePlace } from '../state/place.ts'
import type { Go } from '../state/use-place.ts'
import { nounsOf } from '../views/registry.ts'

/** A scenario to choose. */
export interface Choice {
  readonly id: string
  readonly title: string
  readonly kinds: readonly ScenarioGame['kind'][]
  readonly paper: PaperId
}

/** The shelves of the catalogue, the one to begin with first. */
const SHELVES: readonly { readonly paper: PaperId; readonly title: string }[] = [
  { paper: '003', title: 'Asymmetric relationships' },
  { paper: '001', title: 'Coopetition of small businesses' },
  { paper: '004', title: 'Collaborative competition' },
  { paper: '002', title: 'The alpaca breeders' },
  { paper: '000', title: 'Small firms in fast industries' },
  { paper: 'classic', title: 'Classics' },
]

interface Props {
  readonly scenarios: readonly Choice[]
  readonly title: string
  readonly place: Place
  readonly go: Go
}

export function Picker({ scenarios, title, place, go }: Props): JSX.Element {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', close)
    addEventListener('focusin', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('focusin', close)
    }
  }, [open])
  const at = (id: string): Partial<Place> => ({
    scenario: id,
    parameters: {},
    cell: undefined,
    repeated: undefined,
  })
  const pick = (event: MouseEvent, where: Partial<Place>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setOpen(false)
    button.current?.focus()
    go(where)
  }
  return (
    <nav
      class="picker"
      ref={box}
      aria-label="Scenarios"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button ref={button} type="button" aria-expanded={open} aria-controls="scenarios" onClick={() => setOpen(!open)}>
        <span class="hidden">Scenario: </span>
        <span class="current">{title}</span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path class="line" d={open ? 'M2 9.500 7 4.500 12 9.500' : 'M2 4.500 7 9.500 12 4.500'} />
        </svg>
      </button>
      <ul id="scenarios" hidden={!open}>
        <li>
          <a
            href={writePlace({ ...place, repeated: WORKBENCH.fields })}
            aria-current={place.repeated ? 'page' : undefined}
            onClick={event => pick(event, { repeated: WORKBENCH.fields })}
          >
            <strong>{WORKBENCH.title}</strong>
            <small>payoffs to edit, patience, a match, a whole class</small>
          </a>
        </li>
        {SHELVES.map(({ paper, title: shelf }) => (
          <li key={paper}>
            <strong id={`shelf-${paper}`} class="shelf">
              {shelf}
            </strong>
            <ul aria-labelledby={`shelf-${paper}`}>
              {scenarios
                .filter(item => item.paper === paper)
                .map(item => (
                  <li key={item.id}>
                    <a
                      href={writePlace({ ...place, ...at(item.id) })}
                      aria-current={!place.repeated && item.id === place.scenario ? 'page' : undefined}
                      onClick={event => pick(event, at(item.id))}
                    >
                      <strong>{item.title}</strong>
                      <small>{nounsOf(item.kinds)}</small>
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}
