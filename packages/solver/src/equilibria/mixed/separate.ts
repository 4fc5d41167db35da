/**
 * Supports whose conditions part by player. A condition that depends on the mixture of one player only is linear in it; all of those of a player leave
 * a polytope of its mixtures. Where that is a point it is put into the other conditions, which may then depend on one player less. If all
 * equations go in this way, the equilibria are the products of the polytopes, as far as the other inequalities let them: whatever the
 * scales of the payoffs, and in degenerate games too. So it is wherever at most two players mix.
 */
import { exactValue } from './exact-point.ts'
import { dot, type Mixture, mixturesWith } from './mixtures.ts'
import type { Difference, SupportSystem } from './support-system.ts'

/** With more profiles of vertices than this, they are not looked at. */
const MAX_PROFILES = 5_000
/** How far between a vertex and the middle members are tried: 2^−k of the way. */
const STEPS = [0n, 1n, 3n, 6n, 12n, 50n, 300n, 2_000n]

/** A condition: 0, or for an inequality at most 0. */
interface Condition extends Difference {
  readonly equation: boolean
}

/** What is known of the equilibria with given supports. */
export type Separated =
  | { readonly kind: 'none' }
  /** A single profile. */
  | { readonly kind: 'point'; readonly profile: readonly Mixture[] }
  /**
   * All profiles of mixtures of these in which the supports are played, and none of the strategies of `cut` gains anything; in the
   * profile `member` each of these loses.
   */
  | {
      readonly kind: 'product'
      readonly extreme: readonly (readonly Mixture[])[]
      readonly cut: readonly Difference[]
      readonly member?: readonly Mixture[]
    }
  /** Equations of several players are left. */
  | { readonly kind: 'joined' }

/** Takes the conditions apart as far as possible. */
export function separated({ supports, equations, inequalities }: SupportSystem): Separated {
  let left: Condition[] = [
    ...equations.map(item => ({ ...item, equation: true })),
    ...inequalities.map(item => ({ ...item, equation: false })),
  ]
  const linear = supports.map((): Condition[] => [])
  const extreme: (readonly Mixture[])[] = supports.map(support => support.map((_, v) => pureMixture(support.length, v)))
  for (let todo = true; todo; ) {
    const moved = new Set<number>()
    const rest: Condition[] = []
    for (const item of left) {
      const condition = reduced(item, extreme)
      const [player, another] = condition.shape.flatMap((count, k) => (count > 1 ? [k] : []))
      if (player === undefined) {
        const value = condition.values[0]!
        if (value > 0n || (condition.equation && value < 0n)) return { kind: 'none' }
      } else if (another === undefined) {
        linear[player]!.push(condition)
        moved.add(player)
      } else rest.push(condition)
    }
    left = rest
    for (const player of moved) {
      const lists = (equation: boolean): (readonly bigint[])[] =>
        linear[player]!.filter(item => item.equation === equation).map(({ values }) => values)
      const vertices = mixturesWith(supports[player]!.length, lists(true), lists(false))
      if (vertices === undefined) return { kind: 'joined' }
      if (!supports[player]!.every((_, s) => vertices.some(({ weights }) => weights[s]! > 0n))) return { kind: 'none' }
      extreme[player] = vertices
    }
    todo = [...moved].some(player => extreme[player]!.length === 1)
  }
  return withVertices(left, extreme)
}

/** What is left to say once the polytopes are known. */
function withVertices(left: readonly Condition[], extreme: readonly (readonly Mixture[])[]): Separated {
  if (left.length === 0) {
    const single = extreme.every(list => list.length === 1)
    return single ? { kind: 'point', profile: extreme.map(([only]) => only!) } : { kind: 'product', extreme, cut: [] }
  }
  if (extreme.reduce((product, list) => product * list.length, 1) > MAX_PROFILES) return { kind: 'joined' }
  const vertices = productOf(extreme)
  const weights = vertices.map(profile => profile.map(mix => mix.weights))
  const open: Condition[] = []
  for (const condition of left) {
    const values = weights.map(profile => exactValue(condition, profile))
    const [positive, negative] = [values.some(value => value > 0n), values.some(value => value < 0n)]
    if (positive !== negative && (positive || condition.equation)) {
      const zeros = vertices.filter((_, k) => values[k] === 0n)
      if (!playsAll(zeros)) return { kind: 'none' }
    }
    if (positive || (negative && condition.equation)) open.push(condition)
  }
  if (open.some(({ equation }) => equation)) return { kind: 'joined' }
  if (open.length === 0) return { kind: 'product', extreme, cut: [] }
  const member = memberOf(open, extreme, vertices)
  return { kind: 'product', extreme, cut: open, ...(member ? { member } : {}) }
}

/** Whether every strategy is played somewhere: a condition of one sign is 0 only at mixtures of vertices where it is. */
function playsAll(profiles: readonly (readonly Mixture[])[]): boolean {
  return (
    profiles[0]?.every(({ weights }, k) => weights.every((_, s) => profiles.some(mix => mix[k]!.weights[s]! > 0n))) ??
    false
  )
}

/** A profile that plays all of the supports and in which all of the conditions are negative, if one is found between the vertices and the middle. */
function memberOf(
  conditions: readonly Condition[],
  extreme: readonly (readonly Mixture[])[],
  vertices: readonly (readonly Mixture[])[],
): readonly Mixture[] | undefined {
  const middle = extreme.map(list => list.reduce((a, b) => between(a, b, 1n, 1n)))
  for (const step of STEPS) {
    for (const vertex of vertices) {
      const profile = vertex.map((mix, k) => between(mix, middle[k]!, (1n << step) - 1n, 1n))
      const weights = profile.map(mix => mix.weights)
      if (conditions.every(condition => exactValue(condition, weights) < 0n)) return profile
    }
  }
  return undefined
}

/** The mixture of two mixtures in the ratio a : b. */
function between(one: Mixture, other: Mixture, a: bigint, b: bigint): Mixture {
  const [first, second] = [a * other.denominator, b * one.denominator]
  return {
    weights: one.weights.map((value, s) => first * value + second * other.weights[s]!),
    denominator: (a + b) * one.denominator * other.denominator,
  }
}

function productOf(extreme: readonly (readonly Mixture[])[]): Mixture[][] {
  return extreme.reduce<Mixture[][]>((all, list) => all.flatMap(some => list.map(mix => [...some, mix])), [[]])
}

function pureMixture(count: number, place: number): Mixture {
  return { weights: Array.from({ length: count }, (_, s) => (s === place ? 1n : 0n)), denominator: 1n }
}

/** The condition without the players whose mixtures are known, and those on whom it does not depend. */
function reduced(condition: Condition, extreme: readonly (readonly Mixture[])[]): Condition {
  let { shape, values } = condition
  for (let axis = 0; axis < shape.length; axis++) {
    const count = shape[axis]!
    if (count === 1) continue
    const [known, another] = extreme[axis]!
    const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1)
    const place = (at: number): number => Math.floor(at / inner) % count
    const along = (at: number): bigint[] => Array.from({ length: count }, (_, s) => values[at + s * inner]!)
    const firsts = values.flatMap((_, at) => (place(at) === 0 ? [at] : []))
    if (another === undefined) values = firsts.map(at => dot(along(at), known!.weights))
    else if (firsts.every(at => along(at).every(value => value === values[at]))) values = firsts.map(at => values[at]!)
    else continue
    shape = shape.with(axis, 1)
  }
  return { ...condition, shape, values }
}
