/**
 * Checks the proof that all equilibrium payoffs lie in a set of half-planes: the rounds are replayed, and then it is shown that
 * the half-planes can move in together. Let X(s) be the points with n_k · x ≤ b_k + s m_k. If all equilibrium payoffs are in X(s),
 * a continuation w after a profile a satisfies these, and w_i ≥ −(b + s m) + (1−δ)/δ · h_i(a) with the b and m of the half-plane
 * whose normal is −e_i. By linear duality n_k · w is at most y_i r_i + y_j r_j, r being the right sides of two of these
 * constraints and y ≥ 0 weights with y_i n_i + y_j n_j = n_k. Bounds by the same y are linear in s; so they show for all
 * 0 < s ≤ 1 that payoffs are within b_k + s′ m_k, s′ < s, if they are ≤ b_k at s = 0 and < b_k + m_k at s = 1. Profiles with
 * n_k · g(a) ≤ b_k need no such bound: where the most of n_k · v is attained by such a profile, n_k · w is no more, and so it is at
 * most n_k · g(a).
 */
import { type Fraction, numerator, type RepeatedGame } from '@biform/core'
import type { PayoffBounds } from '../../results/index.ts'
import { demand, fraction, list, record, vector } from '../flaw.ts'
import { determinant, dot, inUnits, largest, type Scaled, scaledGame, type Vector } from './integers.ts'
import { replayRounds } from './rounds.ts'

/** A half-plane in integers; bounds in multiples of 1 / scale. */
export interface Plane {
  readonly normal: Vector
  readonly bound: bigint
  readonly margin: bigint
}

/** The grid of the rounds is finer than payoffs by so many bits, and than δ by its length. */
const GRID_BITS = 128
/** No proof takes more rounds … */
const MAX_ROUNDS = 1_000_000
/** … and more than this many are not replayed. */
const MAX_REPLAYED_ROUNDS = 100_000

/** All numbers of the half-planes. */
export function numbersOf(bounds: PayoffBounds): Fraction[] {
  return list(record(bounds, 'outside').halfPlanes, 'outside.halfPlanes').flatMap((plane, k) => {
    const at = `outside.halfPlanes[${k}]`
    const { normal, bound, margin } = record(plane, at)
    vector(normal, 2, `${at}.normal`)
    return [...normal, fraction(bound, `${at}.bound`), fraction(margin, `${at}.margin`)]
  })
}

/** Demands a proof, its rounds replayed if they are few enough; the half-planes, in the units of the scaled game. */
export function checkOutside(game: RepeatedGame, scaled: Scaled, { rounds, halfPlanes }: PayoffBounds): Plane[] {
  const planes = halfPlanes.map(({ normal, bound, margin }, k): Plane => {
    const at = `outside.halfPlanes[${k}]`
    const whole = normal.every(value => value.d === 1n) && normal.some(value => value.n !== 0n)
    demand(whole, `${at}.normal`)
    return {
      normal: [numerator(normal[0]!), numerator(normal[1]!)],
      bound: inUnits(bound, scaled.scale),
      margin: inUnits(margin, scaled.scale),
    }
  })
  const ranges = ([0, 1] as const).map(i => {
    const range = largest(scaled.payoffs.map(g => g[i])) + largest(scaled.payoffs.map(g => -g[i]))
    return range === 0n ? scaled.scale : range
  })
  planes.forEach(({ normal, margin }, k) => {
    const size = normal.reduce((total, value, i) => total + (value < 0n ? -value : value) * ranges[i]!, 0n)
    demand(margin >= 0n && margin <= size, `outside.halfPlanes[${k}].margin`)
  })
  for (const [x, y] of [
    [-1n, 0n],
    [0n, -1n],
  ] as const) {
    demand(
      planes.some(({ normal }) => normal[0] === x && normal[1] === y),
      'outside.halfPlanes',
    )
  }
  demand(isBounded(planes.map(({ normal }) => normal)), 'outside.halfPlanes')
  if (isReplayed(rounds, 'outside.rounds')) checkRounds(game, scaled, rounds, planes)
  if (planes.every(({ margin }) => margin === 0n)) return planes
  // Without a future, rounds say all.
  demand(scaled.p > 0n, 'outside.halfPlanes')
  checkShrinking(scaled, planes)
  return planes
}

