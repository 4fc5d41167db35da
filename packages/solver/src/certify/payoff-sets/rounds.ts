/**
 * Replays the rounds that narrow down the feasible set. If all equilibrium payoffs are in X, and u is no more than what is least
 * among them, they are in the hull of g(a), for profiles with g(a) ≥ c = u + (1−δ)/δ · h(a), and of (1−δ) g(a) + δ w over all w
 * in X with w ≥ c, for all others. On a grid, rounded outwards.
 */
import { hullByWrapping, largest, type Scaled, type Vector } from './integers.ts'

/** What is left after so many rounds. The scale of the game is the grid. */
export function replayRounds(game: Scaled, rounds: number): readonly Vector[] {
  const { p, q, payoffs, gains, minmax } = game
  const need = (gain: bigint): bigint => (p === 0n ? 0n : down((q - p) * gain, p))
  let [u0, u1] = minmax
  let now: readonly Vector[] = hullByWrapping(payoffs)
  for (let round = 0; round < rounds && now.length > 0; round++) {
    const found = payoffs.flatMap((g, a): readonly Vector[] => {
      const [h0, h1] = gains[a]!
      if (p === 0n) return h0 === 0n && h1 === 0n ? [g] : []
      const [c0, c1] = [u0 + need(h0), u1 + need(h1)]
      if (g[0] >= c0 && g[1] >= c1) return [g]
      const right = keep(now, c0)
      const allowed = swapped(keep(swapped(right), c1))
      return allowed.flatMap(w => corners((q - p) * g[0] + p * w[0], (q - p) * g[1] + p * w[1], q))
    })
    now = hullByWrapping(found)
    if (now.length === 0) return now
    u0 = largest([u0, -largest(now.map(([x]) => -x))])
    u1 = largest([u1, -largest(now.map(([, y]) => -y))])
  }
  return now
}

/** a / b rounded down, for b > 0. */
function down(a: bigint, b: bigint): bigint {
  return a >= 0n ? a / b : -((b - 1n - a) / b)
}

/** The points of the grid around x / z, y / z. */
function corners(x: bigint, y: bigint, z: bigint): Vector[] {
  const [left, right, bottom, top] = [down(x, z), -down(-x, z), down(y, z), -down(-y, z)]
  return [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ]
}

/** Vertices of what a polygon has to the right of a vertical line, and no less. */
function keep(polygon: readonly Vector[], level: bigint): Vector[] {
  const kept = polygon.filter(([x]) => x >= level)
  if (kept.length === 0 || kept.length === polygon.length) return kept
  const found = [...kept]
  for (const a of kept) {
    for (const b of polygon) {
      if (b[0] >= level) continue
      // Not only edges, but all segments across the line: their crossings are in the polygon.
      const rise = (a[1] - b[1]) * (level - b[0])
      const run = a[0] - b[0]
      found.push([level, b[1] + down(rise, run)], [level, b[1] - down(-rise, run)])
    }
  }
  return hullByWrapping(found)
}

function swapped(points: readonly Vector[]): Vector[] {
  return points.map(([x, y]): Vector => [y, x])
}
