/**
 * The gallery: every scenario of the catalogue, by source, theme, level and subject, and by words. A scenario is a link,
 * so that each opens, copies and goes back like any page; what is chosen by stands in the address as well.
 */

import { exhibits } from 'virtual:gallery'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { linkTo } from '../parts/place-link.ts'
import type { GalleryFields, Place, RoomName } from '../state/place.ts'
import { entrance, ROOMS } from '../state/rooms.ts'
import { nounsOf } from '../views/registry.ts'
import {
  byPaper,
  countWith,
  type Exhibit,
  FACETS,
  type Facet,
  filterOf,
  found,
  LEVELS,
  PAPERS,
  SUBJECTS,
} from './filter.ts'
import '../styles/gallery.css'

interface Props {
  readonly place: Place
  /** What the address says of what to show. */
  readonly fields: GalleryFields
  /** Changes with the same gesture are one step back. */
  readonly onFilter: (fields: GalleryFields, gesture?: string) => void
  readonly onPick: (where: Partial<Place>) => void
}

const NAMES: Readonly<Record<Facet, { readonly label: string; readonly all: string }>> = {
  paper: { label: 'Source', all: 'All sources' },
  theme: { label: 'Theme', all: 'All themes' },
  level: { label: 'Level', all: 'All levels' },
  subject: { label: 'Who decides', all: 'Whoever decides' },
}

export function Gallery({ place, fields, onFilter, onPick }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  const filter = filterOf(fields)
  const shown = found(exhibits, filter)
  const key = JSON.stringify(filter)
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')?.closest('li')
    if (list.current) list.current.scrollTop = current ? current.offsetTop - list.current.clientHeight / 3 : 0
  }, [key])
  const link = (where: Partial<Place>, isHere: boolean): ReturnType<typeof linkTo> =>
    linkTo({ ...place, gallery: fields }, where, isHere, onPick)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus among what Tab reaches too.
    <div class="gallery" onKeyDown={event => walk(event, list.current)}>
      <search class="filters">
        <label class="find">
          <span>Find</span>
          <input
            type="search"
            class="field"
            value={fields.find ?? ''}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget: { value } }) => onFilter(setting(fields, 'find', value), 'find')}
          />
        </label>
        {(Object.keys(FACETS) as Facet[]).map(facet => (
          <label key={facet}>
            <span>{NAMES[facet].label}</span>
            <select
              value={filter[facet] ?? ''}
              onChange={({ currentTarget: { value } }) => onFilter(setting(fields, facet, value))}
            >
              <option value="">{NAMES[facet].all}</option>
              {Object.entries(FACETS[facet]).map(([value, words]) => (
                <option key={value} value={value}>
                  {words} ({countWith(exhibits, filter, facet, value)})
                </option>
              ))}
            </select>
          </label>
        ))}
        <p class="count">
          <span role="status">
            {shown.length} of {exhibits.length} scenarios
          </span>
          <button type="button" disabled={key === '{}'} onClick={() => onFilter({})}>
            Show all
          </button>
        </p>
        <ul class="own" aria-label="Beside the scenarios">
          {(Object.keys(ROOMS) as RoomName[]).map(name => (
            <li key={name}>
              <a {...link(entrance(name), place.room?.name === name)}>{ROOMS[name].title}</a>{' '}
              <small>{ROOMS[name].about}</small>
            </li>
          ))}
        </ul>
      </search>
      <div class="shelves" ref={list}>
        {shown.length === 0 && <p class="nothing">No scenario fits all of this.</p>}
        {byPaper(shown).map(({ paper, of }) => (
          <section key={paper} aria-labelledby={`paper-${paper}`}>
            <h3 id={`paper-${paper}`}>{PAPERS[paper]}</h3>
            <ul>
              {of.map(item => (
                <li key={item.id}>
                  <a
                    {...link(stageOf(item), !place.room && item.id === place.scenario)}
                    aria-describedby={`about-${item.id}`}
                  >
                    {item.title}
                  </a>
                  <div id={`about-${item.id}`}>
                    {!place.guess && <p>{item.statement}</p>}
                    <small>{[LEVELS[item.level], nounsOf(item.kinds) || SUBJECTS[item.subject]].join(' · ')}</small>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

/** Where a scenario is on stage as it comes. */
function stageOf({ id }: Exhibit): Partial<Place> {
  return { scenario: id, parameters: {}, cell: undefined, said: undefined, plane: undefined, room: undefined }
}

function setting(fields: GalleryFields, name: Facet | 'find', value: string): GalleryFields {
  const { [name]: _, ...others } = fields
  return value === '' ? others : { ...others, [name]: value }
}

/** The arrow keys go from the words to the first scenario, and from one scenario to the next. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const from = event.target as HTMLElement
  if (!step || !list || !(from.matches('input') || list.contains(from))) return
  const links = [...list.querySelectorAll<HTMLElement>('a')]
  const next = links[links.indexOf(from) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
