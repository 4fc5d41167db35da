/**
 * The Nash bargaining solution of two players below a smooth frontier y = f(x).
 *
 * For a polynomial f the maximum of w_1 log(x − d_1) + w_2 log(f(x) − d_2) is at a root of the polynomial
 * w_1 (f − d_2) + w_2 (x − d_1) f′, or at an end of the domain; it is strictly concave where both gains are positive, so
 * there is one. For a function of doubles it is found by golden-section search (Kiefer 1953).
 */
import {
  type BargainingCurve,
  type BargainingFrontier,
  compareReal,
  type Fraction,
  polynomialAt,
  type Real,
  realRoots,
  signAt,
  toNumber,
  ZERO,
} from '@biform/core'
import type { NashOnCurve, NashOnFrontier } from '../../results/bargaining.ts'
import { add, multiply, scale } from './polynomials.ts'

/** Exact, below a polynomial. */
export function nashOnFrontier(problem: BargainingFrontier, weights: readonly Fraction[]): NashOnFrontier {
  const { frontier, domain, disagreement } = problem
  const [d1, d2] = disagreement as readonly [Fraction, Fraction]
  const over = add(frontier, [d2.neg()])
  const slope = frontier.slice(1).map((coefficient, i) => coefficient.mul(BigInt(i + 1)))
  const condition = add(scale(over, weights[0]!), scale(multiply([d1.neg(), ZERO.add(1n)], slope), weights[1]!))
  const isInside = (x: Real): boolean =>
    compareReal(domain[0], x) <= 0 && compareReal(x, domain[1]) <= 0 && compareReal(x, d1) > 0 && signAt(over, x) > 0
  const record = (x: Real, rule: NashOnFrontier['rule']): NashOnFrontier => ({
    method: 'nashBargaining',
    kind: 'solution',
    weights,
    values: [x, polynomialAt(frontier, x)],
    rule,
  })
  const tangent = realRoots(condition).find(({ value }) => isInside(value))
  if (tangent) return record(tangent.value, 'tangent')
  // The product rises or falls all the way.
  const rises = isInside(domain[1]) && signAt(condition, domain[1]) > 0
  return record(rises ? domain[1] : domain[0], 'end')
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const ROUNDS = 100
/** The maximum is flat: in doubles its place is known to about the square root of their precision. */
const TOLERANCE = 1e-6

/** In doubles, below any concave function. */
export function nashOnCurve(problem: BargainingCurve, weights: readonly Fraction[]): NashOnCurve {
  const { frontier, domain, disagreement } = problem
  const [w1, w2] = weights.map(toNumber) as [number, number]
  const height = (x: number): number => {
    const [first, second] = [x - disagreement[0], frontier(x) - disagreement[1]]
    // Outside the gains of both, the way back to them.
    if (second <= 0) return -1e300 + second
    return first <= 0 ? -1e300 + first : w1 * Math.log(first) + w2 * Math.log(second)
  }
  let [low, high] = [Math.max(domain[0], disagreement[0]), domain[1]]
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atLeft, atRight] = [height(left), height(right)]
  for (let round = 0; round < ROUNDS; round++) {
    if (atLeft < atRight) {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = height(right)
    } else {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = height(left)
    }
  }
  const x = (low + high) / 2
  return {
    method: 'nashBargaining',
    kind: 'solution',
    arithmetic: 'double',
    weights,
    values: [x, frontier(x)],
    tolerance: TOLERANCE * (domain[1] - domain[0]),
  }
}
