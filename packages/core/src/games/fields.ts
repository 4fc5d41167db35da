/** The shape of what builders and readers are given: plain objects with known fields only, and games of the right kind. */
import { InputError, show } from '../errors.ts'

/** Whether a value is an object as a literal or JSON makes it: no list, and no instance of a class such as Map. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Refuses fields that are not known, so that a misspelt one is not taken for one that was left out. */
export function checkFields(input: object, known: readonly string[], at = ''): void {
  for (const key of Object.keys(input)) {
    if (known.includes(key)) continue
    const step = /^[A-Za-z$][A-Za-z0-9_$-]{0,39}$/.test(key) ? `${at === '' ? '' : '.'}${key}` : `[${show(key)}]`
    throw new InputError(`${at}${step}`, `is no field that is known here; there are ${known.join(', ')}`)
  }
}

/** Refuses what is not a record of one kind, where a function was given something else for its game. */
export function checkKind(game: unknown, kind: string, at = 'game'): void {
  const found: unknown = typeof game === 'object' && game !== null ? (game as { kind?: unknown }).kind : undefined
  if (found === kind) return
  if (game === undefined) throw new InputError(at, `is missing; it is of kind ${show(kind)}`)
  const what =
    typeof found === 'string'
      ? `an object of kind ${show(found)}`
      : isPlain(game)
        ? 'an object without a kind'
        : show(game)
  throw new InputError(at, `${what} is not of kind ${show(kind)}`)
}
