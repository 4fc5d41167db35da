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

/** Bounds agree that differ by no more, in units of the stage's payoffs; near critical discount factors only equal ones do. */
const TIGHT: readonly number[] = [1e-9, 0]
/** Margins beyond this multiple of the smallest are not looked for. */
const MOST = 1e6
/** Margins are these powers of 1/2, or less. */
const HALVINGS: readonly bigint[] = [
  ...Array.from({ length: 24 }, (_, k) => BigInt(2 * k + 2)),
  64n,
  96n,
  128n,
  192n,
  256n,
]

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
  for (const tight of TIGHT) {
    const shares = proposed(stage, lattice, normals, bounds, sizes, cones, tight)
    if (!shares) continue
    const extra = BigInt(Math.ceil(Math.log2(Math.max(...shares))))
    const share = (k: number, halvings: bigint): bigint =>
      ((sizes[k]! * BigInt(Math.ceil(shares[k]! * 2 ** 40))) >> (40n + halvings)) + 1n
    for (const halvings of HALVINGS) {
      const planes = normals.map(
        (normal, k): HalfPlane => ({
          normal,
          bound: bounds[k]! + (looseness === undefined ? 0n : share(k, 0n) >> looseness),
          margin: share(k, halvings + extra),
        }),
      )
      if (shrinks(stage, lattice, planes, cones)) return planes
    }
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

/** a / b as a double of the right sign, b > 0. */
function quotient(a: bigint, b: bigint): number {
  return Number((a << 64n) / b) / 2 ** 64 || Number(a > 0n) * Number.MIN_VALUE - Number(a < 0n) * Number.MIN_VALUE
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
  close: number,
): number[] | undefined {
  const delta = Number(p) / Number(q)
  /** Per half-plane, per tight profile: the combinations, as weights on two margins. */
  const tight = normals.map((normal, k) =>
    payoffs.flatMap((g, a) => {
      if (normal[0] * g[0] + normal[1] * g[1] <= bounds[k]!) return []
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
      if (Math.max(...spare) > close || cornersOf(normals, right).length === 0) return []
      return [
        cones[k]!.filter((_, c) => spare[c]! >= -close).map(({ i, j, first, second, whole }) => ({
          i,
          j,
          first: delta * quotient(first * sizes[i]!, whole * sizes[k]!),
          second: delta * quotient(second * sizes[j]!, whole * sizes[k]!),
        })),
      ]
    }),
  )
  const step = (shares: readonly number[]): number[] =>
    tight.map(
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
  let shares = normals.map(() => 1)
  for (let round = 1; round <= 2000; round++) {
    const next = step(shares)
    const change = next.map((value, k) => value - shares[k]!)
    shares = next
    if (Math.max(...change) < 1e-3) return shares
    if (Math.max(...shares) > MOST) return undefined
    if (round % 50 > 0) continue
    // With δ near 1 the rest of the way is long, and close to a geometric series.
    const ahead = shares.map((value, k) => value + (change[k]! * delta) / (1 - delta))
    if (Math.max(...ahead) <= MOST && step(ahead).every((value, k) => value <= ahead[k]! + 1 / 2)) return ahead
  }
  return undefined
}
