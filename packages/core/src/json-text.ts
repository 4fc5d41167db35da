/**
 * Reads JSON text from outside. `JSON.parse` alone rounds long numerals without a word, lets the last of two equal keys
 * win, and follows any depth; a scan before it refuses all three, and names line and column.
 */

import { type JSONValue, MAX_JSON_DEPTH, MAX_JSON_LENGTH } from './codec.ts'
import { InputError, show } from './errors.ts'
import { rational } from './number/rational.ts'

/**
 * Parses JSON text of bounded length and depth. A number literal whose decimal value a double cannot hold is refused:
 * it has to be written as a string, which is read exactly.
 *
 * @throws InputError naming line and column
 * @example
 * parseJSON('{"estate": "1/3"}').estate // → '1/3'
 */
export function parseJSON(text: string): JSONValue {
  if (text.length > MAX_JSON_LENGTH)
    throw new InputError('', `${text.length} characters are more than ${MAX_JSON_LENGTH}`)
  scan(text)
  try {
    return JSON.parse(text) as JSONValue
  } catch {
    throw new InputError('', 'is not JSON')
  }
}

/** One token, or the opening quote of a string. */
const TOKEN = /[ \t\n\r]+|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|["[\]{},:]/y
/** A part of a string: one match for all of it would overflow the stack on millions of escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not hold control characters.
const PART = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The token at a position; empty if there is none. */
function tokenAt(text: string, position: number): string {
  TOKEN.lastIndex = position
  const token = TOKEN.exec(text)?.[0] ?? ''
  if (token !== '"') return token
  PART.lastIndex = position + 1
  let end = position + 1
  while (PART.test(text)) end = PART.lastIndex
  return text[end] === '"' ? text.slice(position, end + 1) : ''
}

/** Checks the grammar, the depth, the keys and the numerals, token by token, without recursion. */
function scan(text: string): void {
  const open: { readonly keys: Set<string> | undefined; state: State }[] = []
  let state: State = 'value'
  let done = false
  let position = 0
  const fail = (reason: string): never => {
    const before = text.slice(0, position).split('\n')
    throw new InputError(`line ${before.length}, column ${before.at(-1)!.length + 1}`, reason)
  }
  const close = (): void => {
    open.pop()
    const parent = open.at(-1)
    if (parent) state = parent.keys ? 'member-end' : 'item-end'
    else done = true
  }
  while (position < text.length) {
    const token = tokenAt(text, position)
    const first = token[0]
    if (token === '') fail(misfit(text[position]!))
    if (first === ' ' || first === '\n' || first === '\t' || first === '\r') {
      position += token.length
      continue
    }
    if (done) fail('there is something after the end')
    const top = open.at(-1)
    if (token === '}' && top?.keys && (state === 'member-end' || state === 'first-key')) close()
    else if (token === ']' && top && !top.keys && (state === 'item-end' || state === 'first-item')) close()
    else if (token === ',' && state === 'member-end') state = 'key'
    else if (token === ',' && state === 'item-end') state = 'value'
    else if (token === ':' && state === 'colon') state = 'value'
    else if (first === '"' && (state === 'key' || state === 'first-key')) {
      const key = JSON.parse(token) as string
      if (key === '__proto__') fail('"__proto__" is not a name')
      if (top!.keys!.has(key)) fail(`the key ${show(key)} is there twice`)
      top!.keys!.add(key)
      state = 'colon'
    } else if (state === 'value' || state === 'first-item') {
      if (first === '{' || first === '[') {
        open.push({ keys: first === '{' ? new Set() : undefined, state })
        if (open.length > MAX_JSON_DEPTH) fail(`nested deeper than ${MAX_JSON_DEPTH}`)
        state = first === '{' ? 'first-key' : 'first-item'
      } else if (first === '"' || first === 't' || first === 'f' || first === 'n' || /[-\d]/.test(first!)) {
        if (/[-\d]/.test(first!) && !survives(token)) {
          fail(`a numeral that does not fit a double; write it as a string, which is read exactly`)
        }
        if (top) state = top.keys ? 'member-end' : 'item-end'
        else done = true
      } else fail(`${sort(first!)} is not expected here`)
    } else fail(`${sort(first!)} is not expected here`)
    position += token.length
  }
  if (!done) fail('the text ends too early')
}

/** What sort of character it is. Errors name no more of a text that may not have been meant to be read. */
function sort(character: string): string {
  if (/[[\]{},:]/.test(character)) return show(character)
  if (character === '"') return 'a string'
  if (/\d/.test(character)) return 'a digit'
  if (/[\p{L}_]/u.test(character)) return 'a letter'
  if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(character)) return 'an invisible character'
  return 'a sign'
}

/** What is wrong where no token begins, or a string that begins there is none of JSON. */
function misfit(character: string): string {
  return character === '"' ? 'a string is open, or holds what JSON must escape' : `${sort(character)} is not JSON here`
}

type State = 'value' | 'first-item' | 'item-end' | 'first-key' | 'key' | 'colon' | 'member-end'

/** Whether the double that JSON.parse makes of a numeral still means the numeral. */
function survives(token: string): boolean {
  if (/^-?\d{1,15}$/.test(token)) return true
  const value = Number(token)
  if (!Number.isFinite(value) || token.length > 400) return false
  try {
    return rational(value).equals(rational(token))
  } catch {
    return false
  }
}
