/**
 * The convex hull of points in the plane, exactly: Andrew's monotone chain (A. M. Andrew, Information Processing Letters 9,
 * 1979) on integers.
 */

/** A point with integer coordinates; more may come with it. */
export type Point = readonly [bigint, bigint, ...unknown[]]

/** Twice the signed area of a triangle: positive if it is counterclockwise. */
function cross(a: Point, b: Point, c: Point): bigint {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/**
 * The vertices of the hull, counterclockwise from the lowest of the leftmost. Of equal points the first counts.
 *
 * Complexity: n log n.
 */
export function hullOf<P extends Point>(points: readonly P[]): P[] {
  const sorted = points.toSorted((a, b) => sign(a[0] - b[0]) || sign(a[1] - b[1]))
  const distinct = sorted.filter((point, k) => k === 0 || !isSame(point, sorted[k - 1]!))
  if (distinct.length < 3) return distinct
  return [...chain(distinct), ...chain(distinct.toReversed())]
}

/** One side of the hull of sorted points, without its last point. */
function chain<P extends Point>(sorted: readonly P[]): P[] {
  const found: P[] = []
  for (const point of sorted) {
    while (found.length > 1 && cross(found.at(-2)!, found.at(-1)!, point) <= 0n) found.pop()
    found.push(point)
  }
  return found.slice(0, -1)
}

/** Whether two points have the same coordinates. */
export function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0
}
