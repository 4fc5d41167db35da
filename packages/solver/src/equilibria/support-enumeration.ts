/**
 * All extreme equilibria of a two-player game by its definition, support by support: a method that shares nothing with
 * the walk of `nashEquilibria`, for small games (Dickhaut and Kaplan 1991; von Stengel 2002, algorithm 3.4).
 *
 * An extreme strategy x with support I is the only one with that support that makes certain |I| replies J equally good.
 * So for every I and every J of its size the square system Σ_i x_i b_ij = v (j in J), Σ x_i = 1 is solved in integers; a
 * positive solution to which all best replies are known is kept. In games without ties those replies are just J, and I
 * and J are the supports of an equilibrium. In degenerate games x has more best replies, and is found from several J; an
 * equilibrium is any pair of extreme strategies each of whose support is among the other's best replies.
 */
import {
  type FlatRationals,
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  type Progress,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  shapeOf,
  ZERO,
} from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { BimatrixEquilibrium, SupportEnumeration } from '../results/index.ts'
import { subsets } from '../subsets.ts'
import { checkTwoPlayers, MORE_PLAYERS } from './input.ts'

/** The largest number of square systems. */
const MAX_SUPPORT_SYSTEMS = 1_000_000
/** Systems between two reports. */
const SYSTEMS_PER_STEP = 64

/** A mixed strategy, over one denominator, with the payoff of the best replies to it times that denominator. */
interface Candidate {
  readonly weights: readonly bigint[]
  readonly denominator: bigint
  readonly value: bigint
  readonly support: readonly number[]
  readonly bestReplies: readonly number[]
}

/**
 * All extreme Nash equilibria of a two-player game, from one square system of equations for every two sets of strategies
 * of the same size. Complete for degenerate games too: as far as `nashEquilibria` lists equilibria, this does.
 *
 * @param options `limit`: stop after that many equilibria; `maxSteps`, `shouldStop`: end the run early
 * @throws InputError if it is not a game in normal form with exactly two players; if there are more than a million systems
 * (two players with 10 strategies each have 369,512), where `nashEquilibria` is what to use
 *
 * Time: 2·C(m+n, m) systems, each of k³/3 operations on integers of up to k strategies' digits.
 *
 * @example
 * const game = bimatrix([[3, 3], [2, 5], [0, 6]], [[3, 3], [2, 6], [3, 1]])
 * supportEnumeration(game).equilibria.map(({ supports }) => supports) // → [[[0], [0]], [[0], [0, 1]], [[1, 2], [0, 1]]]
 */
export function supportEnumeration(game: NormalForm, options: StepOptions = {}): SupportEnumeration {
  return runSync(supportEnumerationSteps(game, options), options)
}

/** `supportEnumeration` in slices, for `run`. */
export function* supportEnumerationSteps(game: NormalForm, options: StepOptions = {}): Steps<SupportEnumeration> {
  checkStepOptions(options)
  checkTwoPlayers(game, 'supportEnumeration', MORE_PLAYERS)
  const [m = 0, n = 0] = shapeOf(game)
  checkSize(m, n)
  const { limit = Number.POSITIVE_INFINITY } = options
  const [A, B] = game.payoffs as [FlatRationals, FlatRationals]
  const [toRow, toColumn] = [integers(A), integers(B)]
  const found: BimatrixEquilibrium[] = []
  let done = 0
  const progress = (): Progress => ({ done: ++done, found: found.length })

  const x = yield* candidates(m, n, (i, j) => toColumn[i * n + j]!, progress)
  if (typeof x === 'string') return { method: 'supportEnumeration', complete: false, reason: x, equilibria: [] }
  const y = yield* candidates(n, m, (j, i) => toRow[i * n + j]!, progress)
  if (typeof y === 'string') return { method: 'supportEnumeration', complete: false, reason: y, equilibria: [] }
  for (const row of x) {
    for (const column of y) {
      if (!isAmong(row.support, column.bestReplies) || !isAmong(column.support, row.bestReplies)) continue
      if (found.length >= limit)
        return { method: 'supportEnumeration', complete: false, reason: 'limit', equilibria: found }
      found.push({
        profile: [fractionsOf(row), fractionsOf(column)],
        payoffs: [
          ratio(column.value, column.denominator * A.denominator),
          ratio(row.value, row.denominator * B.denominator),
        ],
        supports: [row.support, column.support],
      })
    }
  }
  return { method: 'supportEnumeration', complete: true, equilibria: found }
}

