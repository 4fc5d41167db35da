/** Cuts a convex set, given by points that span it, with the half-space of payoffs that give one player at least so much. */
import { compare, type Fraction } from '@biform/core'

/** A payoff vector. */
export type Point = readonly Fraction[]

/**
 * Points that span the part in which coordinate `axis` is at least `level`: those that lie in it, and where the segments
 * from one strictly inside to one outside cross the border. Every vertex of the part is among them, since it is a vertex of
 * the set or lies on an edge.
 */
export function cut(points: readonly Point[], axis: number, level: Fraction): Point[] {
  const kept = points.filter(point => compare(point[axis]!, level) >= 0)
  const inside = kept.filter(point => compare(point[axis]!, level) > 0)
  const outside = points.filter(point => compare(point[axis]!, level) < 0)
  return [...kept, ...inside.flatMap(a => outside.map(b => crossing(a, b, axis, level)))]
}

/** The point of the segment from a to b at which the coordinate is the level. */
function crossing(a: Point, b: Point, axis: number, level: Fraction): Point {
  const share = a[axis]!.sub(level).div(a[axis]!.sub(b[axis]!))
  return a.map((value, i) => (i === axis ? level : value.add(b[i]!.sub(value).mul(share))))
}
