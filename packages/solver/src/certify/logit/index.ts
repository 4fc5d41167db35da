/**
 * Checks logit equilibria: payoffs and regrets exactly, and that each probability is the logit response to the others', in
 * doubles. That a point lies on the principal branch and on no other is not checked.
 */
import { compare, Fraction, fractions, type NormalForm, shapeOf, toNumber, ZERO } from '@biform/core'
import type { LogitEquilibrium, LogitPath, LogitResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { average, larger, repliesTo } from '../equilibria.ts'
import { demand, demandSame, gameOf, list, mixedStrategy, record } from '../flaw.ts'

/** What rounding to 15 decimals, and stopping Newton's method, may leave: of probabilities, and of payoffs over the range of all. */
const ROUNDED = 1e-12
const FOLLOWED = 1e-9
/** What two computations of a difference in doubles may differ by, times 1 + λ × the payoffs' range. */
const AGREEING = 1e-13
/** A branch that is said to be followed to its limit has come so far: λ × range, and the share of its range that a player gains. */
const [FIRST, LAST] = [1e3, 1e8]
const SETTLED = 1.001e-6

export const LOGIT_CHECKERS: Checkers<LogitResult['method']> = {
  logitEquilibrium: checkLogitEquilibrium,
  logitPath: checkLogitPath,
}

function checkLogitEquilibrium(subject: unknown, result: LogitEquilibrium): undefined {
  const game = gameOf(subject, 'normal-form')
  const complete = checkEnd(result)
  const { lambda, reached, steps, profile, residual } = result
  demand(lambda instanceof Fraction && compare(lambda, ZERO) >= 0, 'lambda')
  demand(Number.isInteger(steps) && steps >= 0, 'steps')
  demand(typeof reached === 'number' && reached >= 0 && reached <= Number.MAX_VALUE, 'reached')
  demand(!complete || reached === toNumber(lambda), 'reached')
  checkAppraised(game, result, '')
  const scaled = doublesOf(game)
  const mu = complete ? toNumber(lambda.mul(scaled.range)) : reached * toNumber(scaled.range)
  const doubles = profile.map(mix => mix.map(toNumber))
  const found = residualOf(scaled, doubles, mu)
  demand(typeof residual === 'number' && Math.abs(found - residual) <= AGREEING * (1 + mu), 'residual')
  demand(isResponse(scaled, doubles, mu, complete ? ROUNDED : FOLLOWED), 'profile')
}

function checkLogitPath(subject: unknown, result: LogitPath): undefined {
  const game = gameOf(subject, 'normal-form')
  const complete = checkEnd(result)
  const scaled = doublesOf(game)
  const size = toNumber(scaled.range)
  list(result.points, 'points').forEach((point, k) => {
    const at = `points[${k}]`
    const { lambda, profile } = record(point, at)
    demand(typeof lambda === 'number' && lambda >= 0 && lambda <= Number.MAX_VALUE, `${at}.lambda`)
    demand(k > 0 || lambda === 0, 'points[0].lambda')
    list(profile, `${at}.profile`, scaled.shape.length).forEach((mix, i) => {
      const total = list(mix, `${at}.profile[${i}]`, scaled.shape[i]!).reduce((sum, value, j) => {
        demand(typeof value === 'number' && value >= 0, `${at}.profile[${i}][${j}]`)
        return sum + value
      }, 0)
      demand(Math.abs(total - 1) <= FOLLOWED, `${at}.profile[${i}]`)
    })
    demand(isResponse(scaled, profile, lambda * size, FOLLOWED), `${at}.profile`)
  })
  demand(result.points.length > 0, 'points')
  const last = result.points.at(-1)!
  if (result.lambda === undefined) {
    const mu = last.lambda * size
    const settled = mu >= FIRST && gainAt(scaled, last.profile) <= SETTLED
    demand(!complete || settled || mu >= LAST * (1 - ROUNDED), 'complete')
  } else {
    demand(result.lambda instanceof Fraction && compare(result.lambda, ZERO) >= 0, 'lambda')
    const end = toNumber(result.lambda)
    demand(!complete || Math.abs(last.lambda - end) <= ROUNDED * end, 'complete')
  }
  checkAppraised(game, record(result.limit, 'limit'), 'limit.')
}

/** Whether a branch was followed to its end; if not, there is a reason. */
function checkEnd(result: LogitEquilibrium | LogitPath): boolean {
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(typeof result.complete === 'boolean', 'complete')
  const reasons: readonly unknown[] = result.complete ? [undefined] : ['limit', 'stopped', 'stalled']
  demand(reasons.includes(result.reason), 'reason')
  return result.complete
}

/** Payoffs at a profile, and the largest gain of any deviation from it. */
function checkAppraised(
  game: NormalForm,
  { profile, payoffs, epsilon }: Pick<LogitEquilibrium, 'profile' | 'payoffs' | 'epsilon'>,
  at: string,
): void {
  list(profile, `${at}profile`, game.players.length).forEach((mix, i) => {
    mixedStrategy(mix, game.strategies[i]!.length, `${at}profile[${i}]`)
  })
  const replies = profile.map((_, i) => repliesTo(game, i, profile))
  const own = replies.map((values, i) => average(values, profile[i]!))
  demandSame(payoffs, own, `${at}payoffs`)
  demandSame(
    epsilon,
    replies.flatMap((values, i) => values.map(value => value.sub(own[i]!))).reduce(larger),
    `${at}epsilon`,
  )
}

/** Payoffs less each player's least, over the widest range of a player. */
interface Doubles {
  readonly shape: readonly number[]
  readonly payoffs: readonly (readonly number[])[]
  readonly range: Fraction
}

function doublesOf(game: NormalForm): Doubles {
  const lists = game.payoffs.map(fractions)
  const least = lists.map(values => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b)))
  const shifted = lists.map((values, i) => values.map(value => value.sub(least[i]!)))
  const widest = shifted.flat().reduce(larger)
  const range = widest.n === 0n ? widest.add(1n) : widest
  return {
    shape: shapeOf(game),
    payoffs: shifted.map(values => values.map(value => toNumber(value.div(range)))),
    range,
  }
}

