/** Names of players and strategies: how they are checked, and what is used when none are given. */
import { InputError, show } from '../errors.ts'

/** The longest label, in characters. */
export const MAX_LABEL_LENGTH = 200

/** Checks a list of distinct, non-empty labels. */
export function labels(value: unknown, at: string, minimum = 1): string[] {
  if (!Array.isArray(value)) throw new InputError(at, `${show(value)} is not a list of labels`)
  if (value.length < minimum) throw new InputError(at, `needs at least ${minimum} label${minimum === 1 ? '' : 's'}`)
  const seen = new Set<string>()
  return Array.from(value, (item, i) => {
    const text = label(item, `${at}[${i}]`)
    if (seen.has(text)) throw new InputError(`${at}[${i}]`, `${show(text)} is there twice`)
    seen.add(text)
    return text
  })
}

/** Checks one label. */
export function label(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '') throw new InputError(at, `${show(value)} is not a label`)
  if (value.length > MAX_LABEL_LENGTH) throw new InputError(at, `a label is longer than ${MAX_LABEL_LENGTH} characters`)
  return value
}

/** The labels "1", "2", …, n, for games that were given none. */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i + 1))
}

/**
 * The index of a label in a list, or an error that lists what there is.
 *
 * @example
 * indexOf(['A', 'B'], 'B', 'player') // → 1
 */
export function indexOf(list: readonly string[], item: string, at: string): number {
  const index = list.indexOf(item)
  if (index < 0) throw new InputError(at, `${show(item)} is none of ${list.map(show).join(', ')}`)
  return index
}
