/** Applies a schema to JSON from outside: bounded before the work starts, and one error, the first, in one line. */
import type { z } from 'zod'
import { InputError, type JSONValue, MAX_JSON_DEPTH } from '../index.ts'
import { place } from './place.ts'

/** A document with expressions holds at most this many values in all. */
const MAX_VALUES = 50_000

/**
 * Checks JSON against a schema.
 *
 * @param at the place of the JSON in the document
 * @throws InputError for the first thing that is wrong
 */
export function checkEnvelope<Value>(schema: z.ZodType<Value>, json: JSONValue, at = ''): Value {
  checkSize(json, at)
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const { path, reason } = innermost(result.error.issues[0]!)
  throw new InputError(place(path, at), isMissing(json, path) ? 'is missing' : reason)
}

/** Whether a path leads out of the JSON at its last step. */
function isMissing(json: JSONValue, path: readonly PropertyKey[]): boolean {
  let value: unknown = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    value = Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined
  }
  return value === undefined
}

/** Bounds the number of values and the depth, and refuses the key `__proto__`. Walks without recursion. */
function checkSize(json: JSONValue, at: string): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }]
  let count = 0
  while (open.length > 0) {
    const { value, depth } = open.pop()!
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_JSON_DEPTH) throw new InputError(at, `nested deeper than ${MAX_JSON_DEPTH}`)
    if (Object.hasOwn(value, '__proto__')) throw new InputError(at, '"__proto__" is not a name')
    const items = Array.isArray(value) ? value : Object.values(value)
    count += items.length
    if (count > MAX_VALUES) throw new InputError(at, `holds more than ${MAX_VALUES} values`)
    for (const item of items) open.push({ value: item, depth: depth + 1 })
  }
}

type Issue = z.core.$ZodIssue

interface Flaw {
  readonly path: readonly PropertyKey[]
  readonly reason: string
  /** Set if the JSON type is wrong: what was expected. */
  readonly expected?: string
}

/** What is wrong, and where. Of a union's branches the one counts that got furthest. */
function innermost(issue: Issue): Flaw {
  const { path } = issue
  switch (issue.code) {
    case 'invalid_union':
      return unionFlaw(issue)
    case 'unrecognized_keys':
      return { path: [...path, issue.keys[0]!], reason: 'is no field that is known here' }
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? `a ${issue.expected}`
      return { path, reason: `is not ${expected}`, expected }
    }
    case 'invalid_value':
      return { path, reason: noneOf(issue.values) }
    case 'too_small':
      return { path, reason: issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : 'is too small' }
    case 'too_big':
      return {
        path,
        reason: issue.origin === 'number' ? `is more than ${issue.maximum}` : `is longer than ${issue.maximum}`,
      }
    case 'invalid_format':
      return { path, reason: 'may have letters, digits, ".", "_" and "-" only' }
    default:
      return { path, reason: 'is not valid' }
  }
}

function unionFlaw(issue: Extract<Issue, { code: 'invalid_union' }>): Flaw {
  const { path } = issue
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  if (options.length > 0) return { path, reason: noneOf(options) }
  const branches = issue.errors.map(list => innermost(list[0]!))
  const deepest = branches.reduce((most, branch) => Math.max(most, branch.path.length), 0)
  const found = branches.find(branch => (deepest > 0 ? branch.path.length === deepest : branch.expected === undefined))
  if (found) return { ...found, path: [...path, ...found.path] }
  const expected = [...new Set(branches.map(branch => branch.expected))].join(' or ')
  return { path, reason: `is not ${expected}`, expected }
}

/** So many of the possible values are named in an error. */
const MAX_SHOWN = 12

function noneOf(values: readonly unknown[]): string {
  const shown = values.slice(0, MAX_SHOWN).map(value => JSON.stringify(value))
  const list = [...shown, ...(values.length > MAX_SHOWN ? [`${values.length - MAX_SHOWN} more`] : [])].join(', ')
  return values.length === 1 ? `is not ${list}` : `is none of ${list}`
}

/** The words for JSON types. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}
