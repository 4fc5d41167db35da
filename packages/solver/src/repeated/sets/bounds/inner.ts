/**
 * A set of equilibrium payoffs from inside: points proposed by the programs of the outer bounds are left out until those that
 * remain support each other, W ⊆ B(W) (Abreu, Pearce and Stacchetti 1990). What is left grows by what it supports itself.
 */
import { compare, type Fraction, flatFractions, integers, ONE, ratio, ZERO } from '@biform/core'
import { linearProgram } from '../../../linear/program.ts'
import { combination, extremePoints } from '../../stage/extreme-points.ts'
import { optimum } from './combinations.ts'
import type { Limit } from './limit.ts'
import { dualAt, type Outer, rightSides } from './outer.ts'
import { dot, type Stage, sizeOf, type Vector } from './stage.ts'

type Point = readonly Fraction[]

/** A vertex with how it is played: a profile, then a continuation that is a combination of vertices. */
export interface Supported {
  readonly vertex: Point
  readonly profile: number
  readonly continuation: Point
  /** One weight per vertex. */
  readonly weights: readonly Fraction[]
}

/** A point with a profile that may begin it. */
export interface Proposed {
  readonly point: Point
  readonly profile: number
}

/** A stage game in fractions. */
export interface Fractions {
  readonly delta: Fraction
  readonly payoffs: readonly Point[]
  /** (1−δ)/δ · h(a); 0 where there is no future. */
  readonly needs: readonly Point[]
  /** Which profiles are equilibria of the stage. */
  readonly stable: readonly boolean[]
}

/** Reads a stage. */
export function fractionsOf({ payoffs, gains, denominator, p, q }: Stage): Fractions {
  return {
    delta: ratio(p, q),
    payoffs: payoffs.map(row => row.map(value => ratio(value, denominator))),
    needs: gains.map(row => row.map(gain => (p === 0n ? ZERO : ratio((q - p) * gain, p * denominator)))),
    stable: gains.map(row => row.every(gain => gain === 0n)),
  }
}

/** From so many programs on, only points are proposed that attain a bound. */
const MANY = 250
/** They attain it up to 2^−NEAR, in units of payoffs. */
const NEAR = 30n

/** The points that attain the most in a direction after a profile: at the limit, or else at what the rounds have come to. */
export function* proposals(outer: Outer, limit: Limit | undefined): Generator<undefined, Proposed[]> {
  const { stage, normals, floors, playable, bits } = outer
  const { payoffs, denominator, p, q } = stage
  const { bounds, needs, scale } = limit ?? { bounds: outer.bounds, needs: outer.needs, scale: 1n << bits }
  const few = playable.length * normals.length <= MANY
  const found: Proposed[] = []
  for (const a of playable) {
    yield
    const right = rightSides(floors, bounds, needs[a]!)
    const stays = payoffs[a]!.map(value => ratio(value, denominator))
    if (floors.every((row, i) => -payoffs[a]![i]! * scale <= right[row]!)) found.push({ point: stays, profile: a })
    for (let k = 0; k < normals.length && p > 0n; k++) {
      const best = optimum(dualAt(outer, k, a), right)
      if (best.kind === 'nothing') break
      const unit = best.denominator * scale
      const height = (q - p) * dot(normals[k]!, payoffs[a]!) * unit + p * dot(normals[k]!, best.point)
      const low = q * (bounds[k]! * best.denominator - ((sizeOf(normals[k]!) * unit) >> NEAR))
      if (!few && height < low) continue
      const point = best.point.map((w, i) => ratio((q - p) * payoffs[a]![i]! * unit + p * w, q * unit * denominator))
      found.push({ point, profile: a })
    }
  }
  return found
}

