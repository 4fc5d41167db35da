/**
 * JSON in and out: the only codec there is.
 *
 * One rule that needs no knowledge of the solvers: a string in JSON is an exact rational, except under a text key
 * (`TEXT_KEYS`), below which every string is text. A bigint is `{"integer": "…"}`. An object whose `kind` is that of a
 * game is read by that game's own builder, so that what comes out of a file is checked exactly like what is built in
 * code. Doubles, counts and indices are JSON numbers.
 */
import { InputError, show } from './errors.ts'
import { type PublicGood, publicGood } from './families/stage/public-goods.ts'
import { type AlternatingOffers, alternatingOffers } from './games/alternating-offers.ts'
import { type BargainingFrontier, bargainingFrontier } from './games/bargaining-frontier.ts'
import { type BargainingProblem, bargainingProblem } from './games/bargaining-problem.ts'
import { type BiformCell, type BiformGame, biformGame } from './games/biform-game.ts'
import { type ClaimsProblem, claimsProblem } from './games/claims-problem.ts'
import { type Coalitional, coalitional } from './games/coalitional.ts'
import { type CurveProblem, curveProblem } from './games/curve-problem.ts'
import { type DataSet, dataSet } from './games/data-set.ts'
import { type DualValueGame, dualValueGame } from './games/dual-value-game.ts'
import { checkKind, isPlain } from './games/fields.ts'
import { type HedonicGame, hedonicGame } from './games/hedonic-game.ts'
import { type InvestmentGame, investmentGame } from './games/investment-game.ts'
import { type MarkovChain, markovChain } from './games/markov-chain.ts'
import { type NormalForm, type NormalFormInput, normalForm, profileCount, shapeOf } from './games/normal-form.ts'
import { type ProcessMap, processMap } from './games/process-map.ts'
import { type RepeatedGame, type RepeatedGameInput, repeatedGame } from './games/repeated-game.ts'
import { type Tree, tree } from './games/tree.ts'
import { type WeightedVoting, weightedVoting } from './games/weighted-voting.ts'
import { NUMBER_KEYS, TEXT_KEYS } from './json-keys.ts'
import { at, type FlatRationals, fractions } from './number/flat.ts'
import { Fraction, MAX_NUMERAL_LENGTH, rational, storedRational } from './number/rational.ts'
import { type Automaton, automaton } from './strategies/automaton.ts'
import { type Component, type Relationship, relationship } from './value/relationship.ts'

/** A value of JSON. */
export type JSONValue = null | boolean | number | string | readonly JSONValue[] | { readonly [key: string]: JSONValue }

/** Every kind of game. */
export type Game =
  | NormalForm
  | Coalitional
  | Tree
  | Relationship
  | DualValueGame
  | ClaimsProblem
  | WeightedVoting
  | BargainingProblem
  | BargainingFrontier
  | AlternatingOffers
  | RepeatedGame
  | CurveProblem
  | MarkovChain
  | BiformGame
  | DataSet
  | InvestmentGame
  | ProcessMap
  | PublicGood
  | HedonicGame

/** JSON is read to at most this depth, which the deepest tree does not reach … */
export const MAX_JSON_DEPTH = 800
/** … and from at most this many characters of text. */
export const MAX_JSON_LENGTH = 64_000_000

/**
 * Turns a game or a result into plain JSON: Fractions become "p/q", bigints `{"integer": "…"}`, games their documented
 * file form. `fromJSON` turns it back. What is JSON already is left as it is.
 *
 * @throws InputError for what JSON cannot hold: functions, instances of classes, typed arrays, what contains itself
 * @example
 * JSON.stringify(toJSON({ values: [rational('1/3'), rational(2)] })) // → '{"values":["1/3","2"]}'
 */
export function toJSON(value: unknown): JSONValue {
  return write(value, 0)
}

