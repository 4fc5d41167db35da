/**
 * Games in normal (strategic) form: finitely many players, each with finitely many strategies, a rational payoff to
 * each player at each profile.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { at as entry, type FlatRationals, flat, isList, length, type RationalList } from '../number/flat.ts'
import type { Fraction, Rational } from '../number/rational.ts'
import { checkFields, checkKind } from './fields.ts'
import { labels, numbered } from './labels.ts'

/** A finite game in normal form. */
export interface NormalForm {
  readonly kind: 'normal-form'
  /** One label per player. */
  readonly players: readonly string[]
  /** `strategies[i]`: the labels of player i's strategies. */
  readonly strategies: readonly (readonly string[])[]
  /** `payoffs[i]`: player i's payoffs over all profiles, row-major: the last player's strategy runs fastest. */
  readonly payoffs: readonly FlatRationals[]
}

/** Payoffs nested by strategy, player 0 outermost; a leaf holds one payoff per player. */
export type NestedPayoffs = RationalList | readonly NestedPayoffs[]

/** What `normalForm` takes: nested payoffs, or flat ones (one row-major list per player) with a `shape`. */
export type NormalFormInput =
  | {
      readonly players?: readonly string[]
      readonly strategies?: readonly (readonly string[])[]
      readonly payoffs: NestedPayoffs
      readonly shape?: undefined
    }
  | {
      readonly players?: readonly string[]
      readonly strategies?: readonly (readonly string[])[]
      readonly payoffs: readonly RationalList[]
      readonly shape: readonly number[]
    }

/** A game has at most this many payoffs in all (players × profiles). */
export const MAX_PAYOFFS = 16_777_216
/** A game has at most this many players. */
export const MAX_PLAYERS = 32

/**
 * Builds a game in normal form.
 *
 * Payoffs are nested, one level per player, player 0 outermost, with one payoff per player in each leaf; or flat: one
 * row-major list (or typed array) per player, with the numbers of strategies in `shape`. Players and strategies that
 * are not named are called "1", "2", ….
 *
 * @throws InputError that names the first place at which a length, label or payoff is wrong
 * @example
 * const game = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * payoff(game, [1, 0], 0).toFraction() // → '5'
 */
export function normalForm(input: NormalFormInput): NormalForm {
  if (typeof input !== 'object' || input === null || !Array.isArray(input.payoffs)) {
    throw new InputError('payoffs', `${show(input?.payoffs)} is not a list`)
  }
  checkFields(input, ['kind', 'players', 'strategies', 'payoffs', 'shape'])
  const shape = input.shape === undefined ? nestedShape(input) : flatShape(input.shape, input.payoffs.length)
  const players = input.players === undefined ? numbered(shape.length) : labels(input.players, 'players')
  if (players.length !== shape.length) {
    throw new InputError('players', `${players.length} labels for ${shape.length} players`)
  }
  const strategies = strategyLabels(input.strategies, shape)
  const payoffs =
    input.shape === undefined
      ? flattenNested(input.payoffs, shape)
      : flatPayoffs(input.payoffs as RationalList[], shape)
  return { kind: 'normal-form', players, strategies, payoffs }
}

/**
 * Builds a two-player game from its two payoff matrices; without the second it is zero-sum (B = −A).
 *
 * @param A the row player's payoffs, `A[row][column]`
 * @param B the column player's payoffs, of the same shape
 * @example
 * bimatrix([[1, -1], [-1, 1]]).strategies // → [['1', '2'], ['1', '2']]
 */
export function bimatrix(A: readonly RationalList[], B?: readonly RationalList[]): NormalForm {
  const rows = matrixShape(A, 'A')
  if (B !== undefined) {
    const other = matrixShape(B, 'B')
    if (other[0] !== rows[0] || other[1] !== rows[1]) {
      throw new InputError('B', `is ${other[0]}×${other[1]}, but A is ${rows[0]}×${rows[1]}`)
    }
  }
  checkSize(rows)
  const first = flatMatrix(A, 'A')
  const second = B === undefined ? negated(first) : flatMatrix(B, 'B')
  return { kind: 'normal-form', players: numbered(2), strategies: rows.map(numbered), payoffs: [first, second] }
}

