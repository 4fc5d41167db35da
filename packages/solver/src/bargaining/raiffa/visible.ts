/**
 * What two players can still gain from a point: the ideal point over it, and the part of the frontier between.
 *
 * The frontier of S is a chain of undominated vertices, from the best for player 1 to the best for player 2, with a
 * vertical half-line below the first and a horizontal one left of the last.
 */
import { type BargainingProblem, compare, type Fraction } from '@biform/core'
import { clipped } from '../nash/clip.ts'

type Point = readonly [Fraction, Fraction]

/** The undominated vertices by falling payoff of player 1. */
export function chainOf(problem: BargainingProblem): readonly Point[] {
  return clipped(problem, problem.disagreement)
    .map(({ point }) => [point[0]!, point[1]!] as const)
    .sort((a, b) => compare(b[0], a[0]))
}

/** The chain above a point, from (I_1, d_2) to (d_1, I_2): these two ends, and the vertices strictly between. */
export interface Visible {
  readonly ideal: Point
  readonly vertices: readonly Point[]
  /** Whether the first end is on the vertical half-line, and the last on the horizontal one. */
  readonly vertical: boolean
  readonly horizontal: boolean
}

/** What is visible from d. */
export function visibleFrom(chain: readonly Point[], d: Point): Visible {
  const vertices = chain.filter(([x, y]) => compare(x, d[0]) > 0 && compare(y, d[1]) > 0)
  const before = chain.findLast(([, y]) => compare(y, d[1]) <= 0)
  const after = chain.find(([x]) => compare(x, d[0]) <= 0)
  const first = chain.find(([, y]) => compare(y, d[1]) > 0)
  const last = chain.findLast(([x]) => compare(x, d[0]) > 0)
  // The player's best is where the level of the other's d cuts the chain.
  const x = before && first ? cut(before, first, 1, d[1]) : (before ?? first)![0]
  const y = after && last ? cut(last, after, 0, d[0]) : (after ?? last)![1]
  return { ideal: [x, y], vertices, vertical: before === undefined, horizontal: after === undefined }
}

/** The other coordinate of the point of a segment at which coordinate i has a value. */
function cut(a: Point, b: Point, i: 0 | 1, value: Fraction): Fraction {
  const share = value.sub(a[i]).div(b[i].sub(a[i]))
  const other = (1 - i) as 0 | 1
  return a[other].add(share.mul(b[other].sub(a[other])))
}