function write(value: unknown, depth: number): JSONValue {
  if (depth > MAX_JSON_DEPTH) throw new InputError('', `nested deeper than ${MAX_JSON_DEPTH}, or within itself`)
  if (value instanceof Fraction) return value.toFraction()
  if (typeof value === 'bigint') return { integer: value.toString() }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new InputError('', `${value} has no JSON form`)
    return value
  }
  if (Array.isArray(value)) return Array.from(value, item => write(item, depth + 1))
  if (isPlain(value)) {
    if (isGame(value)) return WRITERS.get(value.kind)!(value)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, write(item, depth + 1)]),
    )
  }
  throw new InputError('', `${show(value)} has no JSON form`)
}

/** Whether an object is a game as a builder makes it, and not the JSON of one: its numbers are in a flat store. */
function isGame(value: object): value is Game {
  const { kind, worth, pot, payoffs, components, cells, values } = value as Record<string, unknown>
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined)
  switch (kind) {
    case 'normal-form':
      return isStore(first(payoffs))
    case 'coalitional':
      return isStore(worth)
    case 'dual-value-game':
      return isStore(pot)
    case 'relationship':
      return isStore(first((first(components) as Partial<Component> | undefined)?.ownUse))
    case 'hedonic-game':
      return isStore(first(values))
    case 'biform-game':
      return isStore((first(cells) as Partial<BiformCell> | undefined)?.game?.pot)
    default:
      return false
  }
}

function isStore(value: unknown): value is FlatRationals {
  return typeof (value as FlatRationals | undefined | null)?.denominator === 'bigint'
}

const store = (values: FlatRationals): JSONValue => fractions(values).map(value => value.toFraction())

const WRITERS = new Map<string, (game: Game) => JSONValue>([
  ['normal-form', game => writeNormalForm(game as NormalForm)],
  ['biform-game', game => writeBiformGame(game as BiformGame)],
  ['hedonic-game', game => ({ ...(game as HedonicGame), values: (game as HedonicGame).values.map(store) })],
  ['coalitional', game => ({ ...(game as Coalitional), worth: store((game as Coalitional).worth) })],
  [
    'dual-value-game',
    game => {
      const dual = game as DualValueGame
      return { ...dual, ownUse: dual.ownUse.map(store), pot: store(dual.pot), liability: dual.liability.map(toJSON) }
    },
  ],
  [
    'relationship',
    game => {
      const { components, liability, costs, shares, ...rest } = game as Relationship
      return {
        ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, toJSON(value)])),
        components: components.map(item => ({
          label: item.label,
          ownUse: item.ownUse.map(store),
          exposure: item.exposure.map(toJSON),
          rivalry: toJSON(item.rivalry),
        })),
        liability: liability.map(toJSON),
        costs: costs.map(toJSON),
        shares: shares.map(toJSON),
      }
    },
  ],
])

/** Nests the row-major payoffs, player 0 outermost, one payoff per player in each leaf. */
function writeNormalForm(game: NormalForm): JSONValue {
  const shape = shapeOf(game)
  const leaves = Array.from({ length: profileCount(game) }, (_, i) =>
    game.payoffs.map(list => at(list, i).toFraction()),
  )
  return {
    kind: 'normal-form',
    players: game.players,
    strategies: game.strategies,
    payoffs: nested(leaves, shape),
  }
}

/** Row-major leaves, nested by strategy, player 0 outermost. */
function nested(leaves: readonly JSONValue[], shape: readonly number[]): readonly JSONValue[] {
  let level = leaves
  for (let depth = shape.length - 1; depth > 0; depth--) {
    const width = shape[depth]!
    level = Array.from({ length: level.length / width }, (_, i) => level.slice(i * width, (i + 1) * width))
  }
  return level
}

/** Nests the cells; each names its players by its game. */
function writeBiformGame(game: BiformGame): JSONValue {
  const cells = game.cells.map(cell => ({ game: toJSON(cell.game), costs: cell.costs.map(toJSON) }))
  const shape = game.strategies.map(list => list.length)
  return { kind: 'biform-game', players: game.players, strategies: game.strategies, cells: nested(cells, shape) }
}

