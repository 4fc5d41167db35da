import { bimatrix, coalitional, STRATEGIES } from '@biform/core'
import { cite, citeStrategy, nashEquilibria, shapley } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { SOURCES } from '../src/cite/index.ts'

describe('citeStrategy', () => {
  it('gives well-formed BibTeX for every named strategy, one text for a key', () => {
    const texts = new Map(
      [...SOURCES.values()].flat().map((entry): [string, string] => [entry.slice(0, entry.indexOf(',')), entry]),
    )
    for (const { name, source } of STRATEGIES) {
      const entry = citeStrategy(name)
      expect(entry).toMatch(/^@(article|book|misc)\{[a-z]+\d{4}b?,\n {2}author = \{/)
      expect(entry).toContain(`year = {${source.year}}`)
      expect(entry.split('{').length).toBe(entry.split('}').length)
      const key = entry.slice(0, entry.indexOf(','))
      const plain = entry.replace(/,\n {2}note = \{The strategy of [^}]+\}/, '')
      expect([key, texts.get(key) ?? plain]).toEqual([key, plain])
      texts.set(key, plain)
    }
  })

  it('has journals, volumes and pages of their own, and finds other names', () => {
    expect(citeStrategy('gradual')).toContain('howpublished = {Artificial Life V: 202–209. MIT Press}')
    expect(citeStrategy('win-stay-lose-shift')).toContain(
      '  journal = {Nature},\n  volume = {364},\n  pages = {56--58},',
    )
    expect(citeStrategy('tideman-chieruzzi')).toContain('note = {The strategy of Tideman and Chieruzzi}')
    for (const { name, aliases } of STRATEGIES) {
      for (const alias of aliases) expect(citeStrategy(alias)).toBe(citeStrategy(name))
    }
    expect(() => citeStrategy('guess')).toThrow('name: "guess" is no named strategy')
  })
})

describe('cite', () => {
  it('gives well-formed BibTeX: balanced braces, a key and a year in each entry', () => {
    for (const result of [nashEquilibria(bimatrix([[1]])), shapley(coalitional({ worth: [0, 1] }))]) {
      const entries = cite(result).split('\n\n')
      for (const entry of entries) {
        expect(entry).toMatch(/^@[a-z]+\{[a-z]+\d{4},\n/)
        expect(entry).toMatch(/year = \{\d{4}\}/)
        expect(entry.split('{').length).toBe(entry.split('}').length)
      }
    }
  })

  it('has one text for a key', () => {
    const texts = new Map<string, Set<string>>()
    for (const entry of [...SOURCES.values()].flat()) {
      const key = entry.slice(0, entry.indexOf(','))
      texts.set(key, (texts.get(key) ?? new Set()).add(entry))
    }
    expect([...texts].filter(([, found]) => found.size > 1)).toEqual([])
  })

  it('refuses a record of another package', () => {
    expect(() => cite({ method: 'guess' })).toThrow('method: "guess" is no method of this package')
  })
})