function matrixShape(matrix: readonly RationalList[], at: string): [number, number] {
  if (!Array.isArray(matrix) || matrix.length === 0) throw new InputError(at, `${show(matrix)} is not a matrix`)
  const width = matrix[0]?.length ?? 0
  Array.from(matrix).forEach((row, i) => {
    if (!isList(row) || row.length === 0) throw new InputError(`${at}[${i}]`, `${show(row)} is not a row`)
    if (row.length !== width) throw new InputError(`${at}[${i}]`, `has ${entryCount(row.length)}, not ${width}`)
  })
  return [matrix.length, width]
}

function flatMatrix(matrix: readonly RationalList[], at: string): FlatRationals {
  const width = matrix[0]!.length
  return flat(
    matrix.flatMap((row): Rational[] => [...row]),
    i => `${at}[${Math.floor(i / width)}][${i % width}]`,
  )
}

function negated(store: FlatRationals): FlatRationals {
  const { denominator, values } = store
  return values instanceof Float64Array
    ? { denominator, values: values.map(value => 0 - value) }
    : { denominator, values: values.map(value => -value) }
}

function checkSize(shape: readonly number[]): void {
  const size = shape.reduce((product, count) => product * count, shape.length)
  if (size > MAX_PAYOFFS) throw new InputError('payoffs', `${size} payoffs are more than ${MAX_PAYOFFS}`)
}

/** The shape of nested payoffs, read along the first branch; `flattenNested` checks all the others against it. */
function nestedShape(input: NormalFormInput): number[] {
  const shape: number[] = []
  let node: unknown = input.payoffs
  while (Array.isArray(node) && isList(node[0])) {
    shape.push(node.length)
    if (shape.length > MAX_PLAYERS) throw new InputError('payoffs', `nested deeper than ${MAX_PLAYERS} players`)
    node = node[0]
  }
  if (shape.length === 0) throw new InputError('payoffs', 'needs one level of nesting per player')
  if (!isList(node) || node.length !== shape.length) {
    const found = isList(node) ? node.length : 0
    throw new InputError(
      `payoffs${'[0]'.repeat(shape.length)}`,
      `has ${found} payoffs, but ${shape.length} levels of nesting mean ${shape.length} players`,
    )
  }
  checkSize(shape)
  return shape
}

function flatShape(shape: readonly number[], players: number): number[] {
  if (!Array.isArray(shape) || shape.length === 0 || shape.length > MAX_PLAYERS) {
    throw new InputError('shape', `needs one number of strategies for each of 1 to ${MAX_PLAYERS} players`)
  }
  Array.from(shape).forEach((count, i) => {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw new InputError(`shape[${i}]`, `${show(count)} is not a number of strategies`)
    }
  })
  checkSize(shape)
  if (players !== shape.length) throw new InputError('payoffs', `${players} lists for ${shape.length} players`)
  return [...shape]
}

function flattenNested(payoffs: NestedPayoffs, shape: readonly number[]): FlatRationals[] {
  const players = shape.length
  const places: string[] = []
  const lists: Rational[][] = shape.map(() => [])
  const visit = (node: unknown, depth: number, at: string): void => {
    const expected = depth === players ? players : shape[depth]!
    if (depth === players ? !isList(node) : !Array.isArray(node)) {
      throw new InputError(at, `${show(node)} is not a list`)
    }
    const items = node as readonly Rational[]
    if (items.length !== expected) throw new InputError(at, `has ${entryCount(items.length)}, not ${expected}`)
    if (depth === players) {
      places.push(at)
      for (let i = 0; i < players; i++) lists[i]!.push(items[i]!)
    } else {
      for (let i = 0; i < expected; i++) visit(items[i], depth + 1, `${at}[${i}]`)
    }
  }
  visit(payoffs, 0, 'payoffs')
  return lists.map((list, player) => flat(list, i => `${places[i]}[${player}]`))
}

