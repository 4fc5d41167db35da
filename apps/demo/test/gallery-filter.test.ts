/** What the gallery lets through, without a browser. */
import { catalogue, PAPERS as SOURCES, THEMES } from '@biform/core/catalogue'
import { describe, expect, it } from 'vitest'
import { byPaper, countWith, type Exhibit, FACETS, type Facet, filterOf, found, PAPERS } from '../src/gallery/filter.ts'
import { type Place, readPlace, writePlace } from '../src/state/place.ts'

const exhibits: readonly Exhibit[] = catalogue.map(({ id, title, statement, shelf }) => ({
  id,
  title,
  statement,
  kinds: [],
  ...shelf!,
}))
const idsOf = (fields: Parameters<typeof found>[1]): string[] => found(exhibits, fields).map(({ id }) => id)

describe('the gallery', () => {
  it('shows all where nothing is asked, each below its source', () => {
    expect(idsOf({})).toEqual(catalogue.map(({ id }) => id))
    const shelves = byPaper(exhibits)
    expect(shelves.flatMap(({ of }) => of)).toHaveLength(catalogue.length)
    expect(shelves.map(({ paper }) => paper).sort()).toEqual(Object.keys(SOURCES).sort())
    expect(Object.keys(PAPERS).sort()).toEqual(Object.keys(SOURCES).sort())
  })

  it('finds by one facet, and by several at once', () => {
    expect(idsOf({ theme: 'trust', paper: '003' })).toContain('003-dissat')
    expect(idsOf({ theme: 'trust', paper: '003', level: '1' })).not.toContain('003-dissat')
    for (const item of found(exhibits, { level: '1', subject: 'decision' })) {
      expect(item).toMatchObject({ level: 1, subject: 'decision' })
    }
  })

  it('finds words in titles and statements, whatever their case, accents and apostrophes', () => {
    expect(idsOf({ find: 'aircraft  bakeries' })).toEqual([])
    expect(idsOf({ find: 'three AIRCRAFT' })).toEqual(['cl-runway'])
    expect(idsOf({ find: "brother's" })).toContain('000-guarantee')
    expect(idsOf({ find: 'áircraft' })).toEqual(['cl-runway'])
    expect(idsOf({ find: '003-uni' })).toEqual(['003-uni'])
  })

  it('counts what each choice would leave; the choices of a source, a level and a subject are a partition', () => {
    const filter = { theme: 'trust', find: 'firm' }
    for (const facet of ['paper', 'level', 'subject'] as const) {
      const counts = Object.keys(FACETS[facet]).map(value => countWith(exhibits, filter, facet, value))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found(exhibits, filter).length)
    }
    for (const theme of Object.keys(THEMES)) expect(countWith(exhibits, {}, 'theme', theme)).toBeGreaterThan(0)
  })

  it('leaves alone what an address asks that there is not', () => {
    expect(filterOf({ paper: '009', theme: 'constructor', level: '4', subject: '', find: '  ' })).toEqual({})
    const filter: Partial<Record<Facet | 'find', string>> = { paper: 'classic', level: '2', find: 'pie' }
    expect(filterOf({ gallery: '', ...filter })).toEqual(filter)
  })

  it('stands in the address, on the stage and in the workbench', () => {
    const gallery = { gallery: '', theme: 'trust', level: '1', find: 'big brother & co' }
    const place: Place = {
      scenario: '003-uni',
      parameters: { rho: '1/2' },
      cell: undefined,
      projector: true,
      guess: false,
      gallery,
    }
    expect(writePlace(place)).toBe(
      '?scenario=003-uni&set=rho:1/2&projector&gallery&theme=trust&level=1&find=big+brother+%26+co',
    )
    expect(readPlace(writePlace(place))).toEqual(place)
    const workbench: Place = {
      ...place,
      scenario: '',
      parameters: {},
      room: { name: 'repeated', fields: { repeated: 'chicken' } },
    }
    expect(readPlace(writePlace(workbench))).toEqual(workbench)
  })
})