/** The largest part of the proposed points that supports itself; its vertices with their supports. */
export function* selfGenerating(stage: Fractions, proposed: readonly Proposed[]): Generator<undefined, Supported[]> {
  const begun = new Map<string, Set<number>>()
  const places = new Map<string, Point>()
  for (const { point, profile } of proposed) {
    const key = keyOf(point)
    places.set(key, point)
    begun.set(key, (begun.get(key) ?? new Set()).add(profile))
  }
  for (;;) {
    const points = extremePoints([...places.values()]).vertices
    const supports: Supported[] = []
    for (const point of points) {
      yield
      const found = supportOf(stage, points, point, begun.get(keyOf(point))!)
      if (found) supports.push(found)
      else places.delete(keyOf(point))
    }
    if (supports.length === points.length) return supports
  }
}

function keyOf(point: Point): string {
  return point.map(value => value.toFraction()).join(' ')
}

/** What is least among points for each player. */
export function leastOf(points: readonly Point[]): Fraction[] {
  return points[0]!.map((_, i) => points.map(point => point[i]!).reduce((a, b) => (compare(a, b) <= 0 ? a : b)))
}

/** How a point is played by one of the profiles and a continuation in the hull; undefined if it is not. */
function supportOf(
  { delta, payoffs, needs, stable }: Fractions,
  points: readonly Point[],
  vertex: Point,
  profiles: Iterable<number>,
): Supported | undefined {
  const least = leastOf(points)
  for (const profile of profiles) {
    if (delta.n === 0n && !stable[profile]) continue
    const stays = payoffs[profile]!
    const continuation =
      delta.n === 0n ? vertex : vertex.map((value, i) => value.sub(ONE.sub(delta).mul(stays[i]!)).div(delta))
    const willing = continuation.every((value, i) => compare(value, least[i]!.add(needs[profile]![i]!)) >= 0)
    const weights = willing ? combined(points, continuation) : undefined
    if (weights) return { vertex, profile, continuation, weights }
  }
  return undefined
}

/** A point as a combination of others, if it is one. */
function combined(points: readonly Point[], point: Point): Fraction[] | undefined {
  const rows = point.map((value, i) => integers(flatFractions([...points.map(other => other[i]!), value])))
  const places = points.map((_, k) => k)
  const found = combination(rows, places, points.length)
  if ('direction' in found) return undefined
  const weights = points.map(() => ZERO)
  for (const { place, weight } of found.weights) weights[place] = weight
  return weights
}

/** The vertices of a self-generating set, and the points farthest in all directions that it supports, as far out as that is. */
export function* grown(
  stage: Fractions,
  found: readonly Supported[],
  directions: readonly Vector[],
  playable: readonly number[],
): Generator<undefined, Proposed[]> {
  const points = found.map(({ vertex }) => vertex)
  const least = leastOf(points)
  const proposed: Proposed[] = found.map(({ vertex, profile }) => ({ point: vertex, profile }))
  const heights = directions.map(direction => integers(flatFractions(points.map(point => heightOf(point, direction)))))
  for (const a of playable) {
    const stays = stage.payoffs[a]!
    const floor = least.map((value, i) => value.add(stage.needs[a]![i]!))
    if (stays.every((value, i) => compare(value, floor[i]!) >= 0)) proposed.push({ point: stays, profile: a })
    const rows = floor.map((value, i) => integers(flatFractions([...points.map(point => point[i]!), value])))
    for (const objective of heights) {
      yield
      const solution = linearProgram({
        objective,
        constraints: [
          ...rows.map(row => ({ coefficients: row.slice(0, -1), relation: '>=' as const, right: row.at(-1)! })),
          { coefficients: points.map(() => 1n), relation: '=' as const, right: 1n },
        ],
      })
      if (solution.kind !== 'optimal') break
      const next = stays.map((_, i) =>
        points.reduce((sum, point, k) => sum.add(point[i]!.mul(solution.primal[k]!)), ZERO),
      )
      const point = stays.map((value, i) => ONE.sub(stage.delta).mul(value).add(stage.delta.mul(next[i]!)))
      if (point.every(value => value.d < LONG)) proposed.push({ point, profile: a })
    }
  }
  return proposed
}

/** Points with longer denominators are not grown from. */
const LONG = 1n << 64n

/** n · x. */
export function heightOf(point: Point, normal: Vector): Fraction {
  return point.reduce((sum, value, i) => sum.add(value.mul(normal[i]!)), ZERO)
}
