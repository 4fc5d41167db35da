/**
 * Abreu and Sannikov's algorithm (Theoretical Economics 9, 2014) in doubles.
 *
 * Let u be a pair of threats and W a polygon that hold the equilibrium payoffs between them. After the profile a with
 * payoffs g(a), of which the best deviations would gain h(a), a continuation w in W keeps both players in line iff
 * w ≥ c = u + (1−δ)/δ · h(a). If g(a) ≥ c, then a can be played for ever, and g(a) is all that a contributes to the
 * vertices; otherwise a constraint binds at every vertex that a supports: these are (1−δ) g(a) + δ w for the ends w of what
 * W has on the lines w_i = c_i beyond c. The hull of all these points is the next W, and what is least in it the next u.
 *
 * All coordinates are scaled to [0, 1]. A constraint that is missed by no more than rounding counts as met.
 */
import { add, hull, type Points, points } from './double-hull.ts'
import type { Part } from './outer-rounds.ts'
import type { DoubleStage } from './stage-doubles.ts'

/** How a vertex is supported: `profile · 5 + way`. Ways 1–4: which constraint binds, at which end of its line. */
export const WAYS = 5

/** A constraint missed by no more than this counts as met. */
const TIE = 1e-12
/** A change this small is rounding. */
const STILL = 4e-15
/** A change this small that no longer shrinks is rounding, too. */
const STALLED = 1e-12

/** The set and the threats between two steps. */
export interface DoubleSet {
  readonly vertices: Points
  readonly threats: readonly [number, number]
}

/**
 * The iteration: yields the set after every round but the last, returns the one that does not change any more.
 *
 * @param parts what each profile can contribute, where that is known exactly; decided in doubles otherwise
 */
export function* doubleSet(
  stage: DoubleStage,
  delta: number,
  ratio: number,
  parts?: readonly Part[],
): Generator<DoubleSet, DoubleSet, undefined> {
  const [first, second] = stage.sides
  const threats: [number, number] = [first.minmax, second.minmax]
  const found = points(4 * stage.profiles + 1)
  let [now, next] = [points(found.x.length), points(found.x.length)]
  for (let a = 0; a < stage.profiles; a++) add(found, first.payoffs[a]!, second.payoffs[a]!, a * WAYS)
  hull(found, now)
  const ends = new Float64Array(2)
  let least = Number.POSITIVE_INFINITY
  for (let stalled = 0; ; ) {
    found.size = 0
    for (let a = 0; a < stage.profiles; a++) contribute(stage, delta, ratio, threats, now, a, found, ends, parts?.[a])
    hull(found, next)
    let change = retreat(now, next)
    for (const i of [0, 1] as const) {
      const lowest = minimum(i === 0 ? next.x : next.y, next.size)
      if (lowest <= threats[i]) continue
      change = Math.max(change, lowest - threats[i])
      threats[i] = lowest
    }
    ;[now, next] = [next, now]
    stalled = change < least ? 0 : stalled + 1
    least = Math.min(least, change)
    if (now.size === 0 || change <= STILL || (least <= STALLED && stalled >= 20)) break
    yield { vertices: now, threats }
  }
  return { vertices: now, threats }
}

/** Adds the points that one profile contributes. */
function contribute(
  { sides: [first, second] }: DoubleStage,
  delta: number,
  ratio: number,
  threats: readonly [number, number],
  { x, y, size }: Points,
  a: number,
  found: Points,
  ends: Float64Array,
  part?: Part,
): void {
  const [gx, gy, hx, hy] = [first.payoffs[a]!, second.payoffs[a]!, first.gains[a]!, second.gains[a]!]
  if (part === 'stay' || (hx === 0 && hy === 0)) {
    add(found, gx, gy, a * WAYS)
    return
  }
  if (delta === 0 || part === 'none') return
  const [cx, cy] = [threats[0] + ratio * hx, threats[1] + ratio * hy]
  if (part === undefined && gx >= cx - TIE && gy >= cy - TIE) {
    add(found, gx, gy, a * WAYS)
    return
  }
  if (cx > 1 + TIE || cy > 1 + TIE) return
  const [left, bottom] = [(1 - delta) * gx, (1 - delta) * gy]
  if (section(x, y, size, cx, cy, ends)) {
    add(found, left + delta * cx, bottom + delta * ends[0]!, a * WAYS + 1)
    add(found, left + delta * cx, bottom + delta * ends[1]!, a * WAYS + 2)
  }
  if (section(y, x, size, cy, cx, ends)) {
    add(found, left + delta * ends[0]!, bottom + delta * cy, a * WAYS + 3)
    add(found, left + delta * ends[1]!, bottom + delta * cy, a * WAYS + 4)
  }
}

/** Writes the ends of what a polygon has of the line s = level with t ≥ floor; whether it has anything of it. */
function section(
  s: Float64Array,
  t: Float64Array,
  size: number,
  level: number,
  floor: number,
  ends: Float64Array,
): boolean {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let k = 0, j = size - 1; k < size; j = k++) {
    const [a, b] = [s[j]!, s[k]!]
    if (level < Math.min(a, b) - TIE || level > Math.max(a, b) + TIE) continue
    const steep = Math.abs(b - a) <= TIE
    const part = steep ? 0 : Math.min(1, Math.max(0, (level - a) / (b - a)))
    const at = t[j]! + part * (t[k]! - t[j]!)
    low = Math.min(low, at, steep ? t[k]! : at)
    high = Math.max(high, at, steep ? t[k]! : at)
  }
  ends[0] = Math.max(low, Math.min(floor, high))
  ends[1] = high
  return high >= floor - TIE
}

function minimum(values: Float64Array, size: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < size; k++) least = Math.min(least, values[k]!)
  return least
}

function maximum(values: Float64Array, size: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < size; k++) most = Math.max(most, values[k]!)
  return most
}

/** How far the vertices of a polygon lie outside another one: across its edges, and across its bounding box. */
function retreat(from: Points, to: Points): number {
  let most = 0
  const [left, below] = [minimum(to.x, to.size), minimum(to.y, to.size)]
  const [right, above] = [maximum(to.x, to.size), maximum(to.y, to.size)]
  for (let k = 0; k < from.size; k++) {
    const [x, y] = [from.x[k]!, from.y[k]!]
    most = Math.max(most, left - x, x - right, below - y, y - above)
    for (let b = 0, a = to.size - 1; b < to.size; a = b++) {
      const [dx, dy] = [to.x[b]! - to.x[a]!, to.y[b]! - to.y[a]!]
      const length = Math.hypot(dx, dy)
      if (length > 0) most = Math.max(most, ((x - to.x[a]!) * dy - (y - to.y[a]!) * dx) / length)
    }
  }
  return most
}