/**
 * Whether no direction stays in all half-planes; corners would not tell what an unbounded set holds. With −e_0 and −e_1 among the
 * normals, the directions that do form a cone without a line, whose sides are at right angles to normals.
 */
function isBounded(normals: readonly Vector[]): boolean {
  const sides = normals.flatMap(([x, y]): Vector[] => [
    [-y, x],
    [y, -x],
  ])
  return !sides.some(side => normals.every(normal => dot(normal, side) <= 0n))
}

/** Whether so many rounds are few enough to be replayed. */
export function isReplayed(rounds: number, at: string): boolean {
  demand(Number.isSafeInteger(rounds) && rounds > 0 && rounds <= MAX_ROUNDS, at)
  return rounds <= MAX_REPLAYED_ROUNDS
}

/** The points of the grid that are left after so many rounds, and its scale. */
export function leftAfter(game: RepeatedGame, rounds: number): { points: readonly Vector[]; scale: bigint } {
  const grid = scaledGame(game, [], 1n << BigInt(GRID_BITS + 2 * game.discount.d.toString(2).length))
  return { points: replayRounds(grid, rounds), scale: grid.scale }
}

function checkRounds(game: RepeatedGame, { scale }: Scaled, rounds: number, planes: readonly Plane[]): void {
  const left = leftAfter(game, rounds)
  const within = planes.every(({ normal, bound, margin }) =>
    left.points.every(point => dot(normal, point) * scale <= (bound + margin) * left.scale),
  )
  demand(within, 'outside.rounds')
}

function checkShrinking({ p, q, payoffs, gains }: Scaled, planes: readonly Plane[]): void {
  const normals = planes.map(({ normal }) => normal)
  const pairs = normals.map(normal => combinations(normal, normals))
  payoffs.forEach((g, a) => {
    const right = planes.map(({ normal: [x, y], bound }) => {
      const need = y === 0n && x < 0n ? -x * gains[a]![0] : x === 0n && y < 0n ? -y * gains[a]![1] : 0n
      return bound - (need * (q - p)) / p
    })
    const wide = right.map((value, k) => value + planes[k]!.margin)
    if (intersections(normals, wide).length === 0) return
    planes.forEach(({ normal, bound, margin }, k) => {
      if (dot(normal, g) <= bound) return
      const bounded = pairs[k]!.some(({ i, j, y, z, whole }) => {
        const own = (q - p) * dot(normal, g) * whole
        const still = own + p * (y * right[i]! + z * right[j]!) <= q * bound * whole
        return still && own + p * (y * wide[i]! + z * wide[j]!) < q * (bound + margin) * whole
      })
      demand(bounded, `outside.halfPlanes[${k}].margin`)
    })
  })
}

/** All y, z ≥ 0 with y n_i + z n_j = whole · n, whole > 0. */
function combinations(
  normal: Vector,
  normals: readonly Vector[],
): { i: number; j: number; y: bigint; z: bigint; whole: bigint }[] {
  return normals.flatMap((a, i) =>
    normals.flatMap((b, j) => {
      const whole = determinant(a, b)
      const [y, z] = [determinant(normal, b), determinant(a, normal)]
      return whole > 0n && y >= 0n && z >= 0n ? [{ i, j, y, z, whole }] : []
    }),
  )
}

/** The corners x / z, y / z of the points with n_k · x ≤ right_k: every two lines meet in one at most. */
export function intersections(
  normals: readonly Vector[],
  right: readonly bigint[],
): (readonly [bigint, bigint, bigint])[] {
  return normals.flatMap((a, i) =>
    normals.flatMap((b, j) => {
      const z = determinant(a, b)
      if (z <= 0n) return []
      const [x, y] = [right[i]! * b[1] - right[j]! * a[1], a[0] * right[j]! - b[0] * right[i]!]
      return normals.every((n, k) => n[0] * x + n[1] * y <= right[k]! * z) ? [[x, y, z] as const] : []
    }),
  )
}