/** What a player gets from each of its strategies: all profiles, each with the probability that the others play it. */
function payoffsOf({ shape, payoffs }: Doubles, profile: readonly (readonly number[])[], player: number): number[] {
  const found = Array.from({ length: shape[player]! }, () => 0)
  for (const [place, payoff] of payoffs[player]!.entries()) {
    let [rest, chance, own] = [place, 1, 0]
    for (let k = shape.length - 1; k >= 0; k--) {
      const strategy = rest % shape[k]!
      rest = Math.floor(rest / shape[k]!)
      if (k === player) own = strategy
      else chance *= profile[k]![strategy]!
    }
    found[own]! += chance * payoff
  }
  return found
}

/** The logit response of a player. */
function responseOf(scaled: Doubles, profile: readonly (readonly number[])[], mu: number, player: number): number[] {
  const values = payoffsOf(scaled, profile, player)
  const weights = values.map(value => Math.exp(mu * (value - Math.max(...values))))
  const total = weights.reduce((a, b) => a + b)
  return weights.map(weight => weight / total)
}

/** The largest distance of a probability from the logit response. */
function residualOf(scaled: Doubles, profile: readonly (readonly number[])[], mu: number): number {
  const gaps = profile.flatMap((mix, i) => {
    const response = responseOf(scaled, profile, mu, i)
    return mix.map((value, j) => Math.abs(value - response[j]!))
  })
  return Math.max(...gaps)
}

/**
 * Whether all probabilities are logit responses, up to an error of themselves and of the payoffs: one of δ changes the odds of a strategy
 * by a factor of at most e^(2μδ). However large μ is, what is worse by more than that is not played.
 */
function isResponse(scaled: Doubles, profile: readonly (readonly number[])[], mu: number, error: number): boolean {
  const factor = Math.exp(Math.min(4 * mu * error, 700))
  return profile.every((mix, i) => {
    const response = responseOf(scaled, profile, mu, i)
    return mix.every((value, j) => {
      const yes = response[j]!
      const no = response.reduce((total, other, k) => (k === j ? total : total + other), 0)
      const low = yes / (yes + no * factor)
      const high = (yes * factor) / (yes * factor + no)
      return value >= low - error && value <= high + error
    })
  })
}

/** The largest share of its payoffs' range that a player could gain. */
function gainAt(scaled: Doubles, profile: readonly (readonly number[])[]): number {
  const gains = profile.map((mix, i) => {
    const width = Math.max(...scaled.payoffs[i]!)
    const values = payoffsOf(scaled, profile, i)
    const own = values.reduce((total, value, j) => total + value * mix[j]!, 0)
    return width === 0 ? 0 : (Math.max(...values) - own) / width
  })
  return Math.max(...gains)
}
