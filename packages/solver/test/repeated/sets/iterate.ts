/**
 * A slow, independent computation of equilibrium payoff sets: the operator B of Abreu, Pearce and Stacchetti, applied to
 * polygons in doubles from the feasible set until nothing changes.
 */
import { doubles, type NormalForm, shapeOf } from '@biform/core'
import { hausdorff } from './polygons.ts'

type Point = readonly [number, number]

/** The vertices of the largest self-generating set, near enough; counterclockwise. */
export function iterated(stage: NormalForm, delta: number): Point[] {
  const [rows = 0, columns = 0] = shapeOf(stage)
  const [first, second] = stage.payoffs.map(doubles) as [Float64Array, Float64Array]
  const payoffs = Array.from(first, (value, a): Point => [value, second[a]!])
  const gains = payoffs.map(([x, y], a): Point => {
    const column = Array.from({ length: rows }, (_, r) => first[r * columns + (a % columns)]!)
    const row = Array.from({ length: columns }, (_, c) => second[Math.floor(a / columns) * columns + c]!)
    return [Math.max(...column) - x, Math.max(...row) - y]
  })
  let set = hull(payoffs)
  for (let round = 0; round < 5_000 && set.length > 0; round++) {
    const least = [Math.min(...set.map(([x]) => x)), Math.min(...set.map(([, y]) => y))] as const
    const next = hull(
      payoffs.flatMap((g, a): Point[] => {
        const [h, k] = gains[a]!
        if (delta === 0) return h === 0 && k === 0 ? [g] : []
        const ratio = (1 - delta) / delta
        const right = cut(set, 0, least[0] + ratio * h)
        return cut(hull(right), 1, least[1] + ratio * k).map(w => [
          (1 - delta) * g[0] + delta * w[0],
          (1 - delta) * g[1] + delta * w[1],
        ])
      }),
    )
    const change = hausdorff(set, next)
    set = next
    if (change < 1e-13) break
  }
  return set
}

/** What a polygon has with a coordinate at least `level`, up to rounding. */
function cut(polygon: readonly Point[], axis: 0 | 1, level: number): Point[] {
  return polygon.flatMap((b, k): Point[] => {
    const a = polygon.at(k - 1)!
    const [from, to] = [a[axis] >= level - 1e-11, b[axis] >= level - 1e-11]
    const part = (level - a[axis]) / (b[axis] - a[axis])
    const crossing: Point = [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]
    return [...(from === to ? [] : [crossing]), ...(to ? [b] : [])]
  })
}

/** Vertices of a hull; points closer to each other than rounding takes them are one, and flat hulls segments. */
function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const distinct = sorted.filter(
    (p, k) => k === 0 || Math.hypot(p[0] - sorted[k - 1]![0], p[1] - sorted[k - 1]![1]) > 1e-13,
  )
  if (distinct.length < 3) return distinct
  const found = [...side(distinct), ...side(distinct.toReversed())]
  const area = found.reduce((sum, b, k) => sum + found.at(k - 1)![0] * b[1] - found.at(k - 1)![1] * b[0], 0)
  if (area > 1e-11) return found
  const ends = found.flatMap(a => found.map(b => [a, b] as const))
  return [...ends.reduce((best, pair) => (apart(pair) > apart(best) ? pair : best))]
}

function apart([a, b]: readonly [Point, Point]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function side(points: readonly Point[]): Point[] {
  const found: Point[] = []
  for (const c of points) {
    for (;;) {
      const [a, b] = [found.at(-2), found.at(-1)]
      if (!a || !b || (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0) break
      found.pop()
    }
    found.push(c)
  }
  return found.slice(0, -1)
}
