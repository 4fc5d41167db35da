/** Every record that differs from a given one in a single leaf, list item or key. */
import { Fraction, ratio, ZERO } from '@biform/core'
import { type Subject, verify } from '@biform/solver/certify'

/** A corrupted record, with the place and kind of the change. */
interface Corruption {
  /** The place, with list indices replaced by []: `equilibria[].profile[][] + 1`. */
  readonly change: string
  readonly record: unknown
}

/** All single changes: numbers moved, truth values negated, text altered, items dropped, doubled or swapped, keys dropped. */
function* corruptions(value: unknown, at = ''): Generator<Corruption> {
  if (value instanceof Fraction) {
    yield { change: `${at} + 1`, record: value.add(1n) }
    yield { change: `${at} - 1/1000`, record: value.sub(ratio(1n, 1000n)) }
  } else if (typeof value === 'number') {
    yield { change: `${at} + 1`, record: value + 1 }
    yield { change: `${at} - 1`, record: value - 1 }
  } else if (typeof value === 'bigint') {
    yield { change: `${at} + 1`, record: value + 1n }
  } else if (typeof value === 'boolean') {
    yield { change: `not ${at}`, record: !value }
  } else if (typeof value === 'string') {
    yield { change: `${at} text`, record: `${value}x` }
  } else if (value === null) {
    yield { change: `${at} number`, record: ZERO }
  } else if (value instanceof Float64Array) {
    for (let i = 0; i < value.length; i++) {
      yield { change: `${at}[] + 1`, record: value.with(i, value[i]! + 1) }
    }
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      yield { change: `drop ${at}[]`, record: value.toSpliced(i, 1) }
      yield { change: `double ${at}[]`, record: value.toSpliced(i, 0, value[i]) }
      if (i > 0 && !alike(value[i], value[i - 1])) {
        yield { change: `swap ${at}[]`, record: value.with(i, value[i - 1]).with(i - 1, value[i]) }
      }
      for (const { change, record } of corruptions(value[i], `${at}[]`)) yield { change, record: value.with(i, record) }
    }
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue
      const { [key]: _, ...rest } = value as Record<string, unknown>
      const place = at === '' ? key : `${at}.${key}`
      yield { change: `drop ${place}`, record: rest }
      for (const { change, record } of corruptions(item, place)) yield { change, record: { ...rest, [key]: record } }
    }
  }
}

/** The record with any one of its parts replaced by something of another type. */
function* malformations(value: unknown, at = ''): Generator<Corruption> {
  for (const junk of [null, {}, 'x', [null]]) {
    if (!alike(value, junk)) yield { change: `${at} := ${JSON.stringify(junk)}`, record: junk }
  }
  if (value instanceof Fraction || ArrayBuffer.isView(value)) return
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      for (const { change, record } of malformations(value[i], `${at}[]`))
        yield { change, record: value.with(i, record) }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const place = at === '' ? key : `${at}.${key}`
      for (const { change, record } of malformations(item, place)) yield { change, record: { ...value, [key]: record } }
    }
  }
}

/** The changes after which the record is still found valid: none, but for leaves that are free. */
export function survivors(subject: Subject, result: unknown, look: (change: string) => boolean = () => true): string[] {
  const changes = [...corruptions(result), ...malformations(result)].filter(({ change }) => look(change))
  const passed = changes.filter(({ record }) => verify(subject, record as never).kind === 'valid')
  return [...new Set(passed.map(({ change }) => change))].sort()
}

function alike(a: unknown, b: unknown): boolean {
  return print(a) === print(b)
}

function print(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}` : item)) ?? 'undefined'
}
