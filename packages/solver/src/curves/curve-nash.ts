/**
 * The Nash bargaining solution over one decision: the decisions in the interval at which the weighted product of the gains
 * over the disagreement payoffs is largest (Nash 1950). Where all gains are positive, its logarithm has derivative 0 at a
 * root of Σ_i w_i u_i′ Π_{j≠i} (u_j − d_j).
 *
 * The players agree on a decision and not on a lottery over decisions, so what they can have is a curve, which need not
 * bound a convex set; several decisions may be best.
 */
import {
  type CurveProblem,
  compareReal,
  type Fraction,
  gcd,
  InputError,
  MAX_DEGREE,
  polynomialAt,
  type Rational,
  type Real,
  realRoots,
  signAt,
} from '@biform/core'
import { weightsOf } from '../bargaining/input.ts'
import { add, multiply, type Polynomial, scale, trimmed } from '../bargaining/nash/polynomials.ts'
import { checkOptions } from '../options.ts'
import type { CurveNash } from '../results/curves.ts'
import { slopeOf } from './curve-optima.ts'
import { checkCurve } from './input.ts'

/** Options of `curveNash`. */
export interface CurveNashOptions {
  /** Bargaining weights, one per player, each positive. Default: 1 each. */
  readonly weights?: readonly Rational[]
}

/**
 * The Nash bargaining solution over one decision, exact.
 *
 * @throws InputError for a weight that is not positive, and if the payoffs' degrees sum to more than 64
 * @example
 * const price = curveProblem({ interval: [20, 100], payoffs: [[-2000, 120, -1], [1000, -10]] })
 * curveNash(price).solutions // → [{ decision: '140/3', values: ['12800/9', '1600/3'] }]
 */
export function curveNash(problem: CurveProblem, options: CurveNashOptions = {}): CurveNash {
  checkCurve(problem)
  checkOptions(options, ['weights'])
  const weights = weightsOf(options.weights, problem.players.length)
  const { payoffs, disagreement, interval } = problem
  const gains = payoffs.map((payoff, i) => add(payoff, [disagreement[i]!.neg()]))
  const condition = trimmed(conditionOf(gains, weights))
  if (condition.length > MAX_DEGREE + 1) {
    throw new InputError('problem.payoffs', `degrees sum to more than ${MAX_DEGREE}`)
  }
  const roots = condition.length === 0 ? [] : realRoots(condition).map(({ value }) => value)
  const candidates = [...roots.filter(root => isInside(root, interval)), ...interval]
    .filter(at => gains.every(gain => signAt(gain, at) > 0))
    .sort(compareReal)
  if (candidates.length === 0) return { method: 'curveNash', kind: 'no-gain', weights }
  const best = largest(candidates, gains, weights)
  const solutions = best.map(decision => ({ decision, values: payoffs.map(payoff => polynomialAt(payoff, decision)) }))
  return { method: 'curveNash', kind: 'solution', weights, solutions }
}

/** Σ_i w_i u_i′ Π_{j≠i} (u_j − d_j). */
function conditionOf(gains: readonly Polynomial[], weights: readonly Fraction[]): Polynomial {
  return gains
    .map((gain, i) =>
      gains.reduce<Polynomial>(
        (product, other, j) => (j === i ? product : multiply(product, other)),
        scale(slopeOf(gain), weights[i]!),
      ),
    )
    .reduce((total, item) => add(total, item))
}

/** The candidates with the largest product. One alone is not evaluated. */
function largest(candidates: readonly Real[], gains: readonly Polynomial[], weights: readonly Fraction[]): Real[] {
  if (candidates.length === 1) return [...candidates]
  const common = weights.reduce((all, { d }) => (all * d) / gcd(all, d), 1n)
  const powers = weights.map(weight => weight.mul(common).n)
  const degree = gains.reduce((total, gain, i) => total + BigInt(trimmed(gain).length - 1) * powers[i]!, 0n)
  if (degree > BigInt(MAX_DEGREE)) {
    throw new InputError('weights', `the product of the gains has degree ${degree}, beyond ${MAX_DEGREE}`)
  }
  const product = gains.flatMap((gain, i) => Array.from({ length: Number(powers[i]!) }, () => gain)).reduce(multiply)
  const values = candidates.map(at => polynomialAt(product, at))
  const most = values.reduce((best, value) => (compareReal(value, best) > 0 ? value : best))
  return candidates.filter((_, k) => compareReal(values[k]!, most) === 0)
}

function isInside(at: Real, [lower, upper]: readonly [Fraction, Fraction]): boolean {
  return compareReal(lower, at) < 0 && compareReal(at, upper) < 0
}
