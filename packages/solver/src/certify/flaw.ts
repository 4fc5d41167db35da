/**
 * How a checker speaks: it demands what the documentation of a record promises, and the first broken promise ends the
 * check with the place at which it was found. A record may come from a file, so shapes are demanded like numbers.
 */
import { compare, Fraction, type Game, ONE, sum, ZERO } from '@biform/core'
import type { WeightedCoalition } from '../results/index.ts'

/** The place at which a result is wrong. Thrown by the checkers, caught by `verify`. */
export class Flaw extends Error {
  readonly at: string

  constructor(at: string) {
    super(at)
    this.name = 'Flaw'
    this.at = at
  }
}

/** Whether a complete list was compared with an enumeration of the checker's own. */
export type Completeness = 'checked' | 'not checked'

/** Ends the check unless the condition holds. */
export function demand(condition: boolean, at: string): asserts condition {
  if (!condition) throw new Flaw(at)
}

/** The subject of a result, if it is a game of the kind that the result's method takes. */
export function gameOf<Kind extends Game['kind']>(
  subject: unknown,
  ...kinds: readonly Kind[]
): Extract<Game, { readonly kind: Kind }> {
  const found = isRecord(subject) ? subject.kind : undefined
  demand(
    kinds.some(kind => kind === found),
    'subject',
  )
  return subject as Extract<Game, { readonly kind: Kind }>
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A record. */
export function record<Value>(value: Value, at: string): Value {
  demand(isRecord(value), at)
  return value
}

/** A list, of the given length if one is given. */
export function list<Item>(value: readonly Item[], at: string, length?: number): readonly Item[] {
  demand(Array.isArray(value) && (length === undefined || value.length === length), at)
  // A hole is no item, though many of a list's methods pass over it.
  for (let i = 0; i < value.length; i++) demand(i in value, `${at}[${i}]`)
  return value
}

/** An exact number. */
export function fraction(value: Fraction, at: string): Fraction {
  demand(value instanceof Fraction, at)
  return value
}

/** A list of exact numbers. */
export function vector(value: readonly Fraction[], length: number, at: string): readonly Fraction[] {
  list(value, at, length).forEach((item, i) => {
    fraction(item, `${at}[${i}]`)
  })
  return value
}

/** A whole number from 0 to bound − 1. */
export function index(value: number, bound: number, at: string): number {
  demand(Number.isInteger(value) && value >= 0 && value < bound, at)
  return value
}

/** Probabilities: none negative, with sum 1. */
export function mixedStrategy(value: readonly Fraction[], count: number, at: string): readonly Fraction[] {
  vector(value, count, at).forEach((item, i) => {
    demand(compare(item, ZERO) >= 0, `${at}[${i}]`)
  })
  demand(equal(sum(value), ONE), at)
  return value
}

/** Weights on different, non-empty coalitions of n players. */
export function weightedCoalitions(
  value: readonly WeightedCoalition[],
  n: number,
  at: string,
): readonly WeightedCoalition[] {
  const seen = new Set<number>()
  list(value, at).forEach((item, k) => {
    const { coalition, weight } = record(item, `${at}[${k}]`)
    demand(index(coalition, 2 ** n, `${at}[${k}].coalition`) > 0 && !seen.has(coalition), `${at}[${k}].coalition`)
    seen.add(coalition)
    fraction(weight, `${at}[${k}].weight`)
  })
  return value
}

/** Whether a run says of itself that it is complete; if not, it must say why. */
export function claimsAll(result: { readonly complete: boolean; readonly reason?: 'limit' | 'stopped' }): boolean {
  demand(typeof result.complete === 'boolean', 'complete')
  const reasons: readonly unknown[] = result.complete ? [undefined] : ['limit', 'stopped']
  demand(reasons.includes(result.reason), 'reason')
  return result.complete
}

/** Whether two exact numbers are equal. */
export function equal(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0
}

/** Demands that what was found equals what was recomputed, leaf by leaf. */
export function demandSame(found: unknown, expected: unknown, at: string): void {
  if (expected instanceof Fraction) {
    demand(found instanceof Fraction && equal(found, expected), at)
  } else if (Array.isArray(expected) || ArrayBuffer.isView(expected)) {
    const items = Array.from(expected as ArrayLike<unknown>)
    demand(Array.isArray(expected) ? Array.isArray(found) : ArrayBuffer.isView(found), at)
    const others = Array.from(found as ArrayLike<unknown>)
    demand(others.length === items.length, at)
    items.forEach((item, i) => {
      demandSame(others[i], item, `${at}[${i}]`)
    })
  } else if (isRecord(expected)) {
    demand(isRecord(found) && !(found instanceof Fraction), at)
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      demandSame(found[key], expected[key], at === '' ? key : `${at}.${key}`)
    }
  } else {
    demand(Object.is(found, expected), at)
  }
}
