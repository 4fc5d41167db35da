/**
 * Hedonic games: players form groups, and each cares only about who is in its own (Drèze and Greenberg 1980). Partners who
 * choose each other, consortia, clubs. A player's value of a group is a number that only this player compares with others
 * of its own: what counts is the order.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { at, type FlatRationals, flatFractions, isList, type RationalList } from '../number/flat.ts'
import { type Fraction, type Rational, rational, sum } from '../number/rational.ts'
import { ownUseOf } from './dual-value-game.ts'
import { checkFields, checkKind } from './fields.ts'
import { labels, numbered } from './labels.ts'

/** Players, and what each group is worth to each of its members. */
export interface HedonicGame {
  readonly kind: 'hedonic-game'
  readonly players: readonly string[]
  /** `values[i]`: what each of the 2^n coalitions is worth to player i; 0 where i is no member. Player 0 is the lowest bit. */
  readonly values: readonly FlatRationals[]
}

/** What `hedonicGame` takes: `values`, or `additive`. */
export interface HedonicGameInput {
  readonly kind?: 'hedonic-game'
  /** Default: "1", "2", …, n; with an object of values they are needed. */
  readonly players?: readonly string[]
  /**
   * An object from coalitions to one value per member, in the order of the players: `{ 'A,B': [3, 4] }`; a coalition that it
   * does not name is worth 0 to all. Or per player a list of 2^n values.
   */
  readonly values?: readonly RationalList[] | Readonly<Record<string, RationalList>>
  /** `additive[i][j]`: what player j is worth to player i; a group is worth the sum over its other members. */
  readonly additive?: readonly RationalList[]
}

/** The most players of a hedonic game. */
export const MAX_HEDONIC_PLAYERS = 10

/**
 * Builds a hedonic game.
 *
 * Time and space: n·2^n values.
 *
 * @throws InputError that names the place: no player or more than 10, both or neither of `values` and `additive`, wrong lengths
 * @example
 * const pairs = hedonicGame({ additive: [[0, 2, 1], [1, 0, 2], [2, 1, 0]] })
 * groupValue(pairs, 0, 3) // → '2'
 * groupValue(pairs, 0, 7) // → '3'
 */
export function hedonicGame(input: HedonicGameInput): HedonicGame {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a hedonic game`)
  checkFields(input, ['kind', 'players', 'values', 'additive'])
  const { values, additive } = input
  if ((values === undefined) === (additive === undefined))
    throw new InputError('values', 'either these or "additive" are needed, and not both')
  const given: unknown = values ?? additive
  if (input.players === undefined && !Array.isArray(given))
    throw new InputError('players', 'are needed to read coalitions')
  const list: unknown = input.players ?? given
  if (Array.isArray(list) && (list.length < 1 || list.length > MAX_HEDONIC_PLAYERS))
    throw new InputError('players', `has ${entryCount(list.length)}, not 1 to ${MAX_HEDONIC_PLAYERS}`)
  const players = input.players === undefined ? numbered((list as unknown[]).length) : labels(input.players, 'players')
  return {
    kind: 'hedonic-game',
    players,
    values:
      input.values === undefined ? additiveValues(input.additive!, players) : ownUseOf(input.values, players, 'values'),
  }
}

function additiveValues(rows: readonly RationalList[], players: readonly string[]): FlatRationals[] {
  const n = players.length
  if (!Array.isArray(rows)) throw new InputError('additive', `${show(rows)} is not a list`)
  if (rows.length !== n) throw new InputError('additive', `has ${entryCount(rows.length)} for ${n} players`)
  return Array.from(rows as readonly RationalList[], (row, i) => {
    const where = `additive[${i}]`
    if (!isList(row)) throw new InputError(where, `${show(row)} is not a list`)
    if (row.length !== n) throw new InputError(where, `has ${entryCount(row.length)} for ${n} players`)
    const worth: Fraction[] = Array.from(row as readonly Rational[], (item, j) => rational(item, `${where}[${j}]`))
    if (worth[i]!.n !== 0n) throw new InputError(`${where}[${i}]`, 'is what a player is worth to itself: must be 0')
    return flatFractions(
      Array.from({ length: 2 ** n }, (_, S) => sum(worth.filter((__, j) => ((S >> i) & (S >> j) & 1) === 1))),
    )
  })
}

/**
 * What a coalition (a bitmask) is worth to a player; 0 if it is no member.
 *
 * @example
 * const game = hedonicGame({ players: ['A', 'B'], values: { 'A,B': [3, -1] } })
 * groupValue(game, 1, 3) // → '-1'
 */
export function groupValue(game: HedonicGame, player: number, coalition: number): Fraction {
  checkKind(game, 'hedonic-game')
  const store = game.values[player]
  if (store === undefined) throw new InputError('player', `${show(player)} is none of 0 to ${game.players.length - 1}`)
  return at(store, coalition)
}
