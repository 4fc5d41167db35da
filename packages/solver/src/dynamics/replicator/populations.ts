/** Infinite populations: one whose members meet each other, or two that meet each other, with their payoffs and shares. */
import {
  compare,
  entryCount,
  type Fraction,
  fractions,
  InputError,
  type NormalForm,
  ONE,
  type Rational,
  ratio,
  rational,
  show,
  sum,
  toNumber,
  ZERO,
} from '@biform/core'
import type { Tournament } from '../../results/tournament.ts'
import { MAX_TYPES, matrixOf, type PopulationGame } from '../input.ts'
import { empiricalGame } from './empirical-game.ts'

/** Payoffs of types: a symmetric game or matrix of one population, a bimatrix game of two, or a tournament's result. */
export type Payoffs = PopulationGame | Tournament

/**
 * The shares of all types at first: one list for a single population, two for the rows and the columns of a game. Default: equal
 * shares, in one population if the game is symmetric.
 */
export type Shares = readonly Rational[] | readonly [readonly Rational[], readonly Rational[]]

/** One or two populations. */
export interface Populations {
  /** `payoffs[p][own][other]`: what a type of population p gets from one of the other population, or of the same single one. */
  readonly payoffs: readonly (readonly (readonly Fraction[])[])[]
  readonly initial: readonly (readonly Fraction[])[]
}

/** Reads them. */
export function populationsOf(input: Payoffs, initial?: Shares): Populations {
  const game = isTournament(input) ? empiricalGame(input) : input
  if (initial !== undefined && !Array.isArray(initial))
    throw new InputError('initial', `${show(initial)} is not a list of shares`)
  const isPair = initial === undefined ? !isSymmetric(game) : Array.isArray(initial) && Array.isArray(initial[0])
  const payoffs = isPair ? pairOf(game) : [matrixOf(game)]
  const lists = isPair
    ? (initial as readonly (readonly Rational[])[] | undefined)
    : initial && [initial as readonly Rational[]]
  if (lists !== undefined && lists.length !== payoffs.length) {
    throw new InputError('initial', `has ${lists.length} lists of shares for two populations`)
  }
  return {
    payoffs,
    initial: payoffs.map((rows, p) =>
      lists === undefined
        ? rows.map(() => ratio(1n, BigInt(rows.length)))
        : sharesOf(lists[p], rows.length, isPair ? `initial[${p}]` : 'initial'),
    ),
  }
}

function isTournament(input: Payoffs): input is Tournament {
  return (input as Partial<Tournament>)?.method === 'tournament'
}

/** Whether a game can be that of a single population: any matrix is. */
function isSymmetric(game: PopulationGame): boolean {
  if (Array.isArray(game)) return true
  const { kind, players, strategies, payoffs } = game as NormalForm
  if (kind !== 'normal-form' || players.length !== 2) return true // refused where it is read
  const n = strategies[0]!.length
  if (strategies[1]!.length !== n) return false
  const [own, other] = payoffs.map(fractions)
  return own!.every((value, k) => compare(value, other![(k % n) * n + Math.floor(k / n)]!) === 0)
}

/** The payoffs of the rows, and those of the columns from the rows. */
function pairOf(game: PopulationGame): Fraction[][][] {
  const { kind, players, strategies, payoffs } = game as NormalForm
  if (kind !== 'normal-form' || players.length !== 2) {
    throw new InputError('', 'two populations need a game of two players in normal form')
  }
  const [m, n] = strategies.map(list => list.length) as [number, number]
  if (m > MAX_TYPES || n > MAX_TYPES) throw new InputError('strategies', `are more than ${MAX_TYPES}`)
  const [rows, columns] = payoffs.map(fractions)
  return [
    Array.from({ length: m }, (_, i) => rows!.slice(i * n, (i + 1) * n)),
    Array.from({ length: n }, (_, j) => Array.from({ length: m }, (_, i) => columns![i * n + j]!)),
  ]
}

function sharesOf(list: readonly Rational[] | undefined, types: number, at: string): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list of shares`)
  if (list.length !== types) throw new InputError(at, `has ${entryCount(list.length)} for ${types} types`)
  const shares = Array.from(list, (value: Rational, i) => rational(value, `${at}[${i}]`))
  const negative = shares.findIndex(share => compare(share, ZERO) < 0)
  if (negative >= 0) throw new InputError(`${at}[${negative}]`, `${shares[negative]!.toFraction()} is below 0`)
  const total = sum(shares)
  if (compare(total, ONE) !== 0) throw new InputError(at, `sums to ${total.toFraction()}, not 1`)
  return shares
}

/** In doubles, what every type of population p gets on average where the others have these shares. */
export function earner(
  payoffs: Populations['payoffs'],
): (p: number, others: ArrayLike<number>, into: Float64Array) => void {
  const flat = payoffs.map(rows => Float64Array.from(rows.flat(), toNumber))
  return (p, others, into) => {
    const matrix = flat[p]!
    const width = others.length
    for (let i = 0; i < into.length; i++) {
      let total = 0
      for (let j = 0; j < width; j++) total += matrix[i * width + j]! * others[j]!
      into[i] = total
    }
  }
}
