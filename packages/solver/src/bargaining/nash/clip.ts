/**
 * The part of a comprehensive convex hull in which everyone gets at least so much.
 *
 * A point that cannot be improved upon is a convex combination of the points itself, so it is enough to cut their convex
 * hull by one half-space after the other. The vertices of such a cut are the vertices on the right side and points at
 * which a segment between two vertices crosses; those that lie below a convex combination of others are dropped.
 */
import { type BargainingProblem, commonGain, compare, type Fraction, ONE, ZERO } from '@biform/core'
import type { WeightedPoint } from '../../results/bargaining.ts'

/** A vertex, and the convex combination of the problem's points that it is. */
export interface Vertex {
  readonly point: readonly Fraction[]
  readonly mixture: readonly WeightedPoint[]
}

/** The undominated vertices of {x in S: x ≥ floor}; none if there is no such x. No entry, no bound on that player. */
export function clipped(problem: BargainingProblem, floor: readonly (Fraction | undefined)[]): readonly Vertex[] {
  const all = problem.points.map((point, k) => ({ point, mixture: [{ point: k, weight: ONE }] }))
  if (floor.every(least => least === undefined)) return all
  let vertices = undominated(problem, all)
  floor.forEach((least, i) => {
    if (least === undefined) return
    const above = vertices.filter(({ point }) => compare(point[i]!, least) > 0)
    const at = vertices.filter(({ point }) => compare(point[i]!, least) === 0)
    const below = vertices.filter(({ point }) => compare(point[i]!, least) < 0)
    const crossings = below.flatMap(low => above.map(high => crossing(low, high, i, least)))
    vertices = undominated(problem, [...above, ...at, ...crossings])
  })
  return vertices
}

/** The point between two vertices at which coordinate i is `level`. */
function crossing(low: Vertex, high: Vertex, i: number, level: Fraction): Vertex {
  const share = level.sub(low.point[i]!).div(high.point[i]!.sub(low.point[i]!))
  const rest = ONE.sub(share)
  return {
    point: low.point.map((value, j) => value.mul(rest).add(high.point[j]!.mul(share))),
    mixture: mixed([
      ...low.mixture.map(({ point, weight }) => ({ point, weight: weight.mul(rest) })),
      ...high.mixture.map(({ point, weight }) => ({ point, weight: weight.mul(share) })),
    ]),
  }
}

/** Weights on the same point are added; points stand in ascending order. */
export function mixed(parts: readonly WeightedPoint[]): WeightedPoint[] {
  const weights = new Map<number, Fraction>()
  for (const { point, weight } of parts) weights.set(point, (weights.get(point) ?? ZERO).add(weight))
  return [...weights]
    .sort(([a], [b]) => a - b)
    .flatMap(([point, weight]) => (weight.n === 0n ? [] : [{ point, weight }]))
}

/** Without the vertices that lie below a convex combination of the others, looked at one after the other. */
function undominated(problem: BargainingProblem, vertices: readonly Vertex[]): readonly Vertex[] {
  const kept = [...vertices]
  for (let k = kept.length - 1; k >= 0; k--) {
    if (kept.length === 1) break
    const others = kept.toSpliced(k, 1)
    if (commonGain({ ...problem, points: others.map(({ point }) => point) }, kept[k]!.point).s >= 0n) kept.splice(k, 1)
  }
  return kept
}
