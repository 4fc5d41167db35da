/**
 * Whether a polygon generates itself, W ⊆ B(W): then all its points are equilibrium payoffs (Abreu, Pearce and Stacchetti
 * 1990). It is enough that every vertex v has a profile a and a continuation w in W with v = (1−δ) g(a) + δ w and
 * w ≥ u + (1−δ)/δ · h(a), where u is what is least in W for each player.
 */
import { cross } from '../hull.ts'
import { type ExactStage, lesser, type Pair } from './exact-stage.ts'
import type { Lattice } from './lattice.ts'

/** Continuations at the vertices of a polygon, counterclockwise, given the profile of each; undefined if one is wrong. */
export function continuations(
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice,
  polygon: readonly Pair[],
  profiles: readonly number[],
): Pair[] | undefined {
  const least = worstOf(polygon)
  const found = polygon.map((vertex, k): Pair | undefined => {
    const a = profiles[k]!
    const [x, y] = [0, 1].map(i => q * vertex[i]! - (q - p) * payoffs[a]![i]!) as [bigint, bigint]
    if (x % p !== 0n || y % p !== 0n) return undefined
    const w: Pair = [x / p, y / p]
    const willing = [0, 1].every(i => w[i]! >= least[i]! + needs[a]![i]!)
    return willing && contains(polygon, w) ? w : undefined
  })
  return found.includes(undefined) ? undefined : (found as Pair[])
}

/** What is least in a polygon for each player. */
export function worstOf(polygon: readonly Pair[]): Pair {
  return [polygon.map(([x]) => x).reduce(lesser), polygon.map(([, y]) => y).reduce(lesser)]
}

/** Whether a point is in a polygon, a segment or a point. */
function contains(polygon: readonly Pair[], point: Pair): boolean {
  const within = [0, 1].every(
    i => polygon.some(vertex => vertex[i]! <= point[i]!) && polygon.some(vertex => vertex[i]! >= point[i]!),
  )
  return within && polygon.every((b, k) => cross(polygon.at(k - 1)!, b, point) >= 0n)
}
