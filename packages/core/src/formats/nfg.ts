/**
 * Games in normal form as Gambit's `.nfg` text, in both of its versions: payoffs listed profile by profile, or a list of
 * outcomes and one number of an outcome per profile. In either the first player's strategy runs fastest, the other way round
 * than in our own records. Format: R. Savani and T. L. Turocy, Gambit: The package for computation in game theory.
 */
import { MAX_JSON_LENGTH } from '../codec.ts'
import { InputError, show } from '../errors.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { MAX_LABEL_LENGTH, numbered } from '../games/labels.ts'
import { MAX_PAYOFFS, MAX_PLAYERS, type NormalForm, normalForm } from '../games/normal-form.ts'
import { at as entry } from '../number/flat.ts'
import { type Fraction, type Rational, rational } from '../number/rational.ts'
import { type Cursor, cursor } from './nfg-tokens.ts'
import { checkWhole } from './whole-game.ts'

/** All that a `.nfg` file says: the game, and the words around it. */
export interface NfgFile {
  /** The title on the first line; may be empty. */
  readonly title: string
  /** The comment after the strategies; empty if there is none. */
  readonly comment: string
  readonly game: NormalForm
}

/** How `writeNfg` writes. */
export interface NfgOptions {
  /** Default: empty. */
  readonly title?: string
  /** Default: none. */
  readonly comment?: string
  /** `payoffs` lists them profile by profile; `outcomes` lists each different outcome once. Default `payoffs`. */
  readonly form?: 'payoffs' | 'outcomes'
}

/**
 * Reads a game in Gambit's `.nfg` format, in the version with payoffs or with outcomes. Decimals and fractions are exact; a
 * profile of outcome 0 pays nothing. Players and strategies without a name are called by their number.
 *
 * @throws InputError that names the line and the column; before any payoff is read if there are more than 32 players or
 * 16,777,216 payoffs
 * @example
 * const game = readNfg('NFG 1 R "Dilemma" { "Ann" "Bob" } { 2 2 }  3 3  5 0  0 5  1 1')
 * payoff(game, [1, 0], 0) // → '5'
 */
export function readNfg(text: string): NormalForm {
  return readNfgFile(text).game
}

/**
 * Reads a `.nfg` file with its title and comment.
 *
 * @throws InputError as `readNfg` does
 * @example
 * readNfgFile('NFG 1 R "Say \\"yes\\"" { "A" } { { "yes" } } "a comment" 1/2').title // → 'Say "yes"'
 */
export function readNfgFile(text: string): NfgFile {
  if (typeof text !== 'string') throw new InputError('', `${show(text)} is not text`)
  if (text.length > MAX_JSON_LENGTH) {
    throw new InputError('', `${text.length} characters are more than ${MAX_JSON_LENGTH}`)
  }
  const input = cursor(text)
  readWord(input, ['NFG'])
  readWord(input, ['1'])
  readWord(input, ['R', 'D'])
  const title = input.string('a title in quotation marks')
  const players = readLabels(input, MAX_PLAYERS, 'players')
  const strategies = readStrategies(input, players.length, text.length)
  const comment = input.peek() === '"' ? input.string('a comment') : ''
  const shape = strategies.map(list => list.length)
  const payoffs = input.peek() === '{' ? readOutcomes(input, shape) : readPayoffs(input, shape)
  if (input.peek() !== '') input.fail('there is more after the last profile')
  return { title, comment, game: normalForm({ players, strategies, payoffs, shape }) }
}

function readWord(input: Cursor, expected: readonly string[]): void {
  const found = input.word()
  if (!expected.includes(found)) input.failBefore(`${show(found)} is not ${expected.join(' or ')}`)
}

/** Labels in braces; one that is empty becomes its number. */
function readLabels(input: Cursor, most: number, what: string): string[] {
  input.open()
  const found: string[] = []
  const seen = new Set<string>()
  while (input.peek() !== '}') {
    if (found.length === most) input.fail(`there are more than ${most} ${what}`)
    const text = input.string('a label in quotation marks') || String(found.length + 1)
    if (text.length > MAX_LABEL_LENGTH) input.failBefore(`a label is longer than ${MAX_LABEL_LENGTH} characters`)
    if (seen.has(text)) input.failBefore(`${show(text)} is there twice`)
    seen.add(text)
    found.push(text)
  }
  if (found.length === 0) input.fail(`there are no ${what}`)
  input.close()
  return found
}

/** Lists of labels, or how many strategies each player has; not more profiles than the file has characters for. */
function readStrategies(input: Cursor, players: number, characters: number): string[][] {
  input.open()
  const found: string[][] = []
  let most = Math.min(Math.floor(MAX_PAYOFFS / players), characters)
  while (input.peek() !== '}') {
    if (found.length === players) input.fail(`there are strategies for more than ${players} players`)
    const list = input.peek() === '{' ? readLabels(input, most, 'strategies') : numbered(readCount(input, most))
    most = Math.floor(most / list.length)
    found.push(list)
  }
  if (found.length < players) input.fail(`there are strategies for ${found.length} of ${players} players`)
  input.close()
  return found
}

function readCount(input: Cursor, most: number): number {
  const found = input.word()
  if (!/^[1-9]\d{0,8}$/.test(found)) input.failBefore(`${show(found)} is not a number of strategies`)
  if (Number(found) > most) {
    input.failBefore(`${found} strategies make more profiles than the file lists, or more than ${MAX_PAYOFFS} payoffs`)
  }
  return Number(found)
}

