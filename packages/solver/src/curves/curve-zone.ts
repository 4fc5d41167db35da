/** The decisions that everybody accepts, where payoffs are polynomials in one decision: a union of intervals, exactly. */
import { type CurveProblem, type Fraction, signAt } from '@biform/core'
import { add, type Polynomial } from '../bargaining/nash/polynomials.ts'
import { intersection, union } from '../intervals.ts'
import type { CurveZone } from '../results/curves.ts'
import type { Interval } from '../results/discount.ts'
import { checkCurve } from './input.ts'
import { signPattern } from './sign-pattern.ts'

/**
 * The decisions at which each player, and at which all, have at least what they have without an agreement.
 *
 * Time: root isolation of n polynomials.
 *
 * @throws InputError if the problem is none of one decision
 * @example
 * // A seller that has 400 without an agreement accepts prices from 60 − √1200 to 60 + √1200.
 * const price = curveProblem({
 *   interval: [20, 100],
 *   payoffs: [[-2000, 120, -1], [1000, -10]],
 *   disagreement: [400, 0],
 * })
 * const [range] = curveZone(price).all
 * range.lower.polynomial // → [2400n, -120n, 1n]
 * decimalOf(range.upper, 3) // → '94.641'
 */
export function curveZone(problem: CurveProblem): CurveZone {
  checkCurve(problem)
  const { payoffs, disagreement, interval } = problem
  const perPlayer = payoffs.map((payoff, i) => notNegative(add(payoff, [disagreement[i]!.neg()]), interval))
  return { method: 'curveZone', perPlayer, all: perPlayer.reduce(intersection) }
}

/** Where a polynomial is not negative: the closures of the pieces on which it is not, and single zeros. */
function notNegative(polynomial: Polynomial, [lower, upper]: readonly [Fraction, Fraction]): Interval[] {
  const { zeros, signs } = signPattern(polynomial, lower, upper)
  const ends = [lower, ...zeros, upper]
  const pieces = signs.flatMap((sign, k) =>
    sign < 0 ? [] : [{ lower: ends[k]!, upper: ends[k + 1]!, lowerClosed: true, upperClosed: true }],
  )
  const points = ends
    .filter((end, k) => (k > 0 && k < ends.length - 1) || signAt(polynomial, end) >= 0)
    .map(end => ({ lower: end, upper: end, lowerClosed: true, upperClosed: true }))
  return union(pieces, points)
}
