/**
 * Equilibria with given supports whose conditions part by player, found once more: conditions that tell one player's mixture whatever the others do
 * cut its polytope one after the other (Motzkin, Raiffa, Thompson and Thrall 1953); the others are looked at in its vertices.
 */
import { compare, type Fraction, ONE, sum, ZERO } from '@biform/core'
import { dot } from '../vectors.ts'
import type { Conditions, Gain } from './system.ts'

/** With more profiles of vertices than this, they are not looked at. */
const MAX_PROFILES = 5_000

/** The set of equilibria with some supports, if it is empty or a product of polytopes, perhaps cut by some gains. */
export type Product =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'product'
      readonly vertices: readonly (readonly (readonly Fraction[])[])[]
      readonly cut: readonly Gain[]
      /** Whether at some profile of vertices all of these are negative, so that there are equilibria near it. */
      readonly inhabited: boolean
    }
  | { readonly kind: 'joined' }

interface Vertex {
  readonly x: readonly Fraction[]
  /** The conditions that hold with equality, as bits. */
  readonly tight: bigint
}

export function productOf({ supports, within, outside }: Conditions): Product {
  const polytopes = supports.map(support => support.map((_, v) => pure(support.length, v)))
  let open = [...within.map(gain => ({ gain, equation: true })), ...outside.map(gain => ({ gain, equation: false }))]
  for (let bit = BigInt(Math.max(...supports.map(list => list.length))), before = -1; before !== open.length; ) {
    before = open.length
    for (const item of open) {
      const { gain, equation } = item
      const profiles = profilesOf(polytopes)
      if (profiles === undefined) return { kind: 'joined' }
      const values = profiles.map(profile => valueAt(gain, profile))
      if (values.every(value => value.n === 0n) || (!equation && values.every(value => compare(value, ZERO) <= 0))) {
        open = open.filter(other => other !== item)
        continue
      }
      if (values.every(value => compare(value, ZERO) > 0)) return { kind: 'none' }
      if (equation && values.every(value => compare(value, ZERO) < 0)) return { kind: 'none' }
      const player = polytopes.findIndex((list, k) => list.length > 1 && isOnly(gain, k, polytopes))
      if (player < 0) continue
      const others = polytopes.map(([first]) => first!.x)
      const slopes = supports[player]!.map((_, s) =>
        valueAt(gain, others.with(player, pure(supports[player]!.length, s).x)),
      )
      polytopes[player] = cutBy(polytopes[player]!, slopes, equation, 1n << bit++)
      if (!playsAll(polytopes[player]!, supports[player]!.length)) return { kind: 'none' }
      open = open.filter(other => other !== item)
    }
  }
  if (open.some(({ equation }) => equation)) return { kind: 'joined' }
  const cut = open.map(({ gain }) => gain)
  const isInside = (profile: readonly (readonly Fraction[])[]): boolean =>
    cut.every(gain => compare(valueAt(gain, profile), ZERO) < 0)
  return {
    kind: 'product',
    vertices: polytopes.map(list => list.map(({ x }) => x)),
    cut,
    inhabited: profilesOf(polytopes)?.some(isInside) ?? false,
  }
}

function pure(count: number, place: number): Vertex {
  const x = Array.from({ length: count }, (_, s) => (s === place ? ONE : ZERO))
  return { x, tight: x.reduce((bits, value, s) => (value.n === 0n ? bits | (1n << BigInt(s)) : bits), 0n) }
}

/** All profiles of vertices, or nothing if there are too many. */
function profilesOf(polytopes: readonly (readonly Vertex[])[]): (readonly Fraction[])[][] | undefined {
  if (polytopes.reduce((product, list) => product * list.length, 1) > MAX_PROFILES) return undefined
  return polytopes.reduce<(readonly Fraction[])[][]>(
    (all, list) => all.flatMap(some => list.map(({ x }) => [...some, x])),
    [[]],
  )
}

/** A gain at a profile of mixtures. */
function valueAt({ values, shape }: Gain, profile: readonly (readonly Fraction[])[]): Fraction {
  let left = values
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (count === 1) continue
    // The axes behind are summed out.
    left = Array.from({ length: left.length / count }, (_, to) =>
      dot(left.slice(to * count, (to + 1) * count), profile[k]!),
    )
  }
  return left[0]!
}

/** Whether a gain depends on one player's mixture only, while the others play within their polytopes. */
function isOnly(gain: Gain, player: number, polytopes: readonly (readonly Vertex[])[]): boolean {
  const count = gain.shape[player]!
  if (count === 1) return false
  const rows = Array.from({ length: count }, (_, s) =>
    profilesOf(polytopes.with(player, [pure(count, s)]))!.map(profile => valueAt(gain, profile)),
  )
  return rows.every(row => row.every(value => compare(value, row[0]!) === 0))
}

/** The part of a polytope in which a linear form is 0, or at most 0. */
function cutBy(vertices: readonly Vertex[], slopes: readonly Fraction[], equation: boolean, bit: bigint): Vertex[] {
  const valued = vertices.map(vertex => ({ ...vertex, value: dot(slopes, vertex.x) }))
  const [above, below, on] = [1, -1, 0].map(sign =>
    valued.filter(({ value }) => Math.sign(compare(value, ZERO)) === sign),
  )
  const kept = [...on!.map(({ x, tight }) => ({ x, tight: tight | bit })), ...(equation ? [] : below!)]
  const crossing = above!.flatMap(p =>
    below!.flatMap((n): Vertex[] => {
      const common = p.tight & n.tight
      // They are the ends of an edge if no third vertex is on all the faces that both are on.
      if (vertices.some(({ x, tight }) => x !== p.x && x !== n.x && (tight & common) === common)) return []
      const share = n.value.neg().div(p.value.sub(n.value))
      return [{ x: p.x.map((value, s) => sum([value.mul(share), n.x[s]!.mul(ONE.sub(share))])), tight: common | bit }]
    }),
  )
  return [...kept.map(({ x, tight }) => ({ x, tight })), ...crossing]
}

/** Whether vertices together play all strategies. */
function playsAll(vertices: readonly Vertex[], count: number): boolean {
  return Array.from({ length: count }, (_, s) => vertices.some(({ x }) => x[s]!.n > 0n)).every(Boolean)
}
