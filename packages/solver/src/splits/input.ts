/** What every split checks before it starts: the kind of the game, the allocation, the player. */
import {
  type Coalitional,
  type DualValueGame,
  entryCount,
  type Fraction,
  InputError,
  indexOf,
  type Rational,
  rational,
  show,
  type WeightedVoting,
} from '@biform/core'
import { checkBuilt } from '../built.ts'
import { described } from '../described.ts'

/** Refuses anything but a TU game. */
export function checkCoalitional(game: Coalitional): void {
  if (game?.kind !== 'coalitional') throw refused(game, 'is not a coalitional game')
  checkBuilt(game)
}

/** Refuses anything but a TU game or a weighted voting game. */
export function checkValued(game: Coalitional | WeightedVoting): void {
  if (game?.kind !== 'coalitional' && game?.kind !== 'weighted-voting') {
    throw refused(game, 'is neither a coalitional nor a weighted voting game')
  }
  checkBuilt(game)
}

/** What is wrong with a subject, and what to do with it where that is known. */
function refused(game: unknown, text: string): InputError {
  const kind = (game as { readonly kind?: unknown } | undefined | null)?.kind
  return new InputError('game', `${described(game)} ${text}${INSTEAD.get(kind) ?? ''}`)
}

/** What to do with games of other kinds. */
const INSTEAD: ReadonlyMap<unknown, string> = new Map([
  [
    'dual-value-game',
    ': core and inCore take it as it is, ownUseRule divides it, tuReading and potGame give its coalitional games',
  ],
  ['weighted-voting', ': simpleGameOf gives its coalitional game'],
])

/** Refuses TU games of more players than a method with 2^n exact numbers takes. */
export function checkSize({ players }: Coalitional, most: number, instead: string): void {
  if (players.length > most) {
    throw new InputError('players', `${players.length} players are more than ${most}; ${instead}`)
  }
}

/** Refuses anything but a TU game or a dual-value game. */
export function checkSplit(game: Coalitional | DualValueGame): void {
  if (game?.kind !== 'coalitional' && game?.kind !== 'dual-value-game') {
    throw new InputError('game', `${described(game)} is neither a coalitional nor a dual-value game`)
  }
  checkBuilt(game)
}

/** Reads one amount per player. */
export function allocationOf(players: readonly string[], allocation: readonly Rational[]): Fraction[] {
  if (!Array.isArray(allocation)) throw new InputError('allocation', `${show(allocation)} is not a list`)
  if (allocation.length !== players.length) {
    throw new InputError('allocation', `has ${entryCount(allocation.length)} for ${players.length} players`)
  }
  return Array.from(allocation, (amount: Rational, i) => rational(amount, `allocation[${i}]`))
}

/** The index of a player that is given by index (from 0) or by label. */
export function playerIndex(players: readonly string[], player: number | string): number {
  if (typeof player !== 'number') return indexOf(players, player, 'player')
  if (!Number.isInteger(player) || player < 0 || player >= players.length) {
    throw new InputError('player', `${show(player)} is not the index of one of ${players.length} players`)
  }
  return player
}
