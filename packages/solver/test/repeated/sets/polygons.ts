/** Distances between convex polygons in doubles, for comparisons with reference data. */

type Point = readonly number[]

/** The Hausdorff distance between the hulls of two lists of vertices, each in counterclockwise order. */
export function hausdorff(a: readonly Point[], b: readonly Point[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 0 : Number.POSITIVE_INFINITY
  return Math.max(...a.map(point => distance(point, b)), ...b.map(point => distance(point, a)))
}

/** How far a point is from a convex polygon. */
export function distance([x = 0, y = 0]: Point, polygon: readonly Point[]): number {
  let inside = polygon.length > 2
  let least = Number.POSITIVE_INFINITY
  polygon.forEach((b, k) => {
    const a = polygon.at(k - 1)!
    const [dx, dy, ex, ey] = [b[0]! - a[0]!, b[1]! - a[1]!, x - a[0]!, y - a[1]!]
    if (dx * ey - dy * ex < 0) inside = false
    const length = dx * dx + dy * dy
    const part = length === 0 ? 0 : Math.min(1, Math.max(0, (ex * dx + ey * dy) / length))
    least = Math.min(least, Math.hypot(ex - part * dx, ey - part * dy))
  })
  return inside ? 0 : least
}
