/**
 * The lexical scan of an expression, before any parser sees it.
 *
 * It knows every token of the language, checks that operands and operators alternate and that nesting is bounded, and
 * takes the numerals out: each is read exactly by `rational`, and the parser is given its number in the list instead.
 * What is left for the parser is precedence.
 */
import { type Fraction, InputError, rational, show } from '../index.ts'
import { FUNCTIONS, isReserved, SIZE } from './names.ts'

/** The longest expression, in characters. */
export const MAX_EXPRESSION_LENGTH = 2_048
/** Parentheses, conditionals and signs are nested at most this deep. */
export const MAX_EXPRESSION_DEPTH = 64
/** The largest absolute exponent after `^`. */
const MAX_POWER = 64

/** An expression whose numerals have been replaced by their indices in `literals`. */
export interface Scanned {
  readonly text: string
  readonly literals: readonly Fraction[]
}

type Token = { readonly kind: 'number' | 'name' | 'sign'; readonly text: string; readonly position: number }

const TOKEN = / +|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(==|!=|<=|>=|[-+*/^()?:,<>])/y
const BINARY = new Set(['+', '-', '*', '/', '^', '==', '!=', '<', '<=', '>', '>='])
const COMPLETE = 'the expression ends too early'

/**
 * Scans an expression.
 *
 * @param at the place of the expression, for errors
 * @throws InputError for a character, word, numeral or nesting that the language does not have
 */
export function scan(text: string, at: string): Scanned {
  if (text.length > MAX_EXPRESSION_LENGTH) {
    throw new InputError(at, `an expression of ${text.length} characters is longer than ${MAX_EXPRESSION_LENGTH}`)
  }
  const list = tokens(text, at)
  if (list.length === 0) throw new InputError(at, 'the expression is empty')
  checkOrder(list, at)
  const literals: Fraction[] = []
  const words = list.map(token => {
    if (token.kind !== 'number') return token.text
    literals.push(rational(token.text, at))
    return String(literals.length - 1)
  })
  return { text: words.join(' '), literals }
}

function tokens(text: string, at: string): Token[] {
  const list: Token[] = []
  let position = 0
  while (position < text.length) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(text)
    if (!match) throw new InputError(at, unknownCharacter(text, position))
    const [all, number, name, sign] = match
    if (number !== undefined) list.push({ kind: 'number', text: number, position })
    if (name !== undefined) list.push({ kind: 'name', text: name, position })
    if (sign !== undefined) list.push({ kind: 'sign', text: sign, position })
    position += all.length
  }
  return list
}

function unknownCharacter(text: string, position: number): string {
  const character = String.fromCodePoint(text.codePointAt(position)!)
  const hint = character === '=' ? '; two numbers are compared by ==, and nothing can be assigned' : ''
  return `${show(character)} at character ${position + 1} is not part of an expression${hint}`
}

/** One open parenthesis, or the expression itself. */
interface Level {
  /** Whether it holds the arguments of a function. */
  readonly call: boolean
  /** Whether a "?" in it still waits for its ":". */
  asked: boolean
}

/** Checks that operands and operators alternate, so that no operation is left unwritten, and bounds the nesting. */
function checkOrder(list: readonly Token[], at: string): void {
  const levels: Level[] = [{ call: false, asked: false }]
  let conditionals = 0
  let wantsOperand = true
  let signed = false
  const fail = (token: Token, reason: string): never => {
    throw new InputError(at, `${show(token.text)} at character ${token.position + 1} ${reason}`)
  }
  for (let k = 0; k < list.length; k++) {
    const token = list[k]!
    const level = levels.at(-1)!
    if (wantsOperand) {
      if (token.kind === 'name') {
        if (FUNCTIONS.includes(token.text)) {
          if (list[k + 1]?.text !== '(') fail(token, 'is a function and needs its arguments in parentheses')
          k += 1
          levels.push({ call: true, asked: false })
        } else {
          if (list[k + 1]?.text === '(') fail(token, `is no function; there are ${FUNCTIONS.join(', ')}`)
          if (token.text !== SIZE && isReserved(token.text)) fail(token, 'has a meaning of its own; it is no name')
          wantsOperand = false
        }
      } else if (token.kind === 'number') wantsOperand = false
      else if (token.text === '(') levels.push({ call: false, asked: false })
      else if (token.text !== '-') fail(token, 'stands where a number, a name or "(" is expected')
      else if (signed) fail(token, 'is a second sign in a row; use parentheses')
      if (levels.length > MAX_EXPRESSION_DEPTH) fail(token, `is nested deeper than ${MAX_EXPRESSION_DEPTH}`)
      signed = token.text === '-'
      continue
    }
    signed = false
    if (token.text === ')') {
      if (levels.length === 1) fail(token, 'closes nothing')
      if (level.asked) fail(token, 'stands before the ":" of a conditional')
      levels.pop()
    } else if (token.text === ',') {
      if (!level.call || level.asked) fail(token, 'does not stand between the arguments of a function')
      wantsOperand = true
    } else if (token.text === '?') {
      if (level.asked) fail(token, 'begins a conditional before the ":" of another; use parentheses')
      conditionals += 1
      if (conditionals > MAX_EXPRESSION_DEPTH) fail(token, `begins more than ${MAX_EXPRESSION_DEPTH} conditionals`)
      level.asked = true
      wantsOperand = true
    } else if (token.text === ':') {
      if (!level.asked) fail(token, 'has no "?" before it')
      level.asked = false
      wantsOperand = true
    } else if (token.text === '^') {
      k = checkPower(list, k, at, fail)
    } else if (BINARY.has(token.text)) wantsOperand = true
    else fail(token, 'follows an operand without an operator; a product needs its *')
  }
  if (wantsOperand || levels.length > 1 || levels[0]!.asked) throw new InputError(at, COMPLETE)
}

/** After `^`: an optional minus and a whole number, then no second `^`. Returns the index of that number. */
function checkPower(
  list: readonly Token[],
  k: number,
  at: string,
  fail: (token: Token, reason: string) => never,
): number {
  const last = list[k + 1]?.text === '-' ? k + 2 : k + 1
  const power = list[last]
  if (power === undefined) throw new InputError(at, COMPLETE)
  if (power.kind !== 'number' || !/^\d{1,3}$/.test(power.text) || Number(power.text) > MAX_POWER) {
    fail(power, `is not an exponent: a whole number from -${MAX_POWER} to ${MAX_POWER}`)
  }
  const next = list[last + 1]
  if (next?.text === '^') fail(next, 'follows a power; use parentheses')
  return last
}
