/** The convex hull of points whose coordinates are in a ring: Andrew's monotone chain (Information Processing Letters 9, 1979). */
import type { PairOf, Ring } from './ring.ts'
import { turn } from './self-generation.ts'

/** The vertices of the hull, as places in the list, counterclockwise from the lowest of the leftmost. Of equal points the first counts. */
export function hullIn<N>(ring: Ring<N>, points: readonly PairOf<N>[]): number[] {
  const difference = (a: number, b: number, axis: 0 | 1): number =>
    ring.sign(ring.minus(points[a]![axis], points[b]![axis]))
  const sorted = points.map((_, k) => k).sort((a, b) => difference(a, b, 0) || difference(a, b, 1) || a - b)
  const distinct = sorted.filter((point, k) => {
    const before = sorted[k - 1]
    return before === undefined || difference(point, before, 0) !== 0 || difference(point, before, 1) !== 0
  })
  if (distinct.length < 3) return distinct
  /** One side, without its last point. */
  const side = (order: readonly number[]): number[] => {
    const found: number[] = []
    for (const c of order) {
      for (;;) {
        const [a, b] = [found.at(-2), found.at(-1)]
        if (a === undefined || ring.sign(turn(ring, points[a]!, points[b!]!, points[c]!)) > 0) break
        found.pop()
      }
      found.push(c)
    }
    return found.slice(0, -1)
  }
  return [...side(distinct), ...side(distinct.toReversed())]
}
