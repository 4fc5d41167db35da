/**
 * Sets that are known to hold all equilibrium payoffs, ever smaller, in integers over a fine grid.
 *
 * Let V be the set of equilibrium payoffs, X a polygon with V ⊆ X, u ≤ what is least in V for each player, and Q_a the w in X
 * with w ≥ u + (1−δ)/δ · h(a). Then V lies in the hull Z of g(a) for some profiles a and of (1−δ) g(a) + δ Q_a for the others,
 * whichever profiles are chosen for the first treatment. For V is the hull of points v = (1−δ) g(a) + δ w with w in V and in
 * Q_a. If V were not in Z, let D > 0 be the greatest distance of a point of V from Z; it is attained at such a v. Its a is of
 * the first kind, for otherwise v is in Z; but then the distance of v is at most δ times that of w, and less than D.
 *
 * The first treatment is given to profiles that can be played for ever under these threats. All rounding is outwards.
 */
import { hullOf, isSame } from '../hull.ts'
import { above, floorDivide } from './exact-plane.ts'
import { type ExactStage, greater, lesser, type Pair } from './exact-stage.ts'

/** The polygon and the threats after some rounds, in units of 1 / (denominator · 2^bits). */
export interface Outer {
  readonly rounds: number
  readonly polygon: readonly Pair[]
  readonly threats: Pair
  /** What each profile contributed to the last round. */
  readonly parts: readonly Part[]
}

/** A profile that can be played for ever, one that needs other continuations and has some, and one that has none. */
export type Part = 'stay' | 'move' | 'none'

/** The grid is this much finer than the numerators of payoffs, and finer yet by the length of δ. */
const GRID_BITS = 96

/** The fineness of the grid for a game. */
export function gridBits({ q }: ExactStage): bigint {
  return BigInt(GRID_BITS + 2 * q.toString(2).length)
}

/** One round after another, from the feasible set; ends when a round changes nothing or leaves nothing. */
export function* outerRounds(stage: ExactStage): Generator<Outer, Outer, undefined> {
  const { payoffs, gains, minmax, p, q } = stage
  const bits = gridBits(stage)
  const g = payoffs.map(([a, b]): Pair => [a << bits, b << bits])
  // (1−δ)/δ · h, rounded down
  const needs = gains.map(([a, b]): Pair => [need(a << bits), need(b << bits)])
  function need(gain: bigint): bigint {
    return p === 0n ? 0n : floorDivide(gain * (q - p), p)
  }
  const parts = gains.map(([a, b]): Part => (p !== 0n || (a === 0n && b === 0n) ? 'move' : 'none'))
  let polygon: Pair[] = hullOf(g)
  let threats: Pair = [minmax[0] << bits, minmax[1] << bits]
  for (let rounds = 1; ; rounds++) {
    const found: Pair[] = []
    for (const [a, part] of parts.entries()) {
      if (part === 'none') continue
      const level: Pair = [threats[0] + needs[a]![0], threats[1] + needs[a]![1]]
      const [gx, gy] = g[a]!
      if (gx >= level[0] && gy >= level[1]) {
        found.push(g[a]!)
        parts[a] = 'stay'
        continue
      }
      const allowed = above(above(polygon, 0, level[0]), 1, level[1])
      for (const [wx, wy] of allowed) {
        const [x, y] = [(q - p) * gx + p * wx, (q - p) * gy + p * wy]
        const [left, bottom] = [floorDivide(x, q), floorDivide(y, q)]
        const right = x % q === 0n ? left : left + 1n
        const top = y % q === 0n ? bottom : bottom + 1n
        found.push([left, bottom])
        if (right !== left) found.push([right, bottom])
        if (top !== bottom) found.push([left, top])
        if (right !== left && top !== bottom) found.push([right, top])
      }
      parts[a] = allowed.length > 0 ? 'move' : 'none'
    }
    const next = hullOf(found)
    const still = next.length === polygon.length && next.every((point, k) => isSame(point, polygon[k]!))
    polygon = next
    if (polygon.length > 0) {
      threats = [0, 1].map(i => greater(threats[i]!, polygon.map(point => point[i]!).reduce(lesser))) as [
        bigint,
        bigint,
      ]
    }
    const outer = { rounds, polygon, threats, parts }
    if (still || polygon.length === 0) return outer
    yield outer
  }
}
