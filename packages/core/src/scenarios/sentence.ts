/** Sentences with places for numbers: `{name}` stands for the value of that name. */
import { decimal, decimalOf, Fraction } from '../index.ts'
import type { OutcomeValue } from './types.ts'

const PLACE = /\{([^{}]*)\}/g

/** The names that a sentence has places for. */
export function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(PLACE)].map(match => match[1]!)
}

/** Fills the places of a sentence. A value that is not there is written "–". */
export function fill(sentence: string, values: ReadonlyMap<string, OutcomeValue>): string {
  return sentence.replace(PLACE, (_, name: string) => words(values.get(name) ?? null))
}

/** A fraction that is longer than this, in characters, is rounded to four places and marked by "≈". */
const LONGEST = 9

function words(value: OutcomeValue): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return minus(String(value))
  if (value instanceof Fraction) {
    const exact = value.toFraction()
    return minus(exact.length > LONGEST ? `≈ ${decimal(value, 4)}` : exact)
  }
  if (isList(value)) return value.map(words).join(', ')
  if ('kind' in value) return minus(`≈ ${decimalOf(value, 4)}`)
  return typeof value.text === 'string' ? value.text : value.text.flat().join(', ')
}

function isList(value: OutcomeValue): value is readonly OutcomeValue[] {
  return Array.isArray(value)
}

/** The minus sign of print. */
function minus(text: string): string {
  return text.replace('-', '−')
}
