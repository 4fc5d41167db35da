/**
 * A certified bracket of the Nash bargaining solution where it has no closed form: a feasible rational point near it, and
 * how far the solution can be from any point whose tangent plane no vertex exceeds by more than a gap (see `NashCase`).
 */
import { type BargainingProblem, compare, type Fraction, ONE, ratio, rational, sum, toNumber, ZERO } from '@biform/core'
import type { NashCase } from '../../results/bargaining.ts'
import { mixed, type Vertex } from './clip.ts'
import { propose } from './propose.ts'

const STEPS = 5_000
/** Weights are rounded to multiples of one in so many. */
const UNITS = 2 ** 50

/** The bracket around a point that doubles propose, made exact. */
export function bracket(
  problem: BargainingProblem,
  vertices: readonly Vertex[],
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  floor: readonly Fraction[],
  start: readonly number[],
  reason: Extract<NashCase, { kind: 'bracket' }>['reason'],
): NashCase {
  const units = propose(vectors, weights, start, STEPS).mixture.map(weight => BigInt(Math.round(weight * UNITS)))
  const all = units.reduce((a, b) => a + b)
  const mixture = mixed(
    units.flatMap((unit, k) =>
      vertices[k]!.mixture.map(({ point, weight }) => ({ point, weight: weight.mul(ratio(unit, all)) })),
    ),
  )
  const point = floor.map((_, i) => sum(mixture.map(part => problem.points[part.point]![i]!.mul(part.weight))))
  const gains = point.map((value, i) => value.sub(problem.disagreement[i]!))
  const slopes = gains.map((gain, i) => weights[i]!.div(gain))
  const gap = vertices
    .map(vertex => sum(vertex.point.map((value, i) => value.sub(point[i]!).mul(slopes[i]!))))
    .reduce((a, b) => (compare(a, b) < 0 ? b : a), ZERO)
  const errors = weights.map(weight => relativeError(gap.div(weight)))
  return {
    kind: 'bracket',
    reason,
    lower: point.map((value, i) => {
      const below = value.sub(errors[i]!.mul(gains[i]!))
      return compare(below, floor[i]!) < 0 ? floor[i]! : below
    }),
    upper: point.map((value, i) => value.add(errors[i]!.mul(gains[i]!))),
    certificate: { point, mixture, gap, errors },
  }
}

/** Some e with e² ≥ 2 η (1 + e), hardly larger than need be. */
function relativeError(eta: Fraction): Fraction {
  const size = toNumber(eta)
  let error = rational(size + Math.sqrt(size * size + 2 * size))
  while (compare(error.mul(error), eta.mul(2n).mul(error.add(ONE))) < 0) {
    error = error.mul(ratio(1025n, 1024n)).add(ratio(1n, 2n ** 200n))
  }
  return error
}
