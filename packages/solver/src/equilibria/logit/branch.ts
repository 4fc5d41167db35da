/**
 * The principal branch of logit equilibria, from uniform play at λ = 0, followed by predictor and corrector (Turocy 2005): the
 * logarithms y of all probabilities and λ are the unknowns; the curve is
 *
 *     Σ_j exp y_ij = 1,    y_ij − y_i0 = λ (u_ij − u_i0).
 *
 * A step along the tangent is corrected by Newton's method in the plane that is orthogonal to it, so that turns in λ are
 * passed. Steps grow and shrink with the corrections, their contraction and the curvature (Allgower and Georg 1990,
 * chapter 6); where they get too small the branch is said to have stalled.
 */
import type { Progress, Steps, Stop } from '@biform/core'
import { solveDense, solveOne } from '../mixed/dense.ts'
import { type DoubleGame, replies } from './double-game.ts'

/** The first step, and those that are taken for a stall. */
const FIRST_STEP = 0.1
const LEAST_STEP = 1e-10
/** So many steps are taken for a stall, too. */
const MAX_STEPS = 20_000
/** What a correction and the ratio of two corrections should be. */
const GOOD_DISTANCE = 0.2
const GOOD_CONTRACTION = 0.3
/** The cosine between two tangents beyond which a step is tried again. */
const LEAST_COSINE = 0.9
const CORRECTIONS = 10
/**
 * The sign of the determinant is the same all along a branch, so that another one shows that a step has come to a strand that
 * leads back. It does change where branches cross, as they do in symmetric games: a step this short is taken for that.
 */
const CROSSING = 1e-4

/** A point of the branch: the logarithms of all probabilities, player by player, and λ in units of the payoffs' range. */
export interface BranchPoint {
  readonly logs: readonly number[]
  readonly lambda: number
}

/** What was followed, and why no further. */
export interface Branch {
  readonly points: readonly BranchPoint[]
  /** `reached`: λ, exactly; `settled`: what the caller asked for. */
  readonly end: 'reached' | 'settled' | 'stalled' | Stop
}

/** Probabilities from their logarithms. */
export function profileOf({ shape, first }: DoubleGame, { logs }: BranchPoint): number[][] {
  return shape.map((count, i) => Array.from({ length: count }, (_, j) => Math.exp(logs[first[i]! + j]!)))
}

/** Follows the branch up to a λ, or until it is settled. */
export function* followBranch(
  game: DoubleGame,
  target: number,
  options: { readonly settled?: (point: BranchPoint) => boolean; readonly limit?: number },
): Steps<Branch> {
  const { settled = () => false, limit = Number.POSITIVE_INFINITY } = options
  const { shape, first } = game
  const n = first.at(-1)!
  const start: BranchPoint = {
    logs: shape.flatMap(count => Array.from({ length: count }, () => -Math.log(count))),
    lambda: 0,
  }
  const points = [start]
  const ended = (end: Branch['end']): Branch => ({ points, end })
  if (target === 0) return ended('reached')
  const initial = tangent(game, start, [...start.logs.map(() => 0), 1])
  if (initial === undefined) return ended('stalled')
  let { along, sign } = initial
  let step = FIRST_STEP
  for (let tried = 0; tried < MAX_STEPS; tried++) {
    const stop: Stop | undefined = yield { done: tried, found: points.length } satisfies Progress
    if (stop) return ended(stop)
    if (points.length >= limit) return ended('limit')
    const from = points.at(-1)!
    if (settled(from)) return ended('settled')
    const corrected = correct(game, moved(from, along, step), along)
    const next: Tangent | undefined = corrected && tangent(game, corrected.point, along)
    const cosine: number = next ? next.along.reduce((total, value, k) => total + value * along[k]!, 0) : 0
    const turned = next !== undefined && next.sign !== sign && step > CROSSING
    if (!corrected || !next || turned || cosine < LEAST_COSINE || corrected.point.lambda < 0) {
      step /= 2
      if (step < LEAST_STEP * (1 + from.lambda)) return ended('stalled')
      continue
    }
    const { point } = corrected
    if (point.lambda >= target) {
      const found = landed(game, from, point, target)
      if (found) {
        points.push(found)
        return ended('reached')
      }
      step /= 2
      if (step < LEAST_STEP * (1 + from.lambda)) return ended('stalled')
      continue
    }
    points.push(point)
    ;({ along, sign } = next)
    const bend = Math.acos(Math.min(1, cosine)) / (Math.acos(LEAST_COSINE) / 2)
    const slower = Math.max(
      Math.sqrt(corrected.distance / GOOD_DISTANCE),
      Math.sqrt(corrected.contraction / GOOD_CONTRACTION),
      bend,
    )
    step /= Math.min(2, Math.max(1 / 2, slower))
    if (n === shape.length) step *= 2 // nobody has a choice: a straight line
  }
  return ended('stalled')
}

