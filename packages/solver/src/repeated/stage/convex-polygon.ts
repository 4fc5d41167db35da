/** The convex hull of points that are given by their coordinates, many of which may share one. */
import { hullOf } from '../hull.ts'

/** The places of the vertices, counterclockwise, the lexicographically smallest first. Of equal points the first counts. */
export function convexPolygon(xs: readonly bigint[], ys: readonly bigint[]): number[] {
  const points = ends(xs, ys).map(k => [xs[k]!, ys[k]!, k] as const)
  return hullOf(points).map(([, , k]) => k)
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
