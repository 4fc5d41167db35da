/** The records of proved polygons, in the units of the game. */
import { compare, type Fraction, gcd, polynomialAt, type Real, ratio } from '@biform/core'
import type { EquilibriumPayoffsExact, PayoffHalfPlane, PayoffSupport } from '../../results/payoff-sets.ts'
import type { Candidate } from './candidate.ts'
import type { ExactStage, Pair } from './exact-stage.ts'
import { cornersOf, type HalfPlane } from './half-planes.ts'
import type { Element, NumberRing } from './number-ring.ts'
import { INTEGERS, type PairOf, type Ring } from './ring.ts'
import { worstOf } from './self-generation.ts'

const method = 'equilibriumPayoffs'
const arithmetic = 'exact'

/** The record of a polygon with rational vertices. `exact`: whether the half-planes meet in it. */
export function rationalRecord(
  stage: ExactStage,
  candidate: Candidate<bigint>,
  planes: readonly HalfPlane<bigint>[],
  exact: boolean,
  rounds: number,
): EquilibriumPayoffsExact {
  const { polygon } = candidate
  const units = unitsOf(stage, candidate)
  const place = (point: Pair): Fraction[] => point.map((value, i) => ratio(value, units[i]!))
  const halfPlanes = planes.map(({ normal, bound, margin }): PayoffHalfPlane => {
    const [x, y] = [normal[0] * units[0]!, normal[1] * units[1]!]
    const divisor = gcd(x, y)
    return {
      normal: [ratio(x, divisor), ratio(y, divisor)],
      bound: ratio(bound, divisor),
      margin: ratio(margin, divisor),
    }
  })
  const kind = polygon.length === 1 ? 'point' : polygon.length === 2 ? 'segment' : 'polygon'
  const shared = { method, arithmetic, kind, ...playOf(INTEGERS, stage, candidate, place) } as const
  const outside = { rounds, halfPlanes }
  return exact ? { ...shared, exact, outside } : { ...shared, exact, gap: gapOf(polygon, planes, units), outside }
}

/** The record of a polygon with irrational vertices. The half-planes are its edges, and those that bound the threats. */
export function irrationalRecord(
  ring: NumberRing,
  stage: ExactStage,
  candidate: Candidate<Element>,
  planes: readonly HalfPlane<Element>[],
  rounds: number,
): EquilibriumPayoffsExact {
  const units = unitsOf(stage, candidate)
  const { polygon } = candidate
  /** Coefficients of the powers of the generator. */
  const elements = (point: PairOf<Element>): Fraction[][] =>
    point.map((value, i) => value.map((item, power) => ratio(item * ring.lead ** BigInt(power), units[i]!)))
  const place = (point: PairOf<Element>): Real[] => elements(point).map(value => polynomialAt(value, ring.generator))
  const margins = planes.map(({ margin }, k) => {
    const [x, y] = [units[0]!, units[1]!]
    return ratio(margin, k < polygon.length ? x * y : k === polygon.length ? x : y)
  })
  return {
    method,
    arithmetic,
    kind: 'polygon',
    exact: true,
    ...playOf(ring, stage, candidate, place),
    field: { generator: ring.generator, vertices: polygon.map(elements) },
    outside: { rounds, margins },
  }
}

function unitsOf<N>({ denominators }: ExactStage, { lattice }: Candidate<N>): bigint[] {
  return lattice.scale.map((scale, i) => scale * denominators[i]!)
}

/** The vertices, how they are played, and the threats. */
function playOf<N, Number>(
  ring: Ring<N>,
  stage: ExactStage,
  { lattice, polygon, profiles, continuations }: Candidate<N>,
  place: (point: PairOf<N>) => Number[],
): { vertices: Number[][]; supports: PayoffSupport<Number>[]; threats: Number[] } {
  const least = worstOf(ring, polygon)
  const supports = polygon.map((_, k): PayoffSupport<Number> => {
    const [a, w] = [profiles[k]!, continuations[k]!]
    const spare = ([0, 1] as const).map(i => {
      const above = ring.minus(w[i], least[i])
      return stage.p === 0n ? above : ring.minus(above, lattice.needs[a]![i])
    })
    return {
      profile: [Math.floor(a / stage.columns), a % stage.columns],
      continuation: place(w),
      binding: [0, 1].filter(i => ring.sign(spare[i]!) === 0),
    }
  })
  return { vertices: polygon.map(place), supports, threats: place(least) }
}

/** A power of two that no coordinate of a corner of the half-planes is farther than from some vertex, in the game's units. */
function gapOf(polygon: readonly Pair[], planes: readonly HalfPlane<bigint>[], units: readonly bigint[]): Fraction {
  const corners = cornersOf(
    INTEGERS,
    planes.map(({ normal }) => normal),
    planes.map(({ bound }) => bound),
  )
  const far = (corner: readonly bigint[], vertex: Pair, gap: Fraction): boolean =>
    [0, 1].some(i => {
      const away = corner[i]! - vertex[i]! * corner[2]!
      return compare(ratio(away < 0n ? -away : away, corner[2]! * units[i]!), gap) > 0
    })
  let gap = ratio(1n, 1n << 200n)
  while (corners.some(corner => polygon.every(vertex => far(corner, vertex, gap)))) gap = gap.mul(2n)
  return gap
}
