/**
 * How the vertices of an equilibrium payoff set depend on each other, read off its approximation in doubles: each vertex by
 * the action profile that supports it and the place of its continuation, each threat by the vertex that attains it.
 *
 * A continuation is the vertex itself (the profile is played for ever), the corner at which both incentive constraints
 * bind, or the point of an edge at which one of them does. An edge along the line of that constraint stands for its end.
 */
import { type DoubleSet, WAYS } from './double-set.ts'
import type { DoubleStage } from './stage-doubles.ts'

/** What determines a vertex. `inward`: the sign of the direction into the set along the other axis. */
export type Rule =
  | { readonly kind: 'stay'; readonly profile: number }
  | { readonly kind: 'corner'; readonly profile: number }
  | {
      readonly kind: 'edge'
      readonly profile: number
      readonly axis: 0 | 1
      readonly inward: 1 | -1
      /** The ends of the edge, as places in the list of rules; the same twice for an end. */
      readonly from: number
      readonly to: number
    }

/** The rules of all vertices, counterclockwise, with their approximations; which vertex is worst for each player. */
export interface Structure {
  readonly rules: readonly Rule[]
  readonly vertices: readonly (readonly [number, number])[]
  readonly worst: readonly [number, number]
}

/** Coordinates this close are taken for the same. */
const SAME = 1e-11

/** Reads the structure of a set with the given vertices, in scaled coordinates. */
export function structureOf(
  stage: DoubleStage,
  ratio: number,
  { vertices: all, threats }: DoubleSet,
  chosen: readonly number[],
): Structure {
  const size = chosen.length
  const x = Float64Array.from(chosen, k => all.x[k]!)
  const y = Float64Array.from(chosen, k => all.y[k]!)
  const rules = chosen.map((k): Rule => {
    const profile = Math.floor(all.tag[k]! / WAYS)
    const way = all.tag[k]! % WAYS
    if (way === 0) return { kind: 'stay', profile }
    const axis = way < 3 ? 0 : 1
    const inward = way % 2 === 1 ? 1 : -1
    const level = (i: 0 | 1): number => threats[i] + ratio * stage.sides[i].gains[profile]!
    const [s, t] = axis === 0 ? [x, y] : [y, x]
    const floor = level(axis === 0 ? 1 : 0)
    const found = edgeAt(s, t, size, level(axis), inward)
    if (!found || found.at <= floor + SAME) return { kind: 'corner', profile }
    return { kind: 'edge', profile, axis, inward, from: found.from, to: found.to }
  })
  return {
    rules,
    vertices: chosen.map(k => [all.x[k]!, all.y[k]!]),
    worst: [lowest(x), lowest(y)],
  }
}

/** Where the line s = level enters (the lowest t) or leaves (the highest) a polygon. */
function edgeAt(
  s: Float64Array,
  t: Float64Array,
  size: number,
  level: number,
  inward: 1 | -1,
): { at: number; from: number; to: number } | undefined {
  let best: { at: number; from: number; to: number } | undefined
  const offer = (at: number, from: number, to: number): void => {
    if (best === undefined || (at - best.at) * inward < 0) best = { at, from, to }
  }
  for (let k = 0; k < size; k++) {
    const j = (k + size - 1) % size
    if (level < Math.min(s[j]!, s[k]!) - SAME || level > Math.max(s[j]!, s[k]!) + SAME) continue
    if (Math.abs(s[k]! - s[j]!) <= SAME) {
      offer(t[j]!, j, j)
      offer(t[k]!, k, k)
    } else offer(t[j]! + ((level - s[j]!) / (s[k]! - s[j]!)) * (t[k]! - t[j]!), j, k)
  }
  return best
}

function lowest(values: Float64Array): number {
  return values.reduce((best, value, k) => (value < values[best]! ? k : best), 0)
}