const READERS = new Map<string, (value: never) => Game | Automaton>([
  ['normal-form', normalForm],
  ['coalitional', coalitional],
  ['tree', tree],
  ['relationship', relationship],
  ['dual-value-game', dualValueGame],
  ['claims-problem', claimsProblem],
  ['weighted-voting', weightedVoting],
  ['bargaining-problem', bargainingProblem],
  ['bargaining-frontier', bargainingFrontier],
  ['alternating-offers', alternatingOffers],
  ['curve-problem', curveProblem],
  ['markov-chain', markovChain],
  ['biform-game', biformGame],
  ['data-set', dataSet],
  ['investment-game', investmentGame],
  ['process-map', processMap],
  ['hedonic-game', hedonicGame],
  ['repeated-game', readRepeatedGame],
  ['automaton', automaton],
  ['public-good', publicGood],
])

function readRepeatedGame({
  kind: _,
  stage,
  ...rest
}: { kind: string; stage: NormalFormInput } & RepeatedGameInput): RepeatedGame {
  checkKind(stage, 'normal-form', 'stage')
  return repeatedGame(
    placed('stage', () => normalForm(stage)),
    rest,
  )
}

/**
 * Turns JSON (parsed, not text) into a game or a result.
 *
 * @throws InputError that names the place of the first thing that is wrong
 * @example
 * fromJSON({ values: ['1/3'] }).values[0].add('2/3').toFraction() // → '1'
 */
export function fromJSON(value: JSONValue): unknown {
  return read(value, '', false, 0)
}

function read(value: unknown, where: string, text: boolean, depth: number): unknown {
  if (depth > MAX_JSON_DEPTH) throw new InputError(where.slice(0, 80), `nested deeper than ${MAX_JSON_DEPTH}`)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return value
  if (typeof value === 'string') return text ? value : (storedRational(value, where) ?? rational(value, where))
  if (Array.isArray(value)) return value.map((item, i) => read(item, `${where}[${i}]`, text, depth + 1))
  if (typeof value !== 'object') throw new InputError(where, `${show(value)} is no JSON`)
  const kind = (value as { kind?: unknown }).kind
  const build = typeof kind === 'string' ? READERS.get(kind) : undefined
  if (build) return placed(where, () => build(withLongNumerals(value) as never))
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]![0] === 'integer') return readInteger(entries[0]![1], where)
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const place = where === '' ? key : `${where}.${key}`
      if (key === '__proto__') throw new InputError(place, 'is not a name')
      return [key, read(item, place, text || TEXT_KEYS.has(key), depth + 1)]
    }),
  )
}

/** A game's JSON with those of its numbers read that are longer than the numerals its builder accepts. */
function withLongNumerals(value: unknown, where = '', number = false, depth = 0): unknown {
  if (number && typeof value === 'string') return storedRational(value, where) ?? value
  if (depth > MAX_JSON_DEPTH) return value // too deep for every builder, which says so
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, i) =>
      isShort(item) ? item : withLongNumerals(item, `${where}[${i}]`, number, depth + 1),
    )
  }
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const place = where === '' ? key : `${where}.${key}`
      return [key, withLongNumerals(item, place, number || NUMBER_KEYS.has(key), depth + 1)]
    }),
  )
}

/** What most entries of a game's lists are: they need no place. */
function isShort(item: unknown): boolean {
  return typeof item === 'number' || (typeof item === 'string' && item.length <= MAX_NUMERAL_LENGTH)
}

function readInteger(value: unknown, where: string): bigint {
  if (typeof value !== 'string' || !/^-?\d{1,100000}$/.test(value)) {
    throw new InputError(where, `${show(value)} is not an integer`)
  }
  return BigInt(value)
}

/**
 * Runs a builder so that its errors name the place inside the whole document.
 *
 * @example
 * placed('games[0]', () => coalitional({ worth: [0, 1] })).players // → ['1']
 * // Of a list of three worths it would throw an InputError at `games[0].worth`.
 */
export function placed<Result>(where: string, build: () => Result): Result {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof InputError) || where === '') throw error
    throw new InputError(
      error.at === '' ? where : error.at.startsWith('[') ? where + error.at : `${where}.${error.at}`,
      error.reason,
    )
  }
}
