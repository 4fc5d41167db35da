/**
 * How the vertices of an equilibrium payoff set depend on each other, as in `structure.ts`, but read off the polygon at which
 * rounds in integers have come to rest: where vertices are closer to each other than doubles can tell, near critical
 * discount factors.
 */
import { floorDivide } from './exact-plane.ts'
import type { ExactStage, Pair } from './exact-stage.ts'
import { gridBits, type Outer } from './outer-rounds.ts'
import type { Rule } from './structure.ts'

/** Places closer than so many bits of the grid differ by rounding only. */
const NOISE_BITS = 40n

/** The rules of all vertices with their approximations, in numerators of payoffs over 2^bits; which is worst for each player. */
export interface GridStructure {
  readonly rules: readonly Rule[]
  readonly places: readonly Pair[]
  readonly worst: readonly [number, number]
  readonly bits: bigint
}

/** Reads it; undefined where a vertex is not played in any of the ways that there are. */
export function gridStructureOf(stage: ExactStage, { polygon, threats, parts }: Outer): GridStructure | undefined {
  const bits = gridBits(stage)
  const places = withoutNoise(polygon)
  const rules = places.map(place => ruleOf(stage, bits, places, threats, parts, place))
  if (places.length === 0 || rules.includes(undefined)) return undefined
  const lowest = (axis: 0 | 1): number =>
    places.reduce((best, place, k) => (place[axis] < places[best]![axis] ? k : best), 0)
  return { rules: rules as Rule[], places, worst: [lowest(0), lowest(1)], bits }
}

function isNear(a: bigint, b: bigint): boolean {
  const away = a < b ? b - a : a - b
  return away >> NOISE_BITS === 0n
}

/** The vertices that are farther than rounding from the segment between their neighbours. */
function withoutNoise(polygon: readonly Pair[]): Pair[] {
  const kept = [...polygon]
  for (let k = 0; k < kept.length && kept.length > 1; ) {
    if (isFlat(kept.at(k - 1)!, kept[k]!, kept[(k + 1) % kept.length]!)) {
      kept.splice(k, 1)
      k = Math.max(0, k - 1)
    } else k += 1
  }
  return kept
}

/** Whether b is on the segment from a to c, up to rounding. */
function isFlat(a: Pair, b: Pair, c: Pair): boolean {
  const [dx, dy, ex, ey] = [c[0] - a[0], c[1] - a[1], b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = ex * dx + ey * dy
  if (along <= 0n || length === 0n) return isNear(ex, 0n) && isNear(ey, 0n)
  if (along >= length) return isNear(b[0], c[0]) && isNear(b[1], c[1])
  const across = ex * dy - ey * dx
  return across * across < length << (2n * NOISE_BITS)
}

function ruleOf(
  { payoffs, gains, p, q }: ExactStage,
  bits: bigint,
  places: readonly Pair[],
  threats: Pair,
  parts: Outer['parts'],
  place: Pair,
): Rule | undefined {
  for (const [profile, g] of payoffs.entries()) {
    if (parts[profile] === 'stay' && isNear(g[0] << bits, place[0]) && isNear(g[1] << bits, place[1])) {
      return { kind: 'stay', profile }
    }
  }
  if (p === 0n) return undefined
  for (const [profile, g] of payoffs.entries()) {
    if (parts[profile] !== 'move') continue
    const next = ([0, 1] as const).map(i => floorDivide(q * place[i] - (q - p) * (g[i] << bits), p)) as [bigint, bigint]
    const above = ([0, 1] as const).map(
      i => next[i] - threats[i] - floorDivide((gains[profile]![i] << bits) * (q - p), p),
    ) as [bigint, bigint]
    const binds = above.map(value => isNear(value, 0n))
    if (above.some((value, i) => value < 0n && !binds[i]) || !isWithin(places, next)) continue
    if (binds[0] && binds[1]) return { kind: 'corner', profile }
    const axis = binds[0] ? 0 : binds[1] ? 1 : undefined
    const edge = axis === undefined ? undefined : edgeAt(places, next)
    if (axis === undefined || edge === undefined) continue
    return { kind: 'edge', profile, axis, inward: isLow(places, axis, next) ? 1 : -1, ...edge }
  }
  return undefined
}

/** Whether a point is in a polygon, up to rounding. */
function isWithin(places: readonly Pair[], point: Pair): boolean {
  if (edgeAt(places, point)) return true
  return places.every((b, k) => {
    const a = places.at(k - 1)!
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0n
  })
}

/** The edge on which a point lies; the same vertex twice if it is that one. */
function edgeAt(places: readonly Pair[], point: Pair): { from: number; to: number } | undefined {
  const vertex = places.findIndex(place => isNear(place[0], point[0]) && isNear(place[1], point[1]))
  if (vertex >= 0) return { from: vertex, to: vertex }
  const to = places.findIndex((place, k) => isFlat(places.at(k - 1)!, point, place))
  return to < 0 ? undefined : { from: (to + places.length - 1) % places.length, to }
}

/** Whether a point of the border is where a line along the other axis enters. */
function isLow(places: readonly Pair[], axis: 0 | 1, point: Pair): boolean {
  const other = axis === 0 ? 1 : 0
  const middle = places.reduce((sum, place) => sum + place[other], 0n)
  return point[other] * BigInt(places.length) <= middle
}
