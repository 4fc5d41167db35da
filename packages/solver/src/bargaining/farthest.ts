/**
 * How far one can go from a point of S in a direction without leaving S, by an exact linear program:
 *
 *   maximise t  subject to  Σ_k μ_k p_k ≥ from + t·direction,  Σ_k μ_k = 1,  μ ≥ 0.
 *
 * The dual is the supporting hyperplane at which one stops.
 */
import { type Fraction, gcd, numerator, ratio, sum, ZERO } from '@biform/core'
import { linearProgram } from '../linear/program.ts'
import type { Support, WeightedPoint } from '../results/bargaining.ts'

/** Where one stops, with the proof that it is in S and that nothing farther is. */
export interface Stop {
  readonly t: Fraction
  readonly point: readonly Fraction[]
  readonly support: Support
}

/** Goes from a point in a direction ≥ 0 that is not 0. The point may lie outside S: then t < 0, and one comes back to S. */
export function farthest(
  points: readonly (readonly Fraction[])[],
  from: readonly Fraction[],
  direction: readonly Fraction[],
): Stop {
  const denominator = [...points.flat(), ...from, ...direction].reduce(
    (common, { d }) => (common * d) / gcd(common, d),
    1n,
  )
  const whole = (value: Fraction): bigint => numerator(value) * (denominator / value.d)
  const solution = linearProgram({
    objective: [1n, ...points.map(() => 0n)],
    constraints: [
      ...from.map((value, i) => ({
        coefficients: [-whole(direction[i]!), ...points.map(point => whole(point[i]!))],
        relation: '>=' as const,
        right: whole(value),
      })),
      { coefficients: [0n, ...points.map(() => 1n)], relation: '=' as const, right: 1n },
    ],
    free: [true, ...points.map(() => false)],
  })
  if (solution.kind !== 'optimal') throw new Error('far back there is always a point of S, and it is bounded ahead')
  const [t, ...weights] = solution.primal
  const normal = from.map((_, i) => solution.dual[i]!.neg())
  const total = sum(normal)
  return {
    t: t!,
    point: from.map((value, i) => value.add(t!.mul(direction[i]!))),
    support: { mixture: mixtureOf(weights), normal: normal.map(value => value.div(total)) },
  }
}

/** The weights that are not 0, with their indices. */
function mixtureOf(weights: readonly Fraction[]): WeightedPoint[] {
  return weights.flatMap((weight, point) => (weight.n === 0n ? [] : [{ point, weight }]))
}

/** The i-th unit vector. */
export function unit(i: number, length: number): Fraction[] {
  return Array.from({ length }, (_, j) => (i === j ? ratio(1n, 1n) : ZERO))
}
