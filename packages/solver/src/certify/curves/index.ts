/** The checkers of problems of one decision: from the definitions, at every place where a polynomial can turn. */
import {
  type CurveProblem,
  compare,
  compareReal,
  type Fraction,
  isReal,
  MAX_DEGREE,
  polynomialAt,
  type Real,
  signAt,
  ZERO,
} from '@biform/core'
import type { CurveNash, CurveOptima, CurvePeak, CurveResult, CurveZone, Interval } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { type Completeness, demand, gameOf, list, record, vector } from '../flaw.ts'
import { ascending, type Coefficients, derivativeOf, less, middle, productOf, rootsOn } from './polynomial.ts'

function checkCurveOptima(subject: unknown, result: CurveOptima): undefined {
  const problem = gameOf(subject, 'curve-problem')
  const { payoffs, interval } = problem
  list(result.perPlayer, 'perPlayer', payoffs.length).forEach((peak, i) => {
    checkPeak(peak, payoffs[i]!, interval, `perPlayer[${i}]`)
  })
  const longest = Math.max(...payoffs.map(payoff => payoff.length))
  const sum = Array.from({ length: longest }, (_, power) =>
    payoffs.reduce((total, payoff) => total.add(payoff[power] ?? ZERO), ZERO),
  )
  checkPeak(result.total, sum, interval, 'total')
  checkEfficient(result, problem)
}

/** The largest value at the ends and where the derivative vanishes, and all places at which it is. */
function checkPeak(peak: CurvePeak, payoff: Coefficients, [lower, upper]: CurveProblem['interval'], at: string): void {
  const slope = derivativeOf(payoff)
  demand(record(peak, at).constant === slope.every(({ n }) => n === 0n), `${at}.constant`)
  const places = ascending([lower, upper, ...rootsOn(slope, lower, upper)])
  demand(isReal(peak.value), `${at}.value`)
  const orders = places.map(place => compareReal(polynomialAt(payoff, place), peak.value))
  demand(orders.every(order => order <= 0) && orders.includes(0), `${at}.value`)
  checkNumbers(
    peak.decisions,
    places.filter((_, k) => orders[k] === 0),
    `${at}.decisions`,
  )
}

function checkNumbers(found: readonly Real[], expected: readonly Real[], at: string): void {
  list(found, at, expected.length).forEach((item, k) => {
    demand(isReal(item) && compareReal(item, expected[k]!) === 0, `${at}[${k}]`)
  })
}

function checkEfficient({ efficient, perPlayer }: CurveOptima, { payoffs, interval }: CurveProblem): void {
  const rising = payoffs.map(payoff => isOnePeak(derivativeOf(payoff), interval))
  const first = rising.indexOf(false)
  record(efficient, 'efficient')
  if (efficient.kind === 'unknown') {
    demand(efficient.player === first && first >= 0, 'efficient.player')
    return
  }
  demand(efficient.kind === 'interval' && first < 0, 'efficient.kind')
  const peaks = ascending(perPlayer.map(({ decisions }) => decisions[0]!))
  checkNumbers([efficient.lower], [peaks[0]!], 'efficient.lower')
  checkNumbers([efficient.upper], [peaks.at(-1)!], 'efficient.upper')
}

/** Whether a payoff rises, and then falls: its slope is positive at first, if at all, and then negative. */
function isOnePeak(slope: Coefficients, [lower, upper]: CurveProblem['interval']): boolean {
  const places = ascending([lower, upper, ...rootsOn(slope, lower, upper)])
  const signs = places.slice(1).map((place, k) => signAt(slope, middle(places[k]!, place)))
  return signs.every((sign, k) => sign !== 0 && (k === 0 || sign <= signs[k - 1]!))
}

function checkCurveZone(subject: unknown, result: CurveZone): undefined {
  const { payoffs, disagreement, interval } = gameOf(subject, 'curve-problem')
  const gains = payoffs.map((payoff, i) => less(payoff, disagreement[i]!))
  list(result.perPlayer, 'perPlayer', gains.length).forEach((set, i) => {
    checkSet(set, [gains[i]!], interval, `perPlayer[${i}]`)
  })
  checkSet(result.all, gains, interval, 'all')
}

