/**
 * Margins for shrinking half-planes (`half-planes.ts`), proposed in doubles and proved in integers.
 *
 * Near the polygon only profiles matter whose bound is tight. Moving the half-planes outwards by e moves the bound of half-plane
 * k by at most M(e)_k = max over tight profiles of δ · min over tight combinations y of y · e. M is monotone and homogeneous;
 * where e = M(e) + 1 has a solution, multiples of it are margins, if they are small enough.
 */
import { gcd } from '@biform/core'
import type { ExactStage, Pair } from './exact-stage.ts'
import { type Cone, conesOf, cornersOf, type HalfPlane, narrowed, shrinks } from './half-planes.ts'
import type { Lattice } from './lattice.ts'
import { dot, greatest, INTEGERS, isAtMost, type PairOf, type Ring } from './ring.ts'

/** Bounds agree that differ by no more, in units of the stage's payoffs; near critical discount factors only equal ones do. */
const TIGHT: readonly number[] = [1e-9, 0]
/** Margins beyond this multiple of the smallest, divided by 1−δ, are not looked for. */
const MOST = 1e4
/** Margins are these powers of 1/2, or less. */
const HALVINGS: readonly bigint[] = [
  ...Array.from({ length: 24 }, (_, k) => BigInt(2 * k + 2)),
  64n,
  96n,
  128n,
  192n,
  256n,
]

/** The normals of a polygon, of a segment or of a point: edges and ends, and those that bound what is least, each once. */
export function wholeNormals(polygon: readonly Pair[]): Pair[] {
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

/** Those of a polygon whose vertices are in a ring: one per edge, first of the edge that ends in the first vertex. */
export function edgeNormals<N>({ of, minus }: Ring<N>, polygon: readonly PairOf<N>[]): PairOf<N>[] {
  const edges = polygon.map((b, k): PairOf<N> => {
    const a = polygon.at(k - 1)!
    return [minus(b[1], a[1]), minus(a[0], b[0])]
  })
  return [...edges, [of(-1n), of(0n)], [of(0n), of(-1n)]]
}

function primitive([x, y]: Pair): Pair {
  const divisor = gcd(x, y)
  return [x / divisor, y / divisor]
}

/**
 * Half-planes with these normals that meet in the polygon, or within 2^−looseness of it, with margins that prove all
 * equilibrium payoffs within them to be there; undefined if none are found.
 */
export function provedHalfPlanes<N>(
  ring: Ring<N>,
  stage: ExactStage,
  lattice: Lattice<N>,
  polygon: readonly PairOf<N>[],
  normals: readonly PairOf<N>[],
  looseness?: bigint,
): readonly HalfPlane<N>[] | undefined {
  const cones = conesOf(ring, normals)
  const bounds = boundsOf(ring, normals, polygon)
  const sizes = sizesOf(ring, normals, lattice)
  for (const tight of TIGHT) {
    const shares = proposed(ring, stage, lattice, normals, bounds, sizes, cones, tight)
    if (!shares) continue
    const extra = BigInt(Math.ceil(Math.log2(Math.max(...shares))))
    const share = (k: number, halvings: bigint): bigint =>
      ((sizes[k]! * BigInt(Math.ceil(shares[k]! * 2 ** 40))) >> (40n + halvings)) + 1n
    for (const halvings of HALVINGS) {
      const planes = normals.map(
        (normal, k): HalfPlane<N> => ({
          normal,
          bound: looseness === undefined ? bounds[k]! : ring.plus(bounds[k]!, ring.of(share(k, 0n) >> looseness)),
          margin: share(k, halvings + extra),
        }),
      )
      if (shrinks(ring, stage, lattice, planes, cones)) return planes
    }
  }
  return undefined
}

/** Half-planes in integers, without margins, that meet in the polygon, or within 2^−looseness of it. */
export function supportingHalfPlanes(
  lattice: Lattice<bigint>,
  polygon: readonly Pair[],
  looseness?: bigint,
): HalfPlane<bigint>[] {
  const normals = wholeNormals(polygon)
  const bounds = boundsOf(INTEGERS, normals, polygon)
  const sizes = sizesOf(INTEGERS, normals, lattice)
  return normals.map((normal, k) => ({
    normal,
    bound: bounds[k]! + (looseness === undefined ? 0n : sizes[k]! >> looseness),
    margin: 0n,
  }))
}

function boundsOf<N>(ring: Ring<N>, normals: readonly PairOf<N>[], polygon: readonly PairOf<N>[]): N[] {
  return normals.map(normal =>
    greatest(
      ring,
      polygon.map(vertex => dot(ring, normal, vertex)),
    ),
  )
}

/** How far apart the bounds of the stage's payoffs are, about. */
function sizesOf<N>(ring: Ring<N>, normals: readonly PairOf<N>[], { ranges }: Lattice<N>): bigint[] {
  return normals.map(([a, b]) => ring.size(ring.multiple(ranges[0], a)) + ring.size(ring.multiple(ranges[1], b)))
}

/** The solution of e = M(e) + 1, in units of the sizes; undefined if it grows beyond bounds. */
function proposed<N>(
  ring: Ring<N>,
  { p, q }: ExactStage,
  { payoffs, needs }: Lattice<N>,
  normals: readonly PairOf<N>[],
  bounds: readonly N[],
  sizes: readonly bigint[],
  cones: readonly (readonly Cone<N>[])[],
  close: number,
): number[] | undefined {
  const { plus, minus, times, multiple, quotient } = ring
  const delta = Number(p) / Number(q)
  const limit = (MOST * Number(q)) / Number(q - p)
  /** Per half-plane, per tight profile: the combinations, as weights on two margins. */
  const tight = normals.map((normal, k) =>
    payoffs.flatMap((g, a) => {
      const height = dot(ring, normal, g)
      if (isAtMost(ring, height, bounds[k]!)) return []
      const right = narrowed(ring, normals, bounds, needs[a]!)
      const spare = cones[k]!.map(({ i, j, first, second, whole }) => {
        const most = plus(
          multiple(q - p, times(height, whole)),
          multiple(p, plus(times(first, right[i]!), times(second, right[j]!))),
        )
        return quotient(minus(multiple(q, times(bounds[k]!, whole)), most), multiple(q * sizes[k]!, whole))
      })
      if (Math.max(...spare) > close || cornersOf(ring, normals, right).length === 0) return []
      return [
        cones[k]!.filter((_, c) => spare[c]! >= -close).map(({ i, j, first, second, whole }) => ({
          i,
          j,
          first: delta * quotient(multiple(sizes[i]!, first), multiple(sizes[k]!, whole)),
          second: delta * quotient(multiple(sizes[j]!, second), multiple(sizes[k]!, whole)),
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
    if (Math.max(...shares) > limit) return undefined
    if (round % 50 > 0) continue
    // With δ near 1 the rest of the way is long, and close to a geometric series.
    const ahead = shares.map((value, k) => value + (change[k]! * delta) / (1 - delta))
    if (Math.max(...ahead) <= limit && step(ahead).every((value, k) => value <= ahead[k]! + 1 / 2)) return ahead
  }
  return undefined
}
