/**
 * The convex hull of points in the plane, exactly: Andrew's monotone chain (A. M. Andrew, Information Processing Letters 9,
 * 1979) on integers.
 */

/** Twice the area of the triangle a, b, c; positive if it is counterclockwise. */
function turn(xs: readonly bigint[], ys: readonly bigint[], a: number, b: number, c: number): bigint {
  return (xs[b]! - xs[a]!) * (ys[c]! - ys[a]!) - (ys[b]! - ys[a]!) * (xs[c]! - xs[a]!)
}

/**
 * The places of the vertices, counterclockwise, the lexicographically smallest first. Of equal points the first counts.
 *
 * Complexity: n log n.
 */
export function convexPolygon(xs: readonly bigint[], ys: readonly bigint[]): number[] {
  const points = ends(xs, ys).sort((a, b) => sign(xs[a]! - xs[b]!) || sign(ys[a]! - ys[b]!))
  if (points.length < 3) return points
  const lower = chain(points, xs, ys)
  const upper = chain(points.toReversed(), xs, ys)
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

/** Of the points with the same x, the lowest and the highest. */
function ends(xs: readonly bigint[], ys: readonly bigint[]): number[] {
  const lowest = new Map<bigint, number>()
  const highest = new Map<bigint, number>()
  xs.forEach((x, k) => {
    const [low, high] = [lowest.get(x), highest.get(x)]
    if (low === undefined || ys[k]! < ys[low]!) lowest.set(x, k)
    if (high === undefined || ys[k]! > ys[high]!) highest.set(x, k)
  })
  return [...lowest].flatMap(([x, low]) => (low === highest.get(x) ? [low] : [low, highest.get(x)!]))
}

/** One side of the hull, from the first point to the last; every turn is to the left. */
function chain(points: readonly number[], xs: readonly bigint[], ys: readonly bigint[]): number[] {
  const side: number[] = []
  for (const point of points) {
    while (side.length > 1 && turn(xs, ys, side.at(-2)!, side.at(-1)!, point) <= 0n) side.pop()
    side.push(point)
  }
  return side
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0
}