function moved(point: BranchPoint, along: readonly number[], step: number): BranchPoint {
  return {
    logs: point.logs.map((value, k) => value + step * along[k]!),
    lambda: point.lambda + step * along.at(-1)!,
  }
}

/** The equations at a point, and their derivatives by all logarithms and λ. */
function equations(game: DoubleGame, point: BranchPoint): { values: number[]; rows: number[][] } {
  const { shape, first } = game
  const n = first.at(-1)!
  const profile = profileOf(game, point)
  const { values: payoffs, slopes } = replies(game, profile)
  const values: number[] = []
  const rows: number[][] = []
  for (const [i, count] of shape.entries()) {
    const at = first[i]!
    const unit = Array.from({ length: n + 1 }, () => 0)
    for (let j = 0; j < count; j++) unit[at + j] = profile[i]![j]!
    rows.push(unit)
    values.push(profile[i]!.reduce((total, value) => total + value, -1))
    for (let j = 1; j < count; j++) {
      const row = Array.from({ length: n + 1 }, () => 0)
      const gain = payoffs[i]![j]! - payoffs[i]![0]!
      values.push(point.logs[at + j]! - point.logs[at]! - point.lambda * gain)
      row[at + j] = 1
      row[at] = -1
      row[n] = -gain
      for (const [k, others] of shape.entries()) {
        const slope = slopes[i]![k]
        if (slope === undefined) continue
        for (let l = 0; l < others; l++) {
          // Row-major over the two players in ascending order.
          const change = k > i ? slope[j * others + l]! - slope[l]! : slope[l * count + j]! - slope[l * count]!
          row[first[k]! + l] = -point.lambda * change * profile[k]![l]!
        }
      }
      rows.push(row)
    }
  }
  return { values, rows }
}

/** A direction, and the sign of the determinant of the derivatives with this direction below them. */
interface Tangent {
  readonly along: readonly number[]
  readonly sign: number
}

/** The unit tangent at a point that goes on in a direction. */
function tangent(game: DoubleGame, point: BranchPoint, along: readonly number[]): Tangent | undefined {
  const { rows } = equations(game, point)
  const found = solveDense([...rows, along], [...rows.map(() => [0]), [1]])
  if (found === undefined) return undefined
  const length = Math.hypot(...found.rows.flat())
  if (!(length > 0 && length < Number.POSITIVE_INFINITY)) return undefined
  return { along: found.rows.map(([value]) => value! / length), sign: found.sign }
}

/** Newton's method at right angles to the tangent. */
function correct(
  game: DoubleGame,
  predicted: BranchPoint,
  along: readonly number[],
): { readonly point: BranchPoint; readonly distance: number; readonly contraction: number } | undefined {
  let point = predicted
  let [distance, contraction, last] = [0, 0, 0]
  for (let round = 0; round < CORRECTIONS; round++) {
    const { values, rows } = equations(game, point)
    const step = solveOne([...rows, along], [...values.map(value => -value), 0])
    if (step === undefined) return undefined
    const size = Math.hypot(...step)
    if (!(size < 10)) return undefined
    point = moved(point, step, 1)
    const precision = 1e-9 + 1e-13 * point.lambda
    if (round === 0) distance = size
    else if (size > precision) contraction = Math.max(contraction, size / last)
    if (contraction > 0.9) return undefined
    if (size <= precision) return { point, distance, contraction }
    last = size
  }
  return undefined
}

/** The point of the branch at a λ between those of two points. */
function landed(game: DoubleGame, from: BranchPoint, to: BranchPoint, lambda: number): BranchPoint | undefined {
  const share = (lambda - from.lambda) / (to.lambda - from.lambda)
  const start = from.logs.map((value, k) => value + share * (to.logs[k]! - value))
  const reach = Math.hypot(...from.logs.map((value, k) => to.logs[k]! - value))
  let point: BranchPoint = { logs: start, lambda }
  let last = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4 * CORRECTIONS; round++) {
    const { values, rows } = equations(game, point)
    const step = solveOne(
      rows.map(row => row.slice(0, -1)),
      values.map(value => -value),
    )
    if (step === undefined) return undefined
    const size = Math.hypot(...step)
    point = { logs: point.logs.map((value, k) => value + step[k]!), lambda }
    if (size <= 1e-15 || (size <= 1e-8 && size >= last / 2)) {
      const away = Math.hypot(...start.map((value, k) => point.logs[k]! - value))
      return away <= reach + 1e-6 ? point : undefined
    }
    if (!(size < 10)) return undefined
    last = size
  }
  return undefined
}
