import { readdirSync, readFileSync } from 'node:fs'
import { InputError } from '@biform/core'
import { readDocument } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { GENERATED } from './generated.ts'
import { PLACES } from './places.ts'

const folder = new URL('.', import.meta.url)

/** The error that a document is refused with. */
function refusal(text: string): InputError {
  try {
    readDocument(text)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('was not refused')
}

const ONE_LINE = /^[^\n\r]{5,400}$/

describe('malformed files', () => {
  it('are all in the table', () => {
    const files = readdirSync(folder).filter(file => file.endsWith('.json'))
    expect(files.map(file => file.replace(/\.json$/, '')).sort()).toEqual(Object.keys(PLACES).sort())
  })

  for (const [name, place] of Object.entries(PLACES)) {
    it(`${name} is refused at ${place || 'the document'}`, () => {
      const error = refusal(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
      expect(error.at, error.message).toBe(place)
      expect(error.message).toMatch(ONE_LINE)
    })
  }
})

describe('malformed texts', () => {
  for (const [name, { text, place }] of Object.entries(GENERATED)) {
    it(`${name} is refused at ${place || 'the document'}`, () => {
      const error = refusal(text())
      expect(error.at, error.message).toBe(place)
      expect(error.message).toMatch(ONE_LINE)
    })
  }
})
