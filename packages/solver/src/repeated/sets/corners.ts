/** The vertices of a hull in doubles that are more than rounding. */
import type { Points } from './double-hull.ts'

/** Vertices this close to the segment between their neighbours, in units of the stage's payoffs, are rounding. */
const FLAT = 1e-11

/** The places of the vertices that are farther from the segment between their neighbours, from the lowest of the leftmost. */
export function corners({ x, y, size }: Points): number[] {
  const kept = Array.from({ length: size }, (_, k) => k)
  for (let k = 0; k < kept.length && kept.length > 1; ) {
    const [a, b, c] = [kept.at(k - 1)!, kept[k]!, kept[(k + 1) % kept.length]!]
    if (distance(x, y, a, b, c) > FLAT) k += 1
    else {
      kept.splice(k, 1)
      k = Math.max(0, k - 1)
    }
  }
  const left = Math.min(...kept.map(k => x[k]!))
  const leftmost = kept.filter(k => x[k]! <= left + FLAT)
  if (kept.length === 0) return kept
  const first = kept.indexOf(leftmost.reduce((best, k) => (y[k]! < y[best]! ? k : best), leftmost[0]!))
  return [...kept.slice(first), ...kept.slice(0, first)]
}

/** How far b is from the segment from a to c. */
function distance(x: Float64Array, y: Float64Array, a: number, b: number, c: number): number {
  const [dx, dy, ex, ey] = [x[c]! - x[a]!, y[c]! - y[a]!, x[b]! - x[a]!, y[b]! - y[a]!]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, (ex * dx + ey * dy) / length))
  return Math.hypot(ex - part * dx, ey - part * dy)
}
