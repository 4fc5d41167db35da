/** The scenario picker: a button with the title of what is on stage, which opens the gallery below the header. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { GalleryFields, Place } from '../state/place.ts'
import type { Go } from '../state/use-place.ts'
import { later } from './later.tsx'

/** The gallery is loaded by those who are about to open it. */
const loadGallery = () => import('../gallery/gallery.tsx').then(module => module.Gallery)
const Gallery = later(loadGallery)

/** What fails to load here is said where it is wanted. */
const prepare = (): void => {
  loadGallery().catch(() => {})
}

interface Props {
  readonly title: string
  readonly place: Place
  readonly go: Go
}

export function Picker({ title, place, go }: Props): JSX.Element {
  const { gallery: open, ...filter } = place.gallery ?? {}
  const isOpen = open !== undefined
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOutside = (target: EventTarget | null): boolean => !box.current?.contains(target as Node)
  const tell = (fields: GalleryFields, gesture?: string): void =>
    go({ gallery: Object.keys(fields).length > 0 ? fields : undefined }, gesture)
  const close = (): void => tell(filter)
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event): void => {
      if (isOutside(event.target)) close()
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  }, [place.gallery])
  return (
    <nav
      class="picker"
      ref={box}
      aria-label="Scenarios"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        close()
        button.current?.focus()
      }}
      onFocusOut={event => {
        if (isOpen && event.relatedTarget && isOutside(event.relatedTarget)) close()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="gallery"
        onFocus={prepare}
        onPointerEnter={prepare}
        onClick={() => tell(isOpen ? filter : { gallery: '', ...filter })}
      >
        <span class="hidden">Scenario: </span>
        <span class="current">{title}</span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path class="line" d={isOpen ? 'M2 9.500 7 4.500 12 9.500' : 'M2 4.500 7 9.500 12 4.500'} />
        </svg>
      </button>
      <div id="gallery" hidden={!isOpen}>
        {isOpen && (
          <Gallery
            place={place}
            fields={filter}
            onFilter={(fields, gesture) => tell({ gallery: '', ...fields }, gesture)}
            onPick={where => {
              button.current?.focus()
              go({ ...where, gallery: Object.keys(filter).length > 0 ? filter : undefined })
            }}
          />
        )}
      </div>
    </nav>
  )
}
