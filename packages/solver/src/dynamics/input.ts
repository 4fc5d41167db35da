/** What the dynamics of populations take: a symmetric game of two players, or the matrix of the row player's payoffs. */
import {
  compare,
  type Fraction,
  fractions,
  InputError,
  type NormalForm,
  type Rational,
  rational,
  show,
} from '@biform/core'
import { described } from '../described.ts'

/**
 * The payoffs of types (strategies) against each other: a symmetric two-player game in normal form, or a square matrix,
 * `matrix[a][b]` = what an individual of type a gets from one of type b.
 */
export type PopulationGame = NormalForm | readonly (readonly Rational[])[]

/** A population game has at most this many types. */
export const MAX_TYPES = 1_000

/** Reads the matrix of payoffs. */
export function matrixOf(game: PopulationGame, types?: number): Fraction[][] {
  const matrix = Array.isArray(game) ? ofLists(game) : ofGame(game as NormalForm)
  if (types !== undefined && matrix.length !== types) {
    throw new InputError('payoffs', `has ${matrix.length} types, not ${types}`)
  }
  return matrix
}

function ofLists(lists: readonly unknown[]): Fraction[][] {
  checkCount(lists.length)
  return Array.from(lists, (row, i) => {
    if (!Array.isArray(row)) throw new InputError(`payoffs[${i}]`, `${show(row)} is not a row of payoffs`)
    if (row.length !== lists.length)
      throw new InputError(`payoffs[${i}]`, `has ${row.length} payoffs for ${lists.length} types`)
    return Array.from(row, (value, j) => rational(value as Rational, `payoffs[${i}][${j}]`))
  })
}

function ofGame(game: NormalForm): Fraction[][] {
  if (game?.kind !== 'normal-form') {
    throw new InputError('payoffs', `${described(game)} is neither a game in normal form nor a matrix of payoffs`)
  }
  const [rows, columns] = game.strategies
  if (game.players.length !== 2 || rows!.length !== columns!.length) {
    throw new InputError('strategies', 'a population needs a game of two players with the same strategies')
  }
  const n = rows!.length
  checkCount(n)
  const [own, other] = game.payoffs.map(fractions)
  for (let k = 0; k < n * n; k++) {
    const [i, j] = [Math.floor(k / n), k % n]
    if (compare(own![k]!, other![j * n + i]!) !== 0) {
      throw new InputError(
        'payoffs',
        `${show(rows![i])} gets ${own![k]!.toFraction()} from ${show(columns![j])} as row and ${other![j * n + i]!.toFraction()} as column: the game is not symmetric; give the matrix of one role's payoffs`,
      )
    }
  }
  return rows!.map((_, i) => own!.slice(i * n, (i + 1) * n))
}

function checkCount(n: number): void {
  if (n < 1 || n > MAX_TYPES) throw new InputError('payoffs', `${n} types are not 1 to ${MAX_TYPES}`)
}

/** Reads a whole number from a range: "a number of individuals", "a type". */
export function whole(value: unknown, at: string, least: number, most: number, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new InputError(at, `${show(value)} is not ${what} from ${least} to ${most}`)
  }
  return value
}

/** Reads one of a few words. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[], at: string): Word {
  if (!words.includes(value as Word)) throw new InputError(at, `${show(value)} is none of ${words.join(', ')}`)
  return value as Word
}
