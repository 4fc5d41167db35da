/**
 * Margins for shrinking half-planes (`half-planes.ts`), proposed in doubles and proved in integers.
 *
 * Near the polygon only profiles matter whose bound is tight. Moving the half-planes outwards by e moves the bound of half-plane
 * k by at most M(e)_k = max over tight profiles of δ · min over tight combinations y of y · e. M is monotone and homogeneous;
 * where e = M(e) + 1 has a solution, multiples of it are margins, if they are small enough.
 */

import { type ExactStage, greater, type Pair } from './exact-stage.ts'
import { type Cone, conesOf, cornersOf, type HalfPlane, shrinks } from './half-planes.ts'
import type { Lattice } from './lattice.ts'

/** Bounds agree that differ by no more, in units of the stage's payoffs. */
const TIGHT = 1e-9
/** Margins beyond this multiple of the smallest are not looked for. */
const MOST = 1e6
/** Margins are halved so many times, twice over each time. */
const TRIES = 24

/** The half-planes of a polygon, of a segment or of a point: edges and ends, and those that bound what is least. */
function normalsOf(polygon: readonly Pair[]): Pair[] {
  const edges = polygon.flatMap((b, k): Pair[] => {
    const a = polygon.at(k - 1)!
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    if (polygon.length === 1)
      return [
        [1n, 0n],
        [0n, 1n],
      ]
    return polygon.length === 2
      ? [
          [dy, -dx],
          [dx, dy],
        ]
      : [[dy, -dx]]
  })
  const all = [...edges.map(primitive), [-1n, 0n], [0n, -1n]] as Pair[]
  return all.filter((a, k) => all.findIndex(b => a[0] === b[0] && a[1] === b[1]) === k)
}

function primitive([x, y]: Pair): Pair {
  let [a, b] = [x < 0n ? -x : x, y < 0n ? -y : y]
  while (b !== 0n) [a, b] = [b, a % b]
  return [x / a, y / a]
}

/**
 * Half-planes that meet in the polygon, or within 2^−looseness of it, with margins that prove all equilibrium payoffs within
 * them to be there; undefined if none are found.
 */
export function provedHalfPlanes(
  stage: ExactStage,
  lattice: Lattice,
  polygon: readonly Pair[],
  looseness?: bigint,
): readonly HalfPlane[] | undefined {
  const normals = normalsOf(polygon)
  const cones = conesOf(normals)
  const bounds = boundsOf(normals, polygon)
  const sizes = sizesOf(normals, lattice)
  const shares = proposed(stage, lattice, normals, bounds, sizes, cones)
  if (!shares) return undefined
  const share = (k: number, unit: number): bigint =>
    ((sizes[k]! * BigInt(Math.ceil(shares[k]! * unit * 2 ** 80))) >> 80n) + 1n
  for (let tries = 0, unit = 0.25 / Math.max(...shares); tries < TRIES; tries++, unit /= 4) {
    const planes = normals.map(
      (normal, k): HalfPlane => ({
        normal,
        bound: bounds[k]! + (looseness === undefined ? 0n : share(k, 1) >> looseness),
        margin: share(k, unit),
      }),
    )
    if (shrinks(stage, lattice, planes, cones)) return planes
  }
  return undefined
}

/** Half-planes without margins that meet in the polygon, or within 2^−looseness of it. */
export function supportingHalfPlanes(lattice: Lattice, polygon: readonly Pair[], looseness?: bigint): HalfPlane[] {
  const normals = normalsOf(polygon)
  const bounds = boundsOf(normals, polygon)
  const sizes = sizesOf(normals, lattice)
  return normals.map((normal, k) => ({
    normal,
    bound: bounds[k]! + (looseness === undefined ? 0n : sizes[k]! >> looseness),
    margin: 0n,
  }))
}

function boundsOf(normals: readonly Pair[], polygon: readonly Pair[]): bigint[] {
  return normals.map(n => polygon.map(v => n[0] * v[0] + n[1] * v[1]).reduce(greater))
}

/** How far apart the bounds of the stage's payoffs are, about. */
function sizesOf(normals: readonly Pair[], { ranges }: Lattice): bigint[] {
  return normals.map(n => abs(n[0]) * ranges[0] + abs(n[1]) * ranges[1])
}

/** a / b as a double, b > 0. */
function quotient(a: bigint, b: bigint): number {
  return Number((a << 64n) / b) / 2 ** 64
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** The solution of e = M(e) + 1, in units of the sizes; undefined if it grows beyond bounds. */
function proposed(
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice,
  normals: readonly Pair[],
  bounds: readonly bigint[],
  sizes: readonly bigint[],
  cones: readonly (readonly Cone[])[],
): number[] | undefined {
  const delta = Number(p) / Number(q)
  /** Per half-plane, per tight profile: the combinations, as weights on two margins. */
  const tight = normals.map((normal, k) =>
    payoffs.flatMap((g, a) => {
      if (normals.every((n, l) => n[0] * g[0] + n[1] * g[1] <= bounds[l]!)) return []
      const right = normals.map((n, l) => {
        if (n[1] === 0n && n[0] < 0n) return bounds[l]! + n[0] * needs[a]![0]
        if (n[0] === 0n && n[1] < 0n) return bounds[l]! + n[1] * needs[a]![1]
        return bounds[l]!
      })
      const spare = cones[k]!.map(({ i, j, first, second, whole }) => {
        const bound =
          (q - p) * (normal[0] * g[0] + normal[1] * g[1]) * whole + p * (first * right[i]! + second * right[j]!)
        return quotient(q * bounds[k]! * whole - bound, q * whole * sizes[k]!)
      })
      if (Math.max(...spare) > TIGHT || cornersOf(normals, right).length === 0) return []
      return [
        cones[k]!.filter((_, c) => spare[c]! >= -TIGHT).map(({ i, j, first, second, whole }) => ({
          i,
          j,
          first: delta * quotient(first * sizes[i]!, whole * sizes[k]!),
          second: delta * quotient(second * sizes[j]!, whole * sizes[k]!),
        })),
      ]
    }),
  )
  let shares = normals.map(() => 1)
  for (let round = 0; round < 2000; round++) {
    const next = tight.map(
      profiles =>
        1 +
        profiles.reduce(
          (most, options) =>
            Math.max(
              most,
              Math.min(...options.map(({ i, j, first, second }) => first * shares[i]! + second * shares[j]!)),
            ),
          0,
        ),
    )
    const change = Math.max(...next.map((value, k) => value - shares[k]!))
    shares = next
    if (change < 1e-3) return shares
    if (Math.max(...shares) > MOST) return undefined
  }
  return undefined
}
