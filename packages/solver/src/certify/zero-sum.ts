/**
 * Checks the value of a zero-sum game: what each strategy secures against every reply of the other player; and of all optimal
 * strategies that each is optimal, and the only one with its support and its best replies.
 */
import { compare, type Fraction, flatFractions, integers, type NormalForm, numerator, ratio, ZERO } from '@biform/core'
import type { OptimalFace, ZeroSum } from '../results/index.ts'
import { bestReplyVertices, subsystems } from './best-reply-vertices.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  fraction,
  gameOf,
  list,
  mixedStrategy,
  record,
} from './flaw.ts'
import { keyOf, lexicographic } from './vectors.ts'

/** Up to this many square subsystems, all extreme optimal strategies are found again. */
const MAX_SUBSYSTEMS = 20_000

/** The row player's payoffs, and what it can be held to. */
interface MatrixGame {
  readonly game: NormalForm
  readonly rows: readonly (readonly bigint[])[]
  readonly denominator: bigint
  readonly value: Fraction
}

/** The payoffs add up to the same everywhere, and both strategies secure the value. */
export function checkZeroSum(subject: unknown, result: ZeroSum): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const total = commonSum(game)
  demandSame(result.sum, total.n === 0n ? undefined : total, 'sum')
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  const numerators = integers(game.payoffs[0]!)
  const rows = Array.from({ length: m }, (_, i) => numerators.slice(i * n, (i + 1) * n))
  const matrix = { game, rows, denominator: game.payoffs[0]!.denominator, value: fraction(result.value, 'value') }
  list(result.profile, 'profile', 2).forEach((strategy, i) => {
    checkOptimal(matrix, i, strategy, `profile[${i}]`)
  })
  return result.face === undefined ? undefined : checkFace(matrix, result.face)
}

/** What the payoffs of both players add up to at every profile. */
function commonSum(game: NormalForm): Fraction {
  const [A, B] = game.payoffs.map(integers) as [bigint[], bigint[]]
  const [a, b] = game.payoffs.map(store => store.denominator) as [bigint, bigint]
  const sumAt = (k: number): bigint => A[k]! * b + B[k]! * a
  demand(
    A.every((_, k) => sumAt(k) === sumAt(0)),
    'subject',
  )
  return ratio(sumAt(0), a * b)
}

/** What each pure strategy of the other player leaves the row player, less the value, up to one positive factor. */
function excesses({ rows, denominator, value }: MatrixGame, player: number, strategy: readonly Fraction[]): bigint[] {
  const store = flatFractions(strategy)
  const weights = integers(store)
  const level = numerator(value) * denominator * store.denominator
  const paid = (weight: (row: readonly bigint[], i: number) => bigint): bigint =>
    rows.reduce((total, row, i) => total + weight(row, i), 0n)
  const totals =
    player === 0
      ? rows[0]!.map((_, j) => paid((row, i) => row[j]! * weights[i]!))
      : rows.map(row => row.reduce((total, entry, j) => total + entry * weights[j]!, 0n))
  return totals.map(total => total * value.d - level)
}

function checkOptimal(matrix: MatrixGame, player: number, strategy: readonly Fraction[], at: string): void {
  mixedStrategy(strategy, matrix.game.strategies[player]!.length, at)
  const left = excesses(matrix, player, strategy)
  demand(
    left.every(value => (player === 0 ? value >= 0n : value <= 0n)),
    at,
  )
}

function checkFace(matrix: MatrixGame, face: OptimalFace): Completeness | undefined {
  const complete = claimsAll(record(face, 'face'))
  const lists = [face.rows, face.columns]
  lists.forEach((strategies, player) => {
    const at = player === 0 ? 'face.rows' : 'face.columns'
    demand(list(strategies, at).length > 0, at)
    strategies.forEach((strategy, k) => {
      checkOptimal(matrix, player, strategy, `${at}[${k}]`)
      if (k > 0) demand(lexicographic(strategies[k - 1]!, strategy) > 0, `${at}[${k}]`)
      if (complete) demand(isExtreme(matrix, player, strategy), `${at}[${k}]`)
    })
  })
  if (!complete) return undefined
  const { game } = matrix
  if (subsystems(game.strategies[0]!.length, game.strategies[1]!.length) > MAX_SUBSYSTEMS) return 'not checked'
  lists.forEach((strategies, player) => {
    const listed = new Set(strategies.map(keyOf))
    for (const { x } of bestReplyVertices(game, player as 0 | 1)) {
      const optimal = excesses(matrix, player, x).every(value => (player === 0 ? value >= 0n : value <= 0n))
      demand(!optimal || listed.has(keyOf(x)), 'face.complete')
    }
  })
  return 'checked'
}

/** Whether no other strategy with the same support gets one payoff, whatever it is, wherever this one gets the value. */
function isExtreme(matrix: MatrixGame, player: number, strategy: readonly Fraction[]): boolean {
  const { rows } = matrix
  const support = strategy.flatMap((probability, s) => (compare(probability, ZERO) > 0 ? [s] : []))
  const equations = excesses(matrix, player, strategy).flatMap((excess, k) =>
    excess !== 0n ? [] : [[...support.map(s => (player === 0 ? rows[s]![k]! : rows[k]![s]!)), -1n]],
  )
  return rank([...equations, [...support.map(() => 1n), 0n]]) === support.length + 1
}

/** The rank of an integer matrix, by elimination without fractions (Bareiss 1968). */
function rank(matrix: readonly (readonly bigint[])[]): number {
  const rows = matrix.map(row => [...row])
  let found = 0
  let previous = 1n
  for (let j = 0; j < rows[0]!.length; j++) {
    const next = rows.findIndex((row, i) => i >= found && row[j] !== 0n)
    if (next < 0) continue
    const pivotRow = rows[next]!
    rows[next] = rows[found]!
    rows[found] = pivotRow
    for (let i = found + 1; i < rows.length; i++) {
      const row = rows[i]!
      const factor = row[j]!
      for (let k = j; k < row.length; k++) row[k] = (pivotRow[j]! * row[k]! - factor * pivotRow[k]!) / previous
    }
    previous = pivotRow[j]!
    found += 1
  }
  return found
}
