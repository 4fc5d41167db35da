/**
 * The Nash bargaining solution (Nash 1950; with weights, Kalai 1977; with market options, the deal-me-out outcome of
 * Binmore, Shaked and Sutton 1989), exact.
 *
 * S is cut down to what gives everyone the options. The solution is the maximum on the affine hull of a face of that
 * polytope: a closed form or one of finitely many critical points (`on-flat.ts`). Which face it is, doubles propose (where
 * they fail, faces are tried one by one); that it is the right one is decided exactly, by the tangent plane at the solution:
 * no vertex lies above it.
 */
import {
  type BargainingCurve,
  type BargainingFrontier,
  type BargainingProblem,
  compare,
  type Fraction,
  InputError,
  ONE,
  type Rational,
  ratio,
  rational,
  realToNumber,
  runSync,
  type StepOptions,
  type Steps,
  signAt,
  sum,
  toNumber,
  ZERO,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { NashBargaining, NashCase, NashOnCurve, NashOnFrontier } from '../../results/bargaining.ts'
import { subsets } from '../../subsets.ts'
import { farthest } from '../farthest.ts'
import { checkProblem, perPlayer, weightsOf } from '../input.ts'
import { bracket } from './bracket.ts'
import { clipped, mixed, type Vertex } from './clip.ts'
import { mixtureAt } from './mixture.ts'
import { affineHull, type Gains, maximumOnFlat } from './on-flat.ts'
import { add, type Polynomial, scale, trimmed } from './polynomials.ts'
import { propose } from './propose.ts'
import { nashOnCurve, nashOnFrontier } from './smooth.ts'

/** Options of `nashBargaining`. */
export interface NashBargainingOptions extends Omit<StepOptions, 'limit'> {
  /** Bargaining powers: one positive weight per player; 1 each by default. Only their proportions matter. */
  readonly weights?: readonly Rational[]
  /** What each player can have in the market whenever it likes, and which it keeps while it bargains. */
  readonly options?: readonly Rational[]
}

/** Where the proposed faces fail, so many are tried for three and more players, and all for two. */
const MAX_FACES = 400

/**
 * The Nash bargaining solution: the feasible point at which the product of the gains over the disagreement point, each
 * to the power of its weight, is largest.
 *
 * The disagreement point is what follows an impasse: it moves the solution. `options` are outside options: they only
 * bound it from below ("deal me out"), so one that is worth less than the solution changes nothing. Exact, an
 * irrational solution as algebraic numbers of a degree of up to 64. Beyond that it is a certified bracket, whose `reason`
 * says why: inside a face the degree is the number of critical points of the product of the gains, at most C(n − 1, k) for
 * n players and dimension k, so that it can be larger from nine players on. The time grows with about the third power of
 * the degree; a run that is ended early gives a bracket too.
 *
 * Two players may have a smooth frontier (`bargainingFrontier`): a polynomial has an exact answer, any other function one
 * in doubles with a tolerance.
 *
 * @returns `kind` 'solution' with rational or algebraic values, 'bracket', 'no-deal' or 'inessential'
 * @throws InputError for a weight that is not positive, or lists of another length than there are players
 * @example
 * const pie = bargainingProblem({ points: [[160, 0], [0, 160]], disagreement: [0, 0] })
 * nashBargaining(pie, { weights: ['1/4', '3/4'] }).values // → ['40', '120']
 * nashBargaining(pie, { weights: ['1/4', '3/4'], options: [90, 0] }).values // → ['90', '70']
 * const circle = bargainingFrontier({ frontier: [100, 0, -1], domain: [0, 10], disagreement: [0, 0] })
 * nashBargaining(circle).values[1] // → '200/3'
 * const three = bargainingProblem({ points: [[3, 0, 1], [0, 3, 2], [0, 0, 3]], disagreement: [0, 0, 0] })
 * nashBargaining(three).kind // → 'solution'
 */
export function nashBargaining(problem: BargainingFrontier, options?: NashBargainingOptions): NashOnFrontier
export function nashBargaining(problem: BargainingCurve, options?: NashBargainingOptions): NashOnCurve
export function nashBargaining(problem: BargainingProblem, options?: NashBargainingOptions): NashBargaining
export function nashBargaining(
  problem: BargainingProblem | BargainingFrontier | BargainingCurve,
  options: NashBargainingOptions = {},
): NashBargaining | NashOnFrontier | NashOnCurve {
  if (problem?.kind === 'bargaining-frontier' || problem?.kind === 'bargaining-curve') {
    checkStepOptions(options, ['weights', 'options'])
    if (options.options !== undefined) throw new InputError('options', 'are known for points, not for smooth frontiers')
    const weights = weightsOf(options.weights, 2)
    return problem.kind === 'bargaining-frontier' ? nashOnFrontier(problem, weights) : nashOnCurve(problem, weights)
  }
  return runSync(nashBargainingSteps(problem, options), options)
}

/** `nashBargaining` of a problem with points, in steps: one for each critical point and precision that is tried. */
export function* nashBargainingSteps(
  problem: BargainingProblem,
  options: NashBargainingOptions = {},
): Steps<NashBargaining> {
  checkStepOptions(options, ['weights', 'options'])
  checkProblem(problem)
  const { players, points, disagreement } = problem
  const weights = weightsOf(options.weights, players.length)
  const market = options.options === undefined ? undefined : perPlayer(options.options, players.length, 'options')
  const head = { method: 'nashBargaining', weights, ...(market ? { options: market } : {}) } as const
  const floor = disagreement.map((value, i) => (market && compare(market[i]!, value) > 0 ? market[i]! : value))

  const all = farthest(
    points,
    floor,
    players.map(() => ONE),
  )
  if (compare(all.t, ZERO) < 0) {
    return { ...head, kind: 'no-deal', values: floor, certificate: { normal: all.support.normal } }
  }
  const bound = floor.map((value, i) => (value.equals(disagreement[i]!) ? ONE : ZERO))
  if (bound.some(value => value.n !== 0n)) {
    const gain = farthest(points, floor, bound)
    if (gain.t.n === 0n) return { ...head, kind: 'inessential', certificate: { normal: gain.support.normal } }
  }

  // x > d never binds at the maximum, so only options that are worth more than d cut S down.
  const vertices = clipped(
    problem,
    floor.map((value, i) => (bound[i]!.n === 0n ? value : undefined)),
  )
  const inside = farthest(
    vertices.map(({ point }) => point),
    floor,
    bound.some(value => value.n !== 0n) ? bound : bound.map(() => ONE),
  )
  const start = vertices.map((_, k) =>
    toNumber(inside.support.mixture.find(({ point }) => point === k)?.weight ?? ZERO),
  )
  const vectors = vertices.map(({ point }) => point.map((value, i) => value.sub(disagreement[i]!)))
  let reason: Extract<NashCase, { kind: 'bracket' }>['reason'] = 'face'
  for (const face of faces(vectors, weights, start)) {
    const flat = affineHull(face.map(k => vectors[k]!))
    const found = yield* maximumOnFlat(flat, weights, disagreement, gains => isNearlySolution(gains, vectors, weights))
    if (found === undefined) continue
    if (found.kind === 'too hard') {
      reason = found.reason
      break
    }
    const record = solution(problem, vertices, vectors, weights, found, flat.directions.length)
    if (record) return { ...head, ...record }
  }
  return { ...head, ...bracket(problem, vertices, vectors, weights, floor, start, reason) }
}

/** How far a first look at gains may be off, as a part of them. */
const ROUGHLY = ratio(1n, 2n ** 32n)

/** Whether gains are about feasible, and no vertex is clearly above the tangent plane at them. */
function isNearlySolution(
  gains: readonly Fraction[],
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
): boolean {
  const most = sum(weights).mul(ROUGHLY.add(ONE))
  const isBelow = vectors.every(
    vector => compare(sum(vector.map((z, i) => weights[i]!.mul(z).div(gains[i]!))), most) <= 0,
  )
  return isBelow && compare(farthest(vectors, gains, gains).t, ROUGHLY.neg()) >= 0
}

/** Lists of vertices on whose affine hull the solution may lie, the likeliest first. */
function* faces(
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  start: readonly number[],
): Generator<readonly number[]> {
  const n = weights.length
  const seen = new Set<string>()
  for (const steps of [100, 1_000, 5_000]) {
    const { order } = propose(vectors, weights, start, steps)
    // Every flat that is spanned by the vertices nearest to the tangent plane, the largest first: with all vertices on
    // the plane and no other, the flat is right, even if the solution lies in a smaller face.
    const flats: number[][] = []
    let reached = -1
    for (let size = 1; size <= order.length; size++) {
      const span = order.slice(0, size)
      const rank = affineHull(span.map(k => vectors[k]!)).directions.length
      if (rank === n) break
      if (rank > reached) flats.unshift(span)
      reached = rank
    }
    for (const flat of flats) {
      const key = flat.toSorted((a, b) => a - b).join()
      if (!seen.has(key)) yield flat
      seen.add(key)
    }
  }
  let tried = 0
  for (let size = Math.min(n, vectors.length); size >= 1; size--) {
    for (const face of subsets(vectors.length, size)) {
      tried += 1
      if (n > 2 && tried > MAX_FACES) return
      yield face
    }
  }
}

/** The record of a solution, if these gains are one: no vertex lies above the tangent plane, and they are feasible. */
function solution(
  problem: BargainingProblem,
  vertices: readonly Vertex[],
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  found: Exclude<Gains, { readonly kind: 'too hard' }>,
  rank: number,
): NashCase | undefined {
  return found.kind === 'rational'
    ? rationalSolution(problem, vertices, vectors, weights, found.gains)
    : algebraicSolution(vertices, vectors, weights, found, rank)
}

function rationalSolution(
  { disagreement }: BargainingProblem,
  vertices: readonly Vertex[],
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  gains: readonly Fraction[],
): NashCase | undefined {
  const multipliers = gains.map((gain, i) => weights[i]!.div(gain))
  const level = sum(weights)
  const above = vectors.some(vector => compare(sum(vector.map((z, i) => z.mul(multipliers[i]!))), level) > 0)
  if (above) return undefined
  const values = gains.map((gain, i) => gain.add(disagreement[i]!))
  const { t, support } = farthest(
    vertices.map(({ point }) => point),
    values,
    values.map(() => ONE),
  )
  if (t.n !== 0n) return undefined
  const mixture = mixed(
    support.mixture.flatMap(({ point: vertex, weight }) =>
      vertices[vertex]!.mixture.map(part => ({ point: part.point, weight: part.weight.mul(weight) })),
    ),
  )
  return { kind: 'solution', values, certificate: { multipliers, mixture } }
}

function algebraicSolution(
  vertices: readonly Vertex[],
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  { root, coordinates, multipliers, values }: Extract<Gains, { readonly kind: 'algebraic' }>,
  rank: number,
): NashCase | undefined {
  const slope = root.polynomial.slice(1).map((value, j) => ratio(value * BigInt(j + 1), 1n))
  const sign = signAt(slope, root)
  const level = scale(slope, sum(weights).neg())
  const signs = vectors.map(vector => {
    const excess = multipliers.reduce<Polynomial>((total, item, i) => add(total, scale(item, vector[i]!)), level)
    return signAt(excess, root) * sign
  })
  if (signs.some(above => above > 0)) return undefined
  const tight = vertices.map((_, k) => k).filter(k => signs[k] === 0)
  const near = farthest(
    vertices.map(({ point }) => point),
    values.map(value => rational(realToNumber(value))),
    values.map(() => ONE),
  )
  const weighted = mixtureAt(
    tight.map(k => vertices[k]!.point),
    rank + 1,
    near.support.mixture.map(({ point }) => tight.indexOf(point)).filter(k => k >= 0),
    coordinates,
    slope,
    root,
  )
  if (weighted === undefined) return undefined
  const byPoint = new Map<number, readonly Fraction[]>()
  for (const { vertex, weight } of weighted) {
    for (const part of vertices[tight[vertex]!]!.mixture) {
      byPoint.set(part.point, add(byPoint.get(part.point) ?? [], scale(weight, part.weight)))
    }
  }
  const mixture = [...byPoint].sort(([a], [b]) => a - b).map(([point, weight]) => ({ point, weight: trimmed(weight) }))
  return { kind: 'solution', values, certificate: { root, coordinates, multipliers, mixture } }
}
