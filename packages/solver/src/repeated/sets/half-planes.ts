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
import { floorDivide } from './exact-plane.ts'
import type { ExactStage, Pair } from './exact-stage.ts'
import type { Lattice } from './lattice.ts'

/** n · x ≤ bound + s · margin, on a lattice. */
export interface HalfPlane {
  readonly normal: Pair
  readonly bound: bigint
  readonly margin: bigint
}

/** A way to write a normal as a positive combination of two others: `first` · n_i + `second` · n_j = `whole` · n_k. */
export interface Cone {
  readonly i: number
  readonly j: number
  readonly first: bigint
  readonly second: bigint
  readonly whole: bigint
}

function determinant(a: Pair, b: Pair): bigint {
  return a[0] * b[1] - a[1] * b[0]
}

function dot(a: Pair, b: Pair): bigint {
  return a[0] * b[0] + a[1] * b[1]
}

/** All ways to write each normal. */
export function conesOf(normals: readonly Pair[]): Cone[][] {
  return normals.map(normal =>
    normals.flatMap((a, i) =>
      normals.slice(i + 1).flatMap((b, rest): Cone[] => {
        const j = i + 1 + rest
        const whole = determinant(a, b)
        if (whole === 0n) return []
        const [first, second] = [determinant(normal, b), determinant(a, normal)]
        const cone =
          whole > 0n ? { i, j, first, second, whole } : { i, j, first: -first, second: -second, whole: -whole }
        return cone.first >= 0n && cone.second >= 0n ? [cone] : []
      }),
    ),
  )
}

/** The corners of {x : n_k · x ≤ right_k}: places x / z, y / z with z > 0, each at least once. */
export function cornersOf(normals: readonly Pair[], right: readonly bigint[]): (readonly [bigint, bigint, bigint])[] {
  return normals.flatMap((a, i) =>
    normals.slice(i + 1).flatMap((b, rest) => {
      const j = i + 1 + rest
      const whole = determinant(a, b)
      if (whole === 0n) return []
      const sign = whole > 0n ? 1n : -1n
      const x = sign * (right[i]! * b[1] - right[j]! * a[1])
      const y = sign * (a[0] * right[j]! - b[0] * right[i]!)
      const z = sign * whole
      const inside = normals.every((normal, k) => normal[0] * x + normal[1] * y <= right[k]! * z)
      return inside ? [[x, y, z] as const] : []
    }),
  )
}

/** By how much the half-planes are narrowed by incentive constraints: those that bound what is least. */
function need(normal: Pair, needs: Pair): bigint {
  const [x, y] = normal
  if (y === 0n && x < 0n) return -x * needs[0]
  if (x === 0n && y < 0n) return -y * needs[1]
  return 0n
}

/** Whether the half-planes prove that all equilibrium payoffs in X(1) are in X(0). */
export function shrinks(
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice,
  planes: readonly HalfPlane[],
  cones: readonly (readonly Cone[])[],
): boolean {
  const normals = planes.map(({ normal }) => normal)
  const most = [0, 1].map(i => {
    const corners = cornersOf(
      normals,
      planes.map(({ bound, margin }) => bound + margin),
    )
    return corners.map(corner => [corner[i]!, corner[2]] as const).reduce((a, b) => (b[0] * a[1] > a[0] * b[1] ? b : a))
  })
  const threats = [0, 1].map(i => {
    const plane = planes.find(({ normal }) => normal[i]! < 0n && normal[1 - i] === 0n)!
    return floorDivide(-(plane.bound + plane.margin), -plane.normal[i]!)
  })
  return payoffs.every((g, a) => {
    if ([0, 1].some(i => (threats[i]! + needs[a]![i]!) * most[i]![1] > most[i]![0])) return true
    const right = planes.map(({ normal, bound }) => bound - need(normal, needs[a]!))
    const wide = right.map((value, k) => value + planes[k]!.margin)
    const bounded = planes.every(
      ({ normal, bound, margin }, k) =>
        dot(normal, g) <= bound ||
        cones[k]!.some(({ i, j, first, second, whole }) => {
          const now = (q - p) * dot(normal, g) * whole
          return (
            now + p * (first * right[i]! + second * right[j]!) <= q * bound * whole &&
            now + p * (first * wide[i]! + second * wide[j]!) < q * (bound + margin) * whole
          )
        }),
    )
    return bounded || cornersOf(normals, wide).length === 0
  })
}