function flatPayoffs(payoffs: readonly RationalList[], shape: readonly number[]): FlatRationals[] {
  const profiles = shape.reduce((product, count) => product * count, 1)
  return Array.from(payoffs, (list, player) => {
    const at = `payoffs[${player}]`
    if (!isList(list)) throw new InputError(at, `${show(list)} is not a list`)
    if (list.length !== profiles) throw new InputError(at, `has ${list.length} payoffs, not ${profiles}`)
    return flat(list, i => `${at}[${i}]`)
  })
}

function strategyLabels(value: readonly (readonly string[])[] | undefined, shape: readonly number[]): string[][] {
  if (value === undefined) return shape.map(numbered)
  if (!Array.isArray(value)) throw new InputError('strategies', `${show(value)} is not a list of lists of labels`)
  if (value.length !== shape.length) {
    throw new InputError('strategies', `${value.length} lists for ${shape.length} players`)
  }
  return Array.from(value, (list, i) => {
    const at = `strategies[${i}]`
    const found = labels(list, at)
    if (found.length !== shape[i]) throw new InputError(at, `${found.length} labels for ${shape[i]} strategies`)
    return found
  })
}

/**
 * The numbers of strategies, one per player.
 *
 * @example
 * shapeOf(bimatrix([[1, 2, 3], [4, 5, 6]])) // → [2, 3]
 */
export function shapeOf(game: NormalForm): number[] {
  return game.strategies.map(list => list.length)
}

/**
 * How many profiles the game has.
 *
 * @example
 * profileCount(bimatrix([[1, 2, 3], [4, 5, 6]])) // → 6
 */
export function profileCount(game: NormalForm): number {
  return length(game.payoffs[0]!)
}

/**
 * The place of a profile (one strategy index per player) in the row-major lists of payoffs.
 *
 * @example
 * profileIndex(bimatrix([[1, 2, 3], [4, 5, 6]]), [1, 1]) // → 4
 */
export function profileIndex(game: NormalForm, profile: readonly number[]): number {
  checkKind(game, 'normal-form')
  if (!Array.isArray(profile)) throw new InputError('profile', `${show(profile)} is not a list`)
  if (profile.length !== game.players.length) {
    throw new InputError('profile', `has ${entryCount(profile.length)} for ${game.players.length} players`)
  }
  let index = 0
  game.strategies.forEach((list, i) => {
    const strategy = profile[i]!
    if (!Number.isSafeInteger(strategy) || strategy < 0 || strategy >= list.length) {
      throw new InputError(`profile[${i}]`, `${show(strategy)} is not one of ${list.length} strategies`)
    }
    index = index * list.length + strategy
  })
  return index
}

/**
 * The profile at a place of the row-major lists: the inverse of `profileIndex`.
 *
 * @example
 * profileAt(bimatrix([[1, 2, 3], [4, 5, 6]]), 4) // → [1, 1]
 */
export function profileAt(game: NormalForm, index: number): number[] {
  const profile: number[] = []
  let rest = index
  for (let i = game.players.length - 1; i >= 0; i--) {
    const count = game.strategies[i]!.length
    profile[i] = rest % count
    rest = Math.floor(rest / count)
  }
  return profile
}

/**
 * Player `player`'s payoff at a profile of pure strategies (0-based indices).
 *
 * @example
 * const game = bimatrix([[1, 2], [3, 4]], [[5, 6], [7, 8]])
 * payoff(game, [0, 1], 0) // → '2'
 * payoff(game, [0, 1], 1) // → '6'
 */
export function payoff(game: NormalForm, profile: readonly number[], player: number): Fraction {
  checkKind(game, 'normal-form')
  const store = game.payoffs[player]
  if (store === undefined)
    throw new InputError('player', `${show(player)} is not one of ${game.players.length} players`)
  return entry(store, profileIndex(game, profile))
}
