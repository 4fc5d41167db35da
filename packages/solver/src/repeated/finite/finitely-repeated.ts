/**
 * Finitely repeated games (Benoît and Krishna, Econometrica 53, 1985): all payoffs of pure subgame-perfect equilibria, by
 * backward recursion over the finite sets of those with fewer periods left.
 */
import {
  compare,
  type Fraction,
  InputError,
  type NormalForm,
  ONE,
  profileAt,
  type Rational,
  ratio,
  rational,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  show,
  ZERO,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { FinitelyRepeated, FinitePath } from '../../results/finite.ts'
import { hullOf } from '../hull.ts'
import { checkStage } from '../input.ts'
import { dimensionOf } from '../stage/dimension.ts'
import { type IntegerStage, integerStage, type Level, lastLevel, levelBefore, placesFrom } from './levels.ts'

/** What `finitelyRepeated` takes beside the stage. */
export interface FinitelyRepeatedOptions extends StepOptions {
  /** How often the stage is played: 1 to 100. */
  readonly periods: number
  /** The weight of each period relative to the one before, above 0, at most 1; default 1. */
  readonly discount?: Rational
  /** At most so many payoff vectors with any number of periods left; default 10,000, which is also the most. */
  readonly limit?: number
}

/** The stage is played at most so often: threats are kept for every number of periods left. */
const MAX_PERIODS = 100
/** A set of equilibrium payoffs has at most so many points. */
const MAX_POINTS = 10_000

/**
 * The payoffs of all pure subgame-perfect equilibria of a stage game that is played a known number of times, with perfect
 * monitoring and without randomisation of any kind; equilibria at the ends of the set, and the worst one of each player
 * with every number of periods left, which together are the strategies.
 *
 * Payoffs are averages per period, Σ δ^t u_t / Σ δ^t. If all pure equilibria of the stage pay the same, nothing else is
 * ever played. If every player has two that pay it differently, and there are two players or the feasible payoffs have full
 * dimension, then with many periods nearly all that the folk theorem promises is an average of equilibria (Benoît and
 * Krishna); `folkTheorem` says whether these conditions hold (they are sufficient; mixed equilibria, which could serve as
 * well if mixtures were observed, are not looked at).
 *
 * A set of more than 10,000 points, or more than `limit`, ends the recursion: `complete` is false then, and what is given
 * is the answer for `solved` periods, fewer than were asked for.
 *
 * @throws InputError that names the option that is wrong
 *
 * Complexity: each period takes the number of profiles times the number of points with a period less. The points of a
 * game in small integers without discounting grow like a power of the number of periods, those with discounting
 * exponentially. `maxSteps` counts periods, and 4,096 pairs of a profile and a point as one more.
 *
 * @example
 * // Benoît and Krishna's case: two equilibria, (4, 4) and (2, 2), and an agreement on (5, 5).
 * const payoffs = [[[5, 5], [0, 0], [0, 0]], [[10, 0], [4, 4], [0, 0]], [[0, 0], [0, 0], [2, 2]]]
 * const stage = normalForm({ payoffs })
 * const begins = [3, 4].map(periods => finitelyRepeated(stage, { periods }).openings.some(([a, b]) => a === 0 && b === 0))
 * begins // → [false, true]
 * finitelyRepeated(stage, { periods: 4 }).extreme.at(-1).path // → [[0, 0], [1, 1], [1, 1], [1, 1]]
 * // A prisoner's dilemma unravels.
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * finitelyRepeated(dilemma, { periods: 20 }).payoffs // → [['1', '1']]
 */
export function finitelyRepeated(stage: NormalForm, options: FinitelyRepeatedOptions): FinitelyRepeated {
  return runSync(finitelyRepeatedSteps(stage, options), options)
}

/** `finitelyRepeated` in steps: one per period, and more for large sets. */
export function* finitelyRepeatedSteps(stage: NormalForm, options: FinitelyRepeatedOptions): Steps<FinitelyRepeated> {
  checkStepOptions(options, ['periods', 'discount'])
  checkStage(stage)
  const { periods, limit = MAX_POINTS } = options
  if (!(Number.isSafeInteger(periods) && periods >= 1 && periods <= MAX_PERIODS)) {
    throw new InputError('options.periods', `${show(periods)} is not a number of periods, 1 to ${MAX_PERIODS}`)
  }
  const discount = readDiscount(options.discount)
  const most = Math.min(limit, MAX_POINTS)
  const whole = integerStage(stage)
  const levels: Level[] = [lastLevel(stage.players.length)]
  let weight = 1n
  let reason: Stop | undefined
  while (reason === undefined && levels.length <= periods) {
    const level: Level | Stop = yield* levelBefore(whole, levels.at(-1)!, { weight, discount: discount.n, limit: most })
    if (typeof level === 'string') {
      reason = level
      break
    }
    levels.push(level)
    weight *= discount.d
    const stop = yield { done: levels.length - 1, total: periods, found: level.points.length }
    if (levels.length <= periods) reason = stop
  }
  return answer(stage, { levels, periods, discount, whole, reason })
}

interface Solved {
  /** By the number of periods left, from 0. */
  readonly levels: readonly Level[]
  readonly periods: number
  readonly discount: Fraction
  readonly whole: IntegerStage
  readonly reason: Stop | undefined
}

function answer(stage: NormalForm, { levels, periods, discount, whole, reason }: Solved): FinitelyRepeated {
  const solved = levels.length - 1
  const factors = weightsOf(discount, solved)
  const at = (k: number, point: number): FinitePath => ({
    payoffs: levels[k]!.points[point]!.map((value, i) => ratio(value, whole.denominators[i]! * factors[k]!)),
    path: placesFrom(levels.slice(0, k + 1), point).map(place => profileAt(stage, place)),
  })
  const { points, openings } = levels[solved]!
  const order = solved === 0 ? [] : points.map((_, k) => k).sort((a, b) => lexicographic(points[a]!, points[b]!))
  const equilibria = whole.payoffs.filter((_, place) => whole.gains[place]!.every(gain => gain === 0n))
  const distinct = stage.players.map((_, i) => equilibria.some(point => point[i] !== equilibria[0]![i]))
  const dimension = dimensionOf(differentPayoffs(whole))
  const players = stage.players.length
  return {
    method: 'finitelyRepeated',
    periods,
    discount,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    solved,
    payoffs: order.map(point => at(solved, point).payoffs),
    openings: openings.map(place => profileAt(stage, place)),
    extreme: extremes(points, order).map(point => at(solved, point)),
    threats: levels
      .slice(1)
      .map(({ points, worst }, k) => (points.length === 0 ? [] : worst.map(point => at(k + 1, point)))),
    distinct,
    dimension,
    folkTheorem: distinct.every(Boolean) && (players <= 2 || dimension === players),
  }
}

/** By the number of periods k: q^(k − 1) (1 + p/q + … + (p/q)^(k − 1)), for which an average is multiplied. */
function weightsOf(discount: Fraction, periods: number): bigint[] {
  const found = [0n]
  let [power, total] = [1n, 0n]
  for (let k = 1; k <= periods; k++) {
    total = power + discount.n * total
    power *= discount.d
    found.push(total)
  }
  return found
}

/** The places of vertices of the plane hull, or of a best point for each player. */
function extremes(points: Level['points'], order: readonly number[]): number[] {
  const [first] = order
  if (first === undefined) return []
  if (points[first]!.length === 2) {
    return hullOf(order.map(k => [points[k]![0]!, points[k]![1]!, k] as const)).map(([, , k]) => k)
  }
  return points[first]!.map((_, i) => order.reduce((best, k) => (points[k]![i]! > points[best]![i]! ? k : best)))
}

function lexicographic(a: readonly bigint[], b: readonly bigint[]): number {
  const i = a.findIndex((value, j) => value !== b[j])
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1
}

/** Every payoff vector of the stage once, in integers: what they are multiplied by does not change their dimension. */
function differentPayoffs({ payoffs }: IntegerStage): Fraction[][] {
  const different = new Map(payoffs.map(point => [point.join(), point]))
  return [...different.values()].map(point => point.map(value => ratio(value, 1n)))
}

function readDiscount(given: Rational = ONE): Fraction {
  const discount = rational(given, 'options.discount')
  if (compare(discount, ZERO) > 0 && compare(discount, ONE) <= 0) return discount
  throw new InputError('options.discount', `${show(given)} is not above 0 and at most 1`)
}
