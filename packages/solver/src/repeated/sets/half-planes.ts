/**
 * Shrinking half-planes: the proof that nothing outside a polygon is an equilibrium payoff.
 *
 * Let X(s) be the points x with n_k · x ≤ b_k + s m_k for all k, m_k > 0, where the normals (−1, 0) and (0, −1) are among the
 * n_k, so that X(s) gives threats u(s). If V ⊆ X(1), and V ⊆ X(s) implies V ⊆ X(s′) with some s′ < s for all 0 < s ≤ 1, then
 * V ⊆ X(0). The implication holds (see `outer-rounds.ts`; in each direction another choice of profiles may be made) if for each k and
 * each profile a with n_k · g(a) > b_k
 *
 *     (1−δ) n_k · g(a) + δ max {n_k · w : w in X(s), w ≥ u(s) + (1−δ)/δ · h(a)} < b_k + s m_k.
 *
 * By duality the maximum is at most y · (right sides at s) for any y ≥ 0 with which the normals add up to n_k. That bound is
 * linear in s: it is enough that it holds at s = 1, and with ≤ at s = 0. Two positive y are enough in the plane.
 */
import type { ExactStage } from './exact-stage.ts'
import type { Lattice } from './lattice.ts'
import { determinant, dot, isAtMost, isBelow, type PairOf, type Ring } from './ring.ts'

/** n · x ≤ bound + s · margin, on a lattice. */
export interface HalfPlane<N> {
  readonly normal: PairOf<N>
  readonly bound: N
  readonly margin: bigint
}

/** A way to write a normal as a positive combination of two others: `first` · n_i + `second` · n_j = `whole` · n_k. */
export interface Cone<N> {
  readonly i: number
  readonly j: number
  readonly first: N
  readonly second: N
  readonly whole: N
}

/** All ways to write each normal. */
export function conesOf<N>(ring: Ring<N>, normals: readonly PairOf<N>[]): Cone<N>[][] {
  const pairs = pairsOf(ring, normals)
  return normals.map(normal =>
    pairs.flatMap(({ i, j, whole }): Cone<N>[] => {
      const [first, second] = [determinant(ring, normal, normals[j]!), determinant(ring, normals[i]!, normal)]
      return ring.sign(first) >= 0 && ring.sign(second) >= 0 ? [{ i, j, first, second, whole }] : []
    }),
  )
}

/** The pairs of normals that are not parallel, the second to the left of the first, with their determinants. */
function pairsOf<N>(ring: Ring<N>, normals: readonly PairOf<N>[]): { i: number; j: number; whole: N }[] {
  return normals.flatMap((a, k) =>
    normals.slice(k + 1).flatMap((b, rest) => {
      const whole = determinant(ring, a, b)
      const sign = ring.sign(whole)
      if (sign === 0) return []
      const l = k + 1 + rest
      return sign > 0 ? [{ i: k, j: l, whole }] : [{ i: l, j: k, whole: ring.multiple(-1n, whole) }]
    }),
  )
}

/** The corners of {x : n_k · x ≤ right_k}: places x / z, y / z with z > 0, each at least once. */
export function cornersOf<N>(
  ring: Ring<N>,
  normals: readonly PairOf<N>[],
  right: readonly N[],
): (readonly [N, N, N])[] {
  const { minus, times } = ring
  return pairsOf(ring, normals).flatMap(({ i, j, whole: z }) => {
    const [a, b] = [normals[i]!, normals[j]!]
    const x = minus(times(right[i]!, b[1]), times(right[j]!, a[1]))
    const y = minus(times(a[0], right[j]!), times(b[0], right[i]!))
    const inside = normals.every((normal, k) => isAtMost(ring, dot(ring, normal, [x, y]), times(right[k]!, z)))
    return inside ? [[x, y, z] as const] : []
  })
}

/** The player whose threat a half-plane bounds, if any. */
function bounded<N>({ sign }: Ring<N>, [x, y]: PairOf<N>): 0 | 1 | undefined {
  if (sign(y) === 0 && sign(x) < 0) return 0
  return sign(x) === 0 && sign(y) < 0 ? 1 : undefined
}

/** The right sides for continuations after a profile: incentive constraints narrow half-planes that bound a threat. */
export function narrowed<N>(ring: Ring<N>, normals: readonly PairOf<N>[], bounds: readonly N[], needs: PairOf<N>): N[] {
  return normals.map((normal, k) => {
    const player = bounded(ring, normal)
    return player === undefined ? bounds[k]! : ring.plus(bounds[k]!, ring.times(normal[player], needs[player]))
  })
}

/** Whether the half-planes prove that all equilibrium payoffs in X(1) are in X(0). */
export function shrinks<N>(
  ring: Ring<N>,
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice<N>,
  planes: readonly HalfPlane<N>[],
  cones: readonly (readonly Cone<N>[])[],
): boolean {
  const { of, plus, times, multiple } = ring
  const normals = planes.map(({ normal }) => normal)
  const margins = planes.map(({ margin }) => of(margin))
  const outer = planes.map(({ bound }, k) => plus(bound, margins[k]!))
  const corners = cornersOf(ring, normals, outer)
  /** Whether no payoffs in X(1) are as much above what is least as a deviation asks for. */
  const excluded = [0, 1].map(i => {
    const player = i as 0 | 1
    const k = normals.findIndex(normal => bounded(ring, normal) === player)
    return (need: N): boolean => {
      const level = plus(outer[k]!, times(normals[k]![player], need)) // −|n| times what is needed
      return corners.every(corner => isBelow(ring, times(level, corner[2]), times(normals[k]![player], corner[player])))
    }
  })
  return payoffs.every((g, a) => {
    if (excluded.some((test, i) => test(needs[a]![i]!))) return true
    const right = narrowed(
      ring,
      normals,
      planes.map(({ bound }) => bound),
      needs[a]!,
    )
    const wide = right.map((value, k) => plus(value, margins[k]!))
    const isBounded = planes.every(({ normal, bound }, k) => {
      const height = dot(ring, normal, g)
      if (isAtMost(ring, height, bound)) return true
      const now = multiple(q - p, height)
      return cones[k]!.some(({ i, j, first, second, whole }) => {
        const most = (sides: readonly N[]): N =>
          plus(times(now, whole), multiple(p, plus(times(first, sides[i]!), times(second, sides[j]!))))
        return (
          isAtMost(ring, most(right), multiple(q, times(bound, whole))) &&
          isBelow(ring, most(wide), multiple(q, times(outer[k]!, whole)))
        )
      })
    })
    return isBounded || cornersOf(ring, normals, wide).length === 0
  })
}
