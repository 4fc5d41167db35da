/**
 * Coalitional games with transferable utility (TU games): a worth for every coalition of the players.
 *
 * Coalitions are bitmasks, player 0 the lowest bit: with players A, B, C the worths stand in the order
 * ∅, A, B, AB, C, AC, BC, ABC.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { at as entry, type FlatRationals, flat, isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, ZERO } from '../number/rational.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { indexOf, labels, numbered } from './labels.ts'

/** A TU game, its 2^n worths held in bitmask order. */
export interface Coalitional {
  readonly kind: 'coalitional'
  /** One label per player; player 0 is the lowest bit of a coalition. */
  readonly players: readonly string[]
  /** The worths of all 2^n coalitions in bitmask order; that of the empty one is 0. */
  readonly worth: FlatRationals
}

/** What `coalitional` takes as worths. */
export type WorthInput =
  | RationalList
  | Readonly<Record<string, Rational>>
  | ((members: readonly string[], coalition: number) => Rational)

/** A game whose worths are all held has at most this many players: 2^24 worths. */
export const MAX_COALITIONAL_PLAYERS = 24

/**
 * Builds a TU game.
 *
 * `worth` is a list or typed array of 2^n numbers in bitmask order (player 0 the lowest bit), an object from coalitions
 * to worths such as `{ 'A,B': 3 }` (coalitions that it does not name are worth 0), or a function of a coalition's
 * members (its labels; the bitmask comes second). The empty coalition is worth 0. A list may come without `players`:
 * they are then "1", "2", …, n.
 *
 * @throws InputError for more than 24 players (before any worth is read), a wrong length, or a worth that is no number
 * @example
 * const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
 * worth(glove, ['L', 'R2']).toFraction() // → '1'
 */
export function coalitional(input: { readonly players?: readonly string[]; readonly worth: WorthInput }): Coalitional {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a coalitional game`)
  checkFields(input, ['kind', 'players', 'worth'])
  return withWorths(input.players, input.worth, 'worth')
}

/** The game of players, who may be missing where worths are a list, and worths in any of their forms. */
export function withWorths(players: readonly string[] | undefined, worth: WorthInput, at: string): Coalitional {
  const names = playerLabels(players, worth, at)
  return { kind: 'coalitional', players: names, worth: worths(worth, names, at) }
}

function playerLabels(players: readonly string[] | undefined, worth: WorthInput, at: string): string[] {
  if (players !== undefined) {
    checkPlayers(Array.isArray(players) ? players.length : 0)
    return labels(players, 'players')
  }
  if (!isList(worth)) throw new InputError('players', 'is missing; only a list of worths can do without')
  const count = Math.log2(worth.length)
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(at, `has ${entryCount(worth.length)}, which is not 2^n for n ≥ 1 players`)
  }
  checkPlayers(count)
  return numbered(count)
}

function checkPlayers(count: number): void {
  if (count > MAX_COALITIONAL_PLAYERS) {
    const limit = `${count} players are more than ${MAX_COALITIONAL_PLAYERS}`
    throw new InputError('players', `${limit}; weightedVoting takes more, and sampleShapley any number by an oracle`)
  }
}

/** Reads worths in any of their forms; `at` is what an error calls them. */
export function worths(worth: WorthInput, players: readonly string[], at: string): FlatRationals {
  const count = 2 ** players.length
  if (typeof worth === 'function') {
    return flat(
      Array.from({ length: count }, (_, S) => (S === 0 ? 0 : worth(membersOf(players, S), S))),
      place(players, at),
    )
  }
  if (isList(worth)) {
    if (worth.length !== count) {
      throw new InputError(at, `has ${entryCount(worth.length)}, not 2^${players.length} = ${count}`)
    }
    const store = flat(worth, i => `${at}[${i}]`)
    if (BigInt(store.values[0]!) !== 0n) throw new InputError(`${at}[0]`, EMPTY)
    return store
  }
  if (!isPlain(worth)) throw new InputError(at, `${show(worth)} is not a list of worths`)
  const { '': empty = 0, ...named } = worth
  if (compare(rational(empty, `${at}[""]`), ZERO) !== 0) throw new InputError(`${at}[""]`, EMPTY)
  return flat(byCoalition(named, players, at, (value, where) => rational(value, where), ZERO))
}

const EMPTY = 'the empty coalition must be worth 0'

/** Names the worth of coalition S in an error by its members. */
function place(players: readonly string[], at: string): (S: number) => string {
  return S => `${at}(${membersOf(players, S).join(',')})`
}

/**
 * Reads an object from coalitions ("A,B") to values into a list in bitmask order. Shared by every builder that takes
 * one value per coalition.
 */
export function byCoalition<Value, Item>(
  object: Readonly<Record<string, Value>>,
  players: readonly string[],
  at: string,
  read: (value: Value, at: string, coalition: number) => Item,
  missing: Item,
): Item[] {
  const list: Item[] = Array.from({ length: 2 ** players.length }, () => missing)
  const seen = new Set<number>()
  for (const [key, value] of Object.entries(object)) {
    const where = `${at}[${show(key)}]`
    const coalition = coalitionOf(
      players,
      key.split(',').map(part => part.trim()),
      where,
    )
    if (seen.has(coalition)) throw new InputError(where, 'this coalition is there twice')
    seen.add(coalition)
    list[coalition] = read(value, where, coalition)
  }
  return list
}

/**
 * The bitmask of a list of members.
 *
 * @example
 * coalitionOf(['A', 'B', 'C'], ['C', 'A']) // → 5
 */
export function coalitionOf(players: readonly string[], members: readonly string[], at = 'coalition'): number {
  if (!Array.isArray(members)) throw new InputError(at, `${show(members)} is not a list of members`)
  let coalition = 0
  for (const member of members) {
    const bit = 1 << indexOf(players, member, at)
    if (coalition & bit) throw new InputError(at, `${show(member)} is there twice`)
    coalition |= bit
  }
  return coalition
}

/**
 * The labels of a coalition's members, in the order of the players.
 *
 * @example
 * membersOf(['A', 'B', 'C'], 5) // → ['A', 'C']
 */
export function membersOf(players: readonly string[], coalition: number): string[] {
  return players.filter((_, i) => (coalition >>> i) & 1)
}

/**
 * The worth of a coalition, given as a bitmask (player 0 the lowest bit) or as a list of members.
 *
 * @example
 * const game = coalitional({ players: ['A', 'B', 'C'], worth: { 'A,C': 4, 'A,B,C': 6 } })
 * worth(game, 5) // → '4'
 * worth(game, ['C', 'A']) // → '4'
 * worth(game, ['B']) // → '0'
 */
export function worth(game: Coalitional, coalition: number | readonly string[]): Fraction {
  checkKind(game, 'coalitional')
  return entry(game.worth, typeof coalition === 'number' ? coalition : coalitionOf(game.players, coalition))
}
