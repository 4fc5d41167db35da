/** Convex polygons in doubles, counterclockwise: cut by a half-plane, hulls, distances. Points and segments are polygons. */

export type Point = readonly [number, number]

/** What a polygon has with coordinate `axis` at least `level`. */
export function cut(polygon: readonly Point[], axis: 0 | 1, level: number, tolerance: number): Point[] {
  const kept = (point: Point): boolean => point[axis] >= level - tolerance
  return polygon.flatMap((b, k): Point[] => {
    const a = polygon.at(k - 1)!
    const here = kept(b) ? [b] : []
    if (kept(a) === kept(b)) return here
    const part = (level - a[axis]) / (b[axis] - a[axis])
    const other = a[1 - axis]! + part * (b[1 - axis]! - a[1 - axis]!)
    return [axis === 0 ? [level, other] : [other, level], ...here]
  })
}

/** Points whose first coordinates differ by no more lie above each other. */
const ALIGNED = 1e-13

/** The vertices of the hull of points, counterclockwise. */
export function hullOf(points: readonly Point[]): Point[] {
  let x = Number.NEGATIVE_INFINITY
  const aligned = points
    .toSorted((a, b) => a[0] - b[0])
    .map((point): Point => {
      if (point[0] > x + ALIGNED) x = point[0]
      return [x, point[1]]
    })
  const sorted = aligned.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  if (sorted.length < 2) return sorted
  const [bottom, top] = [chain(sorted), chain(sorted.toReversed())]
  return [...bottom, ...top].filter((p, k, all) => k === 0 || p[0] !== all[k - 1]![0] || p[1] !== all[k - 1]![1])
}

/** One side of the hull of sorted points, without its last point. */
function chain(sorted: readonly Point[]): Point[] {
  const found: Point[] = []
  for (const point of sorted) {
    while (found.length > 1 && cross(found.at(-2)!, found.at(-1)!, point) <= 0) found.pop()
    found.push(point)
  }
  return found.slice(0, -1)
}

/** Twice the signed area of a triangle. */
export function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** How far a point is from a polygon. */
export function distance(point: Point, polygon: readonly Point[]): number {
  const inside = polygon.length > 2 && polygon.every((b, k) => cross(polygon.at(k - 1)!, b, point) >= 0)
  return inside ? 0 : Math.min(...polygon.map((b, k) => fromSegment(point, polygon.at(k - 1)!, b)))
}

function fromSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = (point[0] - a[0]) * dx + (point[1] - a[1]) * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, along / length))
  return Math.hypot(point[0] - a[0] - part * dx, point[1] - a[1] - part * dy)
}
