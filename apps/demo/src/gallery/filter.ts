/** What the gallery shows: scenarios by source, theme, level and subject, and by words. Reads the fields of an address. */

import { THEMES } from '@biform/core/catalogue'
import type { Scenario, ScenarioGame, Shelf } from '@biform/core/scenarios'
import type { GalleryFields } from '../state/place.ts'

/** A scenario as the gallery knows it. */
export interface Exhibit extends Pick<Shelf, 'paper' | 'themes' | 'level' | 'subject'> {
  readonly id: string
  readonly title: string
  readonly statement: Scenario['statement']
  readonly kinds: readonly ScenarioGame['kind'][]
}

/** The sources, in a few words each, the one to begin with first. */
export const PAPERS: Readonly<Record<Shelf['paper'], string>> = {
  '003': 'Asymmetric relationships',
  '001': 'Coopetition of small businesses',
  '004': 'Collaborative competition',
  '002': 'The alpaca breeders',
  '000': 'Small firms in fast industries',
  classic: 'Classics',
}

export const LEVELS: Readonly<Record<Shelf['level'], string>> = {
  1: 'First lesson',
  2: 'Course',
  3: 'Research',
}

export const SUBJECTS: Readonly<Record<Shelf['subject'], string>> = {
  game: 'Several decide',
  decision: 'One decides',
  data: 'Records',
}

/** What one may choose by, and the words for each choice. */
export const FACETS = {
  paper: PAPERS,
  theme: THEMES,
  level: LEVELS,
  subject: SUBJECTS,
} as const

export type Facet = keyof typeof FACETS

/** The fields that choose something: an address may name what there is not, and empty words. */
export function filterOf(fields: GalleryFields): GalleryFields {
  const known = (Object.keys(FACETS) as Facet[]).filter(name => Object.hasOwn(FACETS[name], fields[name] ?? ''))
  const find = fields.find?.trim()
  return { ...Object.fromEntries(known.map(name => [name, fields[name]])), ...(find ? { find } : {}) }
}

/** The scenarios that a filter lets through. A facet that it does not name lets all through. */
export function found(exhibits: readonly Exhibit[], filter: GalleryFields): Exhibit[] {
  const words = plain(filter.find ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return exhibits.filter(
    item =>
      (filter.paper === undefined || item.paper === filter.paper) &&
      (filter.theme === undefined || item.themes.some(theme => theme === filter.theme)) &&
      (filter.level === undefined || String(item.level) === filter.level) &&
      (filter.subject === undefined || item.subject === filter.subject) &&
      words.every(word => plain(`${item.title} ${item.statement} ${item.id}`).includes(word)),
  )
}

/** How many there would be if this facet were set so, and the others as they are. */
export function countWith(exhibits: readonly Exhibit[], filter: GalleryFields, facet: Facet, value: string): number {
  return found(exhibits, { ...filter, [facet]: value }).length
}

/** Those of each source; sources without any are left out. */
export function byPaper(exhibits: readonly Exhibit[]): { readonly paper: Shelf['paper']; readonly of: Exhibit[] }[] {
  return (Object.keys(PAPERS) as Shelf['paper'][]).flatMap(paper => {
    const of = exhibits.filter(item => item.paper === paper)
    return of.length === 0 ? [] : [{ paper, of }]
  })
}

/** Without case, accents and typographer's apostrophes. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
