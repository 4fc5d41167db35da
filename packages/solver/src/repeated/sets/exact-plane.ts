/** Points with integer coordinates: what a polygon has in a half-plane, rounded outwards. */
import { hullOf } from '../hull.ts'
import type { Pair } from './exact-stage.ts'

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
