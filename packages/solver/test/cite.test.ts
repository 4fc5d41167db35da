import { bimatrix, coalitional } from '@biform/core'
import { cite, nashEquilibria, shapley } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { SOURCES } from '../src/cite/index.ts'

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
