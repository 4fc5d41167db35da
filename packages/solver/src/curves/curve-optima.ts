/**
 * The best decisions of each player and of all together, where payoffs are polynomials in one decision: an end of the
 * interval, or a zero of the derivative, which is isolated exactly (Sturm). And the decisions that are efficient, where
 * every payoff has one peak.
 */
import { type CurveProblem, compareReal, polynomialAt, type Real } from '@biform/core'
import { add, type Polynomial } from '../bargaining/nash/polynomials.ts'
import type { CurveOptima, CurvePeak, EfficientDecisions } from '../results/curves.ts'
import { checkCurve } from './input.ts'
import { signPattern } from './sign-pattern.ts'

/**
 * What each player would decide alone, what is best for the sum of all payoffs, and which decisions are efficient.
 *
 * If every payoff rises up to one peak and falls after it, the efficient decisions are those between the least and the
 * greatest peak: inside, whatever helps one player hurts another. Otherwise `efficient` names a player whose payoff does
 * not.
 *
 * Time: root isolation of n + 1 polynomials of degree d.
 *
 * @throws InputError if the problem is none of one decision
 * @example
 * const price = curveProblem({
 *   players: ['Seller', 'Supplier'],
 *   label: 'price',
 *   interval: [20, 100],
 *   payoffs: [[-2000, 120, -1], [1000, -10]],
 * })
 * const { perPlayer, total, efficient } = curveOptima(price)
 * perPlayer.map(({ decisions }) => decisions[0]) // → ['60', '20']
 * total // → { decisions: ['55'], value: '2025', constant: false }
 * efficient // → { kind: 'interval', lower: '20', upper: '60' }
 */
export function curveOptima(problem: CurveProblem): CurveOptima {
  checkCurve(problem)
  const perPlayer = problem.payoffs.map(payoff => peakOf(payoff, problem))
  return {
    method: 'curveOptima',
    perPlayer,
    total: peakOf(problem.payoffs.reduce(add), problem),
    efficient: efficientDecisions(problem, perPlayer),
  }
}

/** The derivative. */
export function slopeOf(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((coefficient, i) => coefficient.mul(BigInt(i + 1)))
}

function peakOf(payoff: Polynomial, { interval }: CurveProblem): CurvePeak {
  const [lower, upper] = interval
  const slope = slopeOf(payoff)
  const constant = slope.every(({ n }) => n === 0n)
  const candidates: Real[] = [lower, ...signPattern(slope, lower, upper).zeros, upper]
  let decisions: Real[] = []
  let value: Real | undefined
  for (const candidate of candidates) {
    const here = polynomialAt(payoff, candidate)
    const order = value === undefined ? 1 : compareReal(here, value)
    if (order > 0) decisions = []
    if (order >= 0) decisions.push(candidate)
    if (order > 0) value = here
  }
  return { decisions, value: value!, constant }
}

function efficientDecisions({ payoffs, interval }: CurveProblem, peaks: readonly CurvePeak[]): EfficientDecisions {
  const uneven = payoffs.findIndex(payoff => {
    const { signs } = signPattern(slopeOf(payoff), ...interval)
    const turn = signs.findIndex(sign => sign < 0)
    return signs.includes(0) || (turn >= 0 && signs.slice(turn).includes(1))
  })
  if (uneven >= 0) return { kind: 'unknown', player: uneven }
  const ascending = peaks.map(({ decisions }) => decisions[0]!).sort(compareReal)
  return { kind: 'interval', lower: ascending[0]!, upper: ascending.at(-1)! }
}