function checkSize(m: number, n: number): void {
  let systems = 2
  for (let k = 1; k <= Math.min(m, n); k++) systems = (systems * (m + n - k + 1)) / k
  if (systems <= MAX_SUPPORT_SYSTEMS) return
  throw new InputError(
    'strategies',
    `${m}×${n} games have more than ${MAX_SUPPORT_SYSTEMS} pairs of supports; use nashEquilibria`,
  )
}

/** The extreme strategies of a player with `own` strategies, each once, in descending lexicographic order. */
function* candidates(
  own: number,
  replies: number,
  payoff: (own: number, reply: number) => bigint,
  progress: () => Progress,
): Steps<Candidate[] | Stop> {
  const found = new Map<string, Candidate>()
  let count = 0
  for (let size = 1; size <= Math.min(own, replies); size++) {
    const some = [...subsets(replies, size)]
    for (const I of subsets(own, size)) {
      for (const J of some) {
        const candidate = solved(I, J, own, replies, payoff)
        if (candidate) found.set(`${candidate.support.join()}|${candidate.bestReplies.join()}`, candidate)
        count += 1
        if (count % SYSTEMS_PER_STEP !== 0) continue
        const stop = yield progress()
        if (stop) return stop
      }
    }
  }
  return [...found.values()].sort(descending)
}

/** The mixture of I to which the replies J are equally good and best, if there is exactly one and it uses all of I. */
function solved(
  I: readonly number[],
  J: readonly number[],
  own: number,
  replies: number,
  payoff: (own: number, reply: number) => bigint,
): Candidate | undefined {
  const k = I.length
  const rows = J.map(j => [...I.map(i => payoff(i, j)), -1n, 0n])
  rows.push([...I.map(() => 1n), 0n, 1n])
  const determinant = eliminate(rows)
  if (determinant === 0n) return undefined
  const sign = determinant < 0n ? -1n : 1n
  const solution = rows.map(row => sign * row[k + 1]!)
  const value = solution[k]!
  if (I.some((_, place) => solution[place]! <= 0n)) return undefined
  const bestReplies: number[] = []
  for (let j = 0; j < replies; j++) {
    const reply = I.reduce((total, i, place) => total + solution[place]! * payoff(i, j), 0n)
    if (reply > value) return undefined
    if (reply === value) bestReplies.push(j)
  }
  const weights = Array.from({ length: own }, () => 0n)
  I.forEach((i, place) => {
    weights[i] = solution[place]!
  })
  return { weights, denominator: sign * determinant, value, support: I, bestReplies }
}

/** Gauss–Jordan elimination without fractions (Bareiss 1968), in place; the determinant of all columns but the last. */
function eliminate(rows: bigint[][]): bigint {
  let previous = 1n
  for (let k = 0; k < rows.length; k++) {
    const place = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (place < 0) return 0n
    // Which row it is does not matter for the solution; the sign is that of all pivots.
    if (place !== k) [rows[k], rows[place]] = [rows[place]!, rows[k]!]
    const top = rows[k]!
    const pivot = top[k]!
    for (const [i, row] of rows.entries()) {
      if (i === k) continue
      const factor = row[k]!
      for (let j = k; j < row.length; j++) row[j] = (pivot * row[j]! - factor * top[j]!) / previous
    }
    previous = pivot
  }
  return previous
}

function isAmong(some: readonly number[], all: readonly number[]): boolean {
  return some.every(item => all.includes(item))
}

function fractionsOf({ weights, denominator }: Candidate): Fraction[] {
  return weights.map(weight => (weight === 0n ? ZERO : ratio(weight, denominator)))
}

/** Descending lexicographic order. */
function descending(a: Candidate, b: Candidate): number {
  for (let i = 0; i < a.weights.length; i++) {
    const [left, right] = [a.weights[i]! * b.denominator, b.weights[i]! * a.denominator]
    if (left !== right) return left > right ? -1 : 1
  }
  return 0
}
