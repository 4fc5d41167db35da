/** Paths into results: plain records, by their own properties only. */
import { type Algebraic, Fraction, InputError } from '../index.ts'
import type { OutcomeValue, Path } from './types.ts'

/**
 * Follows a path.
 *
 * @returns what is there, or undefined where the record has nothing at the path
 */
export function follow(record: unknown, path: Path): unknown {
  let place: unknown = record
  for (const step of path) {
    if (typeof place !== 'object' || place === null || place instanceof Fraction) return undefined
    if (typeof step === 'object') {
      place = Array.isArray(place) ? place.find(item => isAt(item, step.at)) : undefined
    } else {
      const own = Array.isArray(place) === (typeof step === 'number') && Object.hasOwn(place, step)
      place = own ? (place as Record<string | number, unknown>)[step] : undefined
    }
  }
  return place
}

function isAt(item: unknown, label: string): boolean {
  return (
    typeof item === 'object' && item !== null && Object.hasOwn(item, 'at') && (item as { at: unknown }).at === label
  )
}

/** Turns what stands in a result into an outcome's value. */
export function outcomeValue(value: unknown, at: string): OutcomeValue {
  if (value === undefined || value === null) return null
  if (value instanceof Fraction || typeof value === 'number' || typeof value === 'boolean') return value
  if (isText(value)) return { text: value }
  if (Array.isArray(value)) return value.map((item, k) => outcomeValue(item, `${at}[${k}]`))
  if (typeof value === 'object' && isAlgebraic(value)) return value
  const fields = typeof value === 'object' ? `: ${Object.keys(value).join(', ')}` : ''
  throw new InputError(at, `ends at a record, not at a value; it has fields${fields}`)
}

/** An irrational number, as a result holds it. */
function isAlgebraic(value: object): value is Algebraic {
  return 'kind' in value && value.kind === 'algebraic'
}

/** Text, a list of texts, or a list of such lists. */
function isText(value: unknown, depth = 0): value is string | readonly string[] | readonly (readonly string[])[] {
  if (typeof value === 'string') return true
  return Array.isArray(value) && value.length > 0 && depth < 2 && value.every(item => isText(item, depth + 1))
}
