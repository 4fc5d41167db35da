/** The drawings and tables of the page, each to be saved: as SVG or PNG, as CSV or JSON. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { pngOf, svgOf } from './drawing-file.ts'
import { download, type Found, fileName, foundOn } from './found.ts'
import { csvOf, jsonOf } from './table-data.ts'

interface Props {
  /** What is on stage, for the names of files. */
  readonly name: string
}

/** Dots to a pixel: sharp on a slide. */
const DOTS = 3

export function TakeList({ name }: Props): JSX.Element {
  const [said, say] = useState('')
  const found = foundOn(document.getElementById('main')!)
  /** The page may have changed since: what is saved is what stands under this heading now. */
  const save = async (title: string, kind: keyof typeof SAVERS): Promise<void> => {
    const item = foundOn(document.getElementById('main')!).find(other => other.title === title)
    if (!item) return
    try {
      const files = await SAVERS[kind](item)
      files.forEach((content, k) => {
        download(`${fileName(name, title, files.length > 1 ? String(k + 1) : '')}.${kind}`, content)
      })
      say(`${title} is saved as ${kind.toUpperCase()}.`)
    } catch {
      say(`${title} could not be saved as ${kind.toUpperCase()}.`)
    }
  }
  const button = (title: string, kind: keyof typeof SAVERS): JSX.Element => (
    <button
      key={kind}
      type="button"
      aria-label={`${title} as ${kind.toUpperCase()}`}
      onClick={() => void save(title, kind)}
    >
      {kind.toUpperCase()}
    </button>
  )
  return (
    <>
      <ul class="take-list">
        {found.map(({ title, drawings, tables }) => (
          <li key={title}>
            <span>{title}</span>
            {drawings.length > 0 && button(title, 'svg')}
            {drawings.length > 0 && button(title, 'png')}
            {tables.length > 0 && button(title, 'csv')}
            {tables.length > 0 && button(title, 'json')}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </>
  )
}

/** A file for each drawing, one for all tables. */
const SAVERS = {
  svg: ({ drawings }: Found): Promise<Blob[]> =>
    Promise.all(drawings.map(async drawing => new Blob([await svgOf(drawing, false)], { type: 'image/svg+xml' }))),
  png: ({ drawings }: Found): Promise<Blob[]> => Promise.all(drawings.map(drawing => pngOf(drawing, DOTS))),
  csv: async ({ tables }: Found): Promise<Blob[]> => [new Blob([csvOf(tables)], { type: 'text/csv' })],
  json: async ({ title, tables }: Found): Promise<Blob[]> => [
    new Blob([jsonOf(title, tables)], { type: 'application/json' }),
  ],
}
