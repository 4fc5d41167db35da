/** The words of a `.nfg` file: quoted strings, braces, and what stands between blanks and commas. */
import { InputError, show } from '../errors.ts'

/** A place in a text, which moves on as it is read. */
export interface Cursor {
  /** The next character that is no blank and no comma; '' at the end. */
  readonly peek: () => string
  /** Up to the next blank, comma, brace or quotation mark; '' if there is nothing before it. */
  readonly word: () => string
  /** A string in quotation marks. */
  readonly string: (what: string) => string
  /** An opening brace. */
  readonly open: () => void
  /** A closing brace. */
  readonly close: () => void
  /** Refuses what comes next. */
  readonly fail: (reason: string) => never
  /** Refuses what was read last. */
  readonly failBefore: (reason: string) => never
}

const BLANKS = /[\s,\uFEFF]*/y
const WORD = /[^\s,{}"]*/y

/** Opens a text at its beginning. */
export function cursor(text: string): Cursor {
  let place = 0
  let last = 0

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = place
    const found = pattern.exec(text)?.[0] ?? ''
    place += found.length
    return found
  }
  const skip = (): void => {
    take(BLANKS)
    last = place
  }
  const failAt = (offset: number, reason: string): never => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/)
    throw new InputError(`line ${before.length}, column ${before.at(-1)!.length + 1}`, reason)
  }
  const fail = (reason: string): never => {
    skip()
    return failAt(place, reason)
  }
  const brace = (mark: string): void => {
    skip()
    if (text[place] !== mark) failAt(place, `${place < text.length ? show(text[place]) : 'the end'} is not ${mark}`)
    place++
  }

  return {
    peek: () => {
      skip()
      return text[place] ?? ''
    },
    word: () => {
      skip()
      return take(WORD)
    },
    string: what => {
      skip()
      if (text[place] !== '"') failAt(place, `${place < text.length ? show(text[place]) : 'the end'} is not ${what}`)
      let end = place + 1
      while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
      if (end >= text.length) failAt(place, 'a string has no end')
      const found = text.slice(place + 1, end)
      place = end + 1
      return found.replace(/\\(["\\])/g, '$1')
    },
    open: () => brace('{'),
    close: () => brace('}'),
    fail,
    failBefore: reason => failAt(last, reason),
  }
}