/** At every place where a gain can change its sign, and between any two: inside the set iff no gain is negative. */
function checkSet(
  set: readonly Interval[],
  gains: readonly Coefficients[],
  [lower, upper]: CurveProblem['interval'],
  at: string,
): void {
  const places = ascending([lower, upper, ...gains.flatMap(gain => rootsOn(gain, lower, upper))])
  list(set, at).forEach((item, k) => {
    const { lowerClosed, upperClosed, ...ends } = record(item, `${at}[${k}]`)
    demand(lowerClosed === true && upperClosed === true, `${at}[${k}]`)
    for (const end of [ends.lower, ends.upper]) {
      demand(isReal(end) && places.some(place => compareReal(place, end) === 0), `${at}[${k}]`)
    }
    demand(compareReal(ends.lower, ends.upper) <= 0, `${at}[${k}]`)
    demand(k === 0 || compareReal(set[k - 1]!.upper, ends.lower) < 0, `${at}[${k}]`)
  })
  const samples = [...places, ...places.slice(1).map((place, k) => middle(places[k]!, place))]
  for (const sample of samples) {
    const accepted = gains.every(gain => signAt(gain, sample) >= 0)
    const inside = set.some(item => compareReal(item.lower, sample) <= 0 && compareReal(sample, item.upper) <= 0)
    demand(accepted === inside, at)
  }
}

function checkCurveNash(subject: unknown, result: CurveNash): Completeness {
  const { payoffs, disagreement, interval } = gameOf(subject, 'curve-problem')
  const gains = payoffs.map((payoff, i) => less(payoff, disagreement[i]!))
  vector(result.weights, gains.length, 'weights').forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
  })
  const cuts = ascending([...interval, ...gains.flatMap(gain => rootsOn(gain, ...interval))])
  const samples = [...cuts, ...cuts.slice(1).map((cut, k) => middle(cuts[k]!, cut))]
  const positive = (place: Real): boolean => gains.every(gain => signAt(gain, place) > 0)
  if (result.kind === 'no-gain') {
    demand(!samples.some(positive), 'kind')
    return 'checked'
  }
  demand(result.kind === 'solution', 'kind')
  demand(list(result.solutions, 'solutions').length > 0, 'solutions')
  result.solutions.forEach((item, k) => {
    const { decision, values } = record(item, `solutions[${k}]`)
    const inside =
      isReal(decision) && compareReal(interval[0], decision) <= 0 && compareReal(decision, interval[1]) <= 0
    demand(inside && positive(decision), `solutions[${k}].decision`)
    checkNumbers(
      values,
      payoffs.map(payoff => polynomialAt(payoff, decision)),
      `solutions[${k}].values`,
    )
  })
  const product = weightedProduct(gains, result.weights)
  if (product === undefined) return 'not checked'
  const places = ascending([...interval, ...rootsOn(derivativeOf(product), ...interval)]).filter(positive)
  const values = places.map(place => polynomialAt(product, place))
  const most = values.reduce((best, value) => (compareReal(best, value) < 0 ? value : best))
  checkNumbers(
    result.solutions.map(({ decision }) => decision),
    places.filter((_, k) => compareReal(values[k]!, most) === 0),
    'solutions',
  )
  return 'checked'
}

/** The product of the gains, each to the power of its weight times a common denominator; none beyond the degree limit. */
function weightedProduct(gains: readonly Coefficients[], weights: readonly Fraction[]): Coefficients | undefined {
  const common = weights.reduce((all, { d }) => (all % d === 0n ? all : all * d), 1n)
  let product: Coefficients = [ZERO.add(1n)]
  for (const [i, gain] of gains.entries()) {
    for (let power = weights[i]!.mul(common).n; power > 0n; power -= 1n) {
      product = productOf(product, gain)
      if (product.length > MAX_DEGREE + 1) return undefined
    }
  }
  return product
}

export const CURVE_CHECKERS: Checkers<CurveResult['method']> = {
  curveOptima: checkCurveOptima,
  curveZone: checkCurveZone,
  curveNash: checkCurveNash,
}
