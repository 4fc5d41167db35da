/** What every family checks before it works: how many players there are, who they are, and one amount for each. */
import { InputError, show } from '../errors.ts'
import { MAX_COALITIONAL_PLAYERS } from '../games/coalitional.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { labels, numbered } from '../games/labels.ts'
import { at as entry, type FlatRationals, flat, isList } from '../number/flat.ts'

/** Players by number ("1", "2", …, n) or by their labels. */
export type Players = number | readonly string[]

/** Refuses what is not an object with known fields only. */
export function checkInput(input: unknown, known: readonly string[]): void {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an object with ${known.join(', ')}`)
  checkFields(input, known)
}

/** Refuses games that are too large for a store of all worths; to be asked before anything is read. */
export function checkSize(count: number, at: string, most: number = MAX_COALITIONAL_PLAYERS, why = ''): void {
  if (count < 1) throw new InputError(at, 'needs at least one player')
  if (count > most) throw new InputError(at, `${count} players are more than ${most}${why}`)
}

/** The players of a game whose other fields do not say how many there are. */
export function readPlayers(players: unknown, most: number = MAX_COALITIONAL_PLAYERS, why = ''): string[] {
  if (typeof players === 'number') {
    if (!Number.isSafeInteger(players)) throw new InputError('players', `${players} is not a number of players`)
    checkSize(players, 'players', most, why)
    return numbered(players)
  }
  if (Array.isArray(players)) checkSize(players.length, 'players', most, why)
  return labels(players, 'players')
}

/** The players of a game that has so many, labelled as the caller says or in the family's own way. */
export function namedPlayers(
  players: unknown,
  count: number,
  byDefault: readonly string[] = numbered(count),
): string[] {
  if (players === undefined) return [...byDefault]
  if (Array.isArray(players) && players.length !== count) {
    throw new InputError('players', `has ${players.length} labels for ${count} players`)
  }
  return labels(players, 'players')
}

/** One amount per player: a list or typed array that is neither empty nor too long. */
export function readAmounts(value: unknown, at: string, sign: 'any' | 'nonnegative' = 'any'): FlatRationals {
  if (!isList(value)) throw new InputError(at, `${show(value)} is not a list of numbers`)
  checkSize(value.length, at)
  const store = flat(value, i => `${at}[${i}]`)
  if (sign === 'nonnegative') checkNotNegative(store, i => `${at}[${i}]`)
  return store
}

/** Refuses amounts below 0. */
export function checkNotNegative(store: FlatRationals, at: (index: number) => string): void {
  for (let i = 0; i < store.values.length; i++) {
    if (store.values[i]! < 0) throw new InputError(at(i), `${entry(store, i).toFraction()} is negative`)
  }
}

/** Refuses slacks below 0 of coalitions with two or more members; those of one are worths, of either sign. */
export function checkSlack(slack: FlatRationals): void {
  for (let S = 1; S < slack.values.length; S++) {
    if (slack.values[S]! < 0 && (S & (S - 1)) !== 0) {
      throw new InputError(`slack[${S}]`, `${entry(slack, S).toFraction()} is negative`)
    }
  }
}
