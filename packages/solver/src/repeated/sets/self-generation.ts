/**
 * Whether a polygon generates itself, W ⊆ B(W): then all its points are equilibrium payoffs (Abreu, Pearce and Stacchetti
 * 1990). It is enough that every vertex v has a profile a and a continuation w in W with v = (1−δ) g(a) + δ w and
 * w ≥ u + (1−δ)/δ · h(a), where u is what is least in W for each player.
 */
import type { ExactStage } from './exact-stage.ts'
import type { Lattice } from './lattice.ts'
import { determinant, isAtMost, least, type PairOf, type Ring } from './ring.ts'

/** Continuations at the vertices of a polygon, counterclockwise, given the profile of each; undefined if one is wrong. */
export function continuations<N>(
  ring: Ring<N>,
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice<N>,
  polygon: readonly PairOf<N>[],
  profiles: readonly number[],
): PairOf<N>[] | undefined {
  const { plus, minus, multiple, part } = ring
  const worst = worstOf(ring, polygon)
  const found = polygon.map((vertex, k): PairOf<N> | undefined => {
    const a = profiles[k]!
    const [x, y] = [0, 1].map(i => part(minus(multiple(q, vertex[i]!), multiple(q - p, payoffs[a]![i]!)), p))
    if (x === undefined || y === undefined) return undefined
    const w: PairOf<N> = [x, y]
    const willing = [0, 1].every(i => isAtMost(ring, plus(worst[i]!, needs[a]![i]!), w[i]!))
    return willing && contains(ring, polygon, w) ? w : undefined
  })
  return found.includes(undefined) ? undefined : (found as PairOf<N>[])
}

/** What is least in a polygon for each player. */
export function worstOf<N>(ring: Ring<N>, polygon: readonly PairOf<N>[]): PairOf<N> {
  return [
    least(
      ring,
      polygon.map(([x]) => x),
    ),
    least(
      ring,
      polygon.map(([, y]) => y),
    ),
  ]
}

/** Whether a point is in a polygon, a segment or a point. */
function contains<N>(ring: Ring<N>, polygon: readonly PairOf<N>[], point: PairOf<N>): boolean {
  const within = [0, 1].every(
    i =>
      polygon.some(vertex => isAtMost(ring, vertex[i]!, point[i]!)) &&
      polygon.some(vertex => isAtMost(ring, point[i]!, vertex[i]!)),
  )
  return within && polygon.every((b, k) => ring.sign(turn(ring, polygon.at(k - 1)!, b, point)) >= 0)
}

/** Positive if a, b, c go around to the left. */
export function turn<N>(ring: Ring<N>, a: PairOf<N>, b: PairOf<N>, c: PairOf<N>): N {
  const way = (to: PairOf<N>): PairOf<N> => [ring.minus(to[0], a[0]), ring.minus(to[1], a[1])]
  return determinant(ring, way(b), way(c))
}
