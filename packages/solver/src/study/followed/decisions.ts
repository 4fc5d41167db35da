/** Best decisions on an interval and investments before bargaining, along a segment. */
import { ONE, ratio } from '@biform/core'
import {
  addFunctions as add,
  constantFunction,
  divideFunctions as divide,
  type InvestmentOn,
  multiplyFunctions as multiply,
  negateFunction,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type AnswerOn, type Followers, type GameOf, NULL, type Question, total } from './answer.ts'

/** By solver. */
export const DECISION_FOLLOWERS: Followers = {
  curveOptima: ({ game, sign }) => {
    const curve = game('curve-problem')
    const degrees = curve.payoffs.map(payoff => payoff.length)
    const joint = Array.from({ length: Math.max(...degrees) }, (_, k) =>
      total(curve.payoffs.map(payoff => payoff[k] ?? NULL)),
    )
    return { perPlayer: curve.payoffs.map(payoff => peakOf(payoff, curve, sign)), total: peakOf(joint, curve, sign) }
  },
  investmentEquilibrium: ({ game, sign }) => invested(game('investment-game'), sign),
  ownership: ({ game, sign }) => {
    const assets = game('investment-game')
    if (assets.own.length !== 2) throw new Unsettled('ownership is of two partners')
    const structures = [assets.exposure, [NULL, UNIT], [UNIT, NULL]].map(exposure => ({
      exposure,
      outcome: invested({ ...assets, exposure }, sign),
    }))
    return { structures }
  },
}

const UNIT = constantFunction(ONE)
const TWO = constantFunction(ratio(2n, 1n))
const HALF = constantFunction(ratio(1n, 2n))

/** The peak of c_0 + c_1 y + c_2 y²: the zero of the derivative where that falls through it inside, else an end. */
function peakOf(payoff: readonly RationalFunction[], curve: GameOf<'curve-problem'>, sign: Question['sign']): AnswerOn {
  const [lower, upper] = curve.interval
  if (payoff.slice(3).some(({ top }) => top.length > 0)) {
    throw new Unsettled('the peak of a payoff beyond degree 2 is not followed along the line')
  }
  const [, slope = NULL, bend = NULL] = payoff
  const value = (y: RationalFunction): RationalFunction =>
    payoff.reduceRight((sum, coefficient) => add(multiply(sum, y), coefficient), NULL)
  const slopeAt = (y: RationalFunction): number =>
    sign(add(slope, multiply(multiply(TWO, bend), y)), 'a marginal payoff')
  const peak = (...decisions: RationalFunction[]): AnswerOn => ({ decisions, value: value(decisions[0]!) })
  const curvature = sign(bend, 'the curvature of a payoff')
  if (curvature < 0) {
    if (slopeAt(lower) <= 0) return peak(lower)
    if (slopeAt(upper) >= 0) return peak(upper)
    return peak(negateFunction(divide(slope, multiply(TWO, bend))))
  }
  const order = sign(subtract(value(upper), value(lower)), 'one end against the other')
  return order === 0 ? peak(lower, upper) : peak(order < 0 ? lower : upper)
}

/** x_i = m_i / c_i without complementarity. */
function invested(game: InvestmentOn, sign: Question['sign']): { readonly [field: string]: AnswerOn } {
  if (sign(game.complementarity, 'complementarity') !== 0) {
    throw new Unsettled('investments with complementarity are not followed along the line')
  }
  const { own, external, cost, shares } = game
  const exposed = game.exposure.map((rho, i) => multiply(rho, game.specificity[i]!))
  const potOf = (weights: readonly RationalFunction[], i: number): RationalFunction =>
    add(multiply(weights[i]!, own[i]!), total(external[i]!.map((value, j) => multiply(weights[j]!, value))))
  const returns = own.map((value, i) =>
    add(multiply(subtract(UNIT, exposed[i]!), value), multiply(shares[i]!, potOf(exposed, i))),
  )
  const levels = returns.map((value, i) => divide(value, cost[i]!))
  const best = own.map((value, i) => divide(total([value, ...external[i]!]), cost[i]!))
  const payoffs = payoffsOf(game, exposed, levels)
  return {
    returns,
    levels,
    payoffs,
    surplus: total(payoffs),
    efficient: { levels: best, surplus: total(payoffsOf(game, exposed, best)) },
    reversal: own.map((value, i) => {
      const pot = potOf(game.specificity, i)
      const threshold = sign(pot, 'what is specific') === 0 ? null : divide(multiply(game.specificity[i]!, value), pot)
      return { threshold }
    }),
  }
}

function payoffsOf(
  { own, external, cost, shares }: InvestmentOn,
  exposed: readonly RationalFunction[],
  levels: readonly RationalFunction[],
): RationalFunction[] {
  const values = own.map((value, i) =>
    add(multiply(value, levels[i]!), total(levels.map((level, j) => multiply(external[j]![i]!, level)))),
  )
  const pot = total(values.map((value, i) => multiply(exposed[i]!, value)))
  return values.map((value, i) => {
    const spent = multiply(HALF, multiply(cost[i]!, multiply(levels[i]!, levels[i]!)))
    return subtract(add(multiply(subtract(UNIT, exposed[i]!), value), multiply(shares[i]!, pot)), spent)
  })
}
