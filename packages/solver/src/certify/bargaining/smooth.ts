/** Checks Nash bargaining solutions below smooth frontiers by the derivative of the product, or by looking around. */
import {
  type BargainingCurve,
  type BargainingFrontier,
  compare,
  compareReal,
  type Fraction,
  isReal,
  polynomialAt,
  type Real,
  signAt,
  toNumber,
  ZERO,
} from '@biform/core'
import type { NashOnCurve, NashOnFrontier } from '../../results/index.ts'
import { demand, list, vector } from '../flaw.ts'

function weightsOf(weights: readonly Fraction[]): readonly [Fraction, Fraction] {
  vector(weights, 2, 'weights').forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
  })
  return weights as readonly [Fraction, Fraction]
}

/** The derivative of the product's logarithm vanishes at x, or points out of the domain at its end. */
export function checkNashOnFrontier(problem: BargainingFrontier, result: NashOnFrontier): void {
  const { frontier: f, domain, disagreement } = problem
  demand(result.kind === 'solution', 'kind')
  const [w1, w2] = weightsOf(result.weights)
  const [x, y] = list(result.values, 'values', 2) as readonly [Real, Real]
  demand(isReal(x), 'values[0]')
  demand(compareReal(domain[0], x) <= 0 && compareReal(x, domain[1]) <= 0, 'values[0]')
  demand(compareReal(x, disagreement[0]!) > 0, 'values[0]')
  demand(isReal(y) && compareReal(y, polynomialAt(f, x)) === 0, 'values[1]')
  demand(compareReal(y, disagreement[1]!) > 0, 'values[1]')
  // w_1 (f − d_2) + w_2 (x − d_1) f′, coefficient by coefficient.
  const condition = f.map((coefficient, i) => {
    const constant = i === 0 ? disagreement[1]! : ZERO
    const next = (f[i + 1] ?? ZERO).mul(BigInt(i + 1)).mul(disagreement[0]!)
    return w1.mul(coefficient.sub(constant)).add(w2.mul(coefficient.mul(BigInt(i)).sub(next)))
  })
  const sign = signAt(condition, x)
  if (result.rule === 'tangent') demand(sign === 0, 'values[0]')
  else {
    demand(result.rule === 'end', 'rule')
    const out = (compareReal(x, domain[0]) === 0 && sign < 0) || (compareReal(x, domain[1]) === 0 && sign > 0)
    demand(out, 'values[0]')
  }
}

const SPOTS = 4_096

/** No point of a grid has a larger product, and on both sides of the solution it is no larger. */
export function checkNashOnCurve(problem: BargainingCurve, result: NashOnCurve): void {
  const { frontier, domain, disagreement } = problem
  demand(result.kind === 'solution', 'kind')
  demand(result.arithmetic === 'double', 'arithmetic')
  const [w1, w2] = weightsOf(result.weights).map(toNumber) as [number, number]
  const span = domain[1] - domain[0]
  demand(result.tolerance === 1e-6 * span, 'tolerance')
  const [x, y] = list(result.values, 'values', 2) as readonly [number, number]
  demand(x >= domain[0] && x <= domain[1] && x > disagreement[0], 'values[0]')
  demand(y === frontier(x) && y > disagreement[1], 'values[1]')
  const height = (at: number): number => {
    const [first, second] = [at - disagreement[0], frontier(at) - disagreement[1]]
    return first > 0 && second > 0 ? w1 * Math.log(first) + w2 * Math.log(second) : Number.NEGATIVE_INFINITY
  }
  const own = height(x) + 1e-12 * Math.max(1, Math.abs(height(x)))
  for (let k = 0; k <= SPOTS; k++) demand(height(domain[0] + (span * k) / SPOTS) <= own, 'values[0]')
  for (const at of [x - result.tolerance, x + result.tolerance]) {
    if (at >= domain[0] && at <= domain[1]) demand(height(at) <= own, 'values[0]')
  }
}
