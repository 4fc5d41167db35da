/** Points with integer coordinates: orientation, hulls, and what a polygon has in a half-plane, rounded outwards. */
import type { Pair } from './exact-stage.ts'

/** Twice the signed area of a triangle: positive if it is counterclockwise. */
export function cross(a: Pair, b: Pair, c: Pair): bigint {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** The vertices of the hull, counterclockwise from the lowest of the leftmost (Andrew 1979). */
export function hullOf(points: readonly Pair[]): Pair[] {
  const sorted = points.toSorted((a, b) => sign(a[0] - b[0]) || sign(a[1] - b[1]))
  const distinct = sorted.filter((point, k) => k === 0 || !isSame(point, sorted[k - 1]!))
  if (distinct.length < 3) return distinct
  return [...chain(distinct), ...chain(distinct.toReversed())]
}

/** One side of the hull of sorted points, without its last point. */
function chain(sorted: readonly Pair[]): Pair[] {
  const found: Pair[] = []
  for (const point of sorted) {
    while (found.length > 1 && cross(found.at(-2)!, found.at(-1)!, point) <= 0n) found.pop()
    found.push(point)
  }
  return found.slice(0, -1)
}

export function isSame(a: Pair, b: Pair): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0
}

/** a / b rounded down, b > 0. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b < 0n ? quotient - 1n : quotient
}

/** A polygon with integer vertices that holds all that a polygon has with coordinate `axis` at least `level`. */
export function above(polygon: readonly Pair[], axis: 0 | 1, level: bigint): Pair[] {
  if (polygon.every(point => point[axis] >= level)) return [...polygon]
  if (polygon.every(point => point[axis] < level)) return []
  const found: Pair[] = []
  polygon.forEach((b, k) => {
    const a = polygon.at(k - 1)!
    if (b[axis] >= level) found.push(b)
    if (a[axis] >= level === b[axis] >= level) return
    const [low, high] = a[axis] < b[axis] ? [a, b] : [b, a]
    const other = 1 - axis
    const run = high[axis] - low[axis]
    const rise = (level - low[axis]) * (high[other]! - low[other]!)
    const below = low[other]! + floorDivide(rise, run)
    found.push(axis === 0 ? [level, below] : [below, level])
    if (rise % run !== 0n) found.push(axis === 0 ? [level, below + 1n] : [below + 1n, level])
  })
  return hullOf(found)
}