function emptyLists(shape: readonly number[]): Rational[][] {
  const profiles = shape.reduce((product, count) => product * count, 1)
  return shape.map(() => new Array<Rational>(profiles).fill(0))
}

function readPayoffs(input: Cursor, shape: readonly number[]): Rational[][] {
  const lists = emptyLists(shape)
  for (const place of placesOf(shape)) {
    for (const list of lists) list[place] = readNumber(input)
  }
  return lists
}

function readOutcomes(input: Cursor, shape: readonly number[]): Rational[][] {
  const outcomes: Rational[][] = [shape.map(() => 0)]
  input.open()
  while (input.peek() !== '}') {
    if (outcomes.length > MAX_PAYOFFS / shape.length) input.fail('there are too many outcomes')
    input.open()
    input.string("an outcome's name in quotation marks")
    outcomes.push(shape.map(() => readNumber(input)))
    input.close()
  }
  input.close()
  const lists = emptyLists(shape)
  for (const place of placesOf(shape)) {
    const found = input.word()
    const outcome = /^\d{1,9}$/.test(found) ? outcomes[Number(found)] : undefined
    if (outcome === undefined) {
      return input.failBefore(`${show(found)} is not the number of an outcome, from 0 to ${outcomes.length - 1}`)
    }
    lists.forEach((list, i) => {
      list[place] = outcome[i]!
    })
  }
  return lists
}

/** A whole number as a double where that is exact, else a fraction. Also as C writes them: `+1`, `.5`, `2.`. */
function readNumber(input: Cursor): Rational {
  const found = input.word()
  if (/^-?\d{1,15}$/.test(found)) return Number(found)
  const [, sign = '', whole = '', rest = ''] = /^([+-]?)(\d*)(.*)$/s.exec(found)!
  const starts = whole === '' && /^\.\d/.test(rest) ? '0' : whole
  const numeral = (sign === '-' ? '-' : '') + starts + rest.replace(/^\.(?=$|[eE])/, '')
  try {
    return rational(numeral)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return input.failBefore(found === '' ? 'a payoff is missing' : error.reason.replace(show(numeral), show(found)))
  }
}

/** The places of our row-major lists in the order of the format: the first player's strategy runs fastest. */
function* placesOf(shape: readonly number[]): Generator<number> {
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((product, count) => product * count, 1))
  const profile = shape.map(() => 0)
  let place = 0
  for (;;) {
    yield place
    let i = 0
    for (; i < shape.length; i++) {
      place += strides[i]!
      profile[i]! += 1
      if (profile[i]! < shape[i]!) break
      place -= strides[i]! * shape[i]!
      profile[i] = 0
    }
    if (i === shape.length) return
  }
}

/**
 * Writes a game as Gambit's `.nfg`; `readNfg` gives the same game back.
 *
 * @param options.form the version: with payoffs (default) or with outcomes
 * @throws InputError for what is no game in normal form, an unknown form or option, or a title or comment that is no text
 * @example
 * writeNfg(bimatrix([[1, '1/2']])) // → 'NFG 1 R "" { "1" "2" }\n\n{ { "1" }\n{ "1" "2" }\n}\n""\n\n1 -1\n1/2 -1/2\n'
 */
export function writeNfg(game: NormalForm, options: NfgOptions = {}): string {
  checkWhole(game)
  const given: unknown = options
  if (!isPlain(given)) throw new InputError('options', `${show(options)} is not an object with title, comment, form`)
  checkFields(given, ['title', 'comment', 'form'])
  const { title = '', comment = '', form = 'payoffs' } = options
  for (const [at, text] of Object.entries({ title, comment })) {
    if (typeof text !== 'string') throw new InputError(at, `${show(text)} is not a text`)
  }
  if (form !== 'payoffs' && form !== 'outcomes') {
    throw new InputError('form', `${show(form)} is not payoffs or outcomes`)
  }
  const block = (list: readonly string[]): string => `{ ${list.map(quoted).join(' ')} }`
  const head = `NFG 1 R ${quoted(title)} ${block(game.players)}\n\n{ ${game.strategies.map(block).join('\n')}\n}\n${quoted(comment)}\n\n`
  const profiles = Array.from(placesOf(game.strategies.map(list => list.length)), place => payoffsAt(game, place))
  if (form === 'payoffs') return `${head}${profiles.map(list => `${list.join(' ')}\n`).join('')}`
  const numbers = new Map<string, number>()
  const chosen = profiles.map(list => {
    const outcome = list.join(', ')
    const known = numbers.get(outcome) ?? numbers.size + 1
    numbers.set(outcome, known)
    return known
  })
  const outcomes = [...numbers.keys()].map(outcome => `{ "" ${outcome} }\n`).join('')
  return `${head}{\n${outcomes}}\n${chosen.join(' ')}\n`
}

function payoffsAt(game: NormalForm, place: number): string[] {
  return game.payoffs.map(store => {
    if (store.denominator === 1n) return String(store.values[place]!)
    const amount: Fraction = entry(store, place)
    return amount.toFraction()
  })
}

/** A backslash is doubled only where it would be read as an escape: other programs double none. */
function quoted(text: string): string {
  return `"${text.replace(/\\(?=["\\]|$)|"/g, mark => `\\${mark}`)}"`
}
