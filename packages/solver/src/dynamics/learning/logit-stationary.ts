/**
 * The stationary distribution of logit dynamics: how often each profile is played in the long run.
 *
 * In a game with an exact potential it is the Gibbs measure, in proportion to e^(λ·potential) (Blume 1993); else it solves the balance
 * equations of a Markov chain on the profiles: exactly by p-adic lifting where the weights are rational, else in doubles by the
 * elimination of Grassmann, Taksar and Heyman (1985), which never subtracts.
 */
import {
  compare,
  type Fraction,
  gcd,
  InputError,
  type NormalForm,
  numerator,
  ONE,
  profileCount,
  type Rational,
  ratio,
  rational,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  toNumber,
} from '@biform/core'
import { type SparseRow, solveSparse } from '../../linear/lifting.ts'
import { checkStepOptions } from '../../options.ts'
import type { LogitStationary } from '../../results/learning.ts'
import { ends } from './ends.ts'
import { checkSmall, lambdaOf } from './input.ts'
import { exactPotential, type Line, linesThrough, wholePayoffs } from './logit-lines.ts'

/** Options of `logitStationary`: `base` for an exact answer, or `lambda` for one in doubles. */
export interface LogitStationaryOptions extends Omit<StepOptions, 'limit'> {
  /** e^λ, at least 1: strategies are drawn with weight base^payoff. A player's payoffs have to differ by whole numbers. */
  readonly base?: Rational
  /** λ ≥ 0: strategies are drawn with weight e^(λ·payoff). */
  readonly lambda?: Rational
}

/** Games without an exact potential are solved up to this many profiles with a `base`, … */
export const MAX_EXACT_STATIONARY = 256
/** … and up to this many with a `lambda`. */
export const MAX_STATIONARY = 1_000
/** λ times the largest difference of a player's payoffs is at most this. */
const MAX_EXPONENT = 600
/** A player's payoffs differ by at most this with a base. */
const MAX_POWER = 10_000n

/**
 * The stationary distribution of `logitDynamics`, for any number of players.
 *
 * @param options `base`: e^λ as a rational number, for an exact answer; or `lambda`, for one in doubles
 * @returns `kind` `exact` or `double` with one probability per profile, row-major; `undecided` if `maxSteps` or `shouldStop` ended it
 * @throws InputError for neither or both of `base` and `lambda`, payoffs that do not differ by whole numbers with `base`, and games of
 * more than `MAX_LEARNING_PROFILES` profiles, or without an exact potential `MAX_EXACT_STATIONARY` (`MAX_STATIONARY` in doubles)
 *
 * Complexity: one power a profile with an exact potential; else profiles³ operations on doubles, and for an exact answer profiles² for
 * each of its digits besides.
 *
 * @example
 * // A stag hunt: both hunt hares more often than both hunt the stag, which pays more but is risky.
 * const stagHunt = bimatrix([[4, 0], [3, 3]], [[4, 3], [0, 3]])
 * logitStationary(stagHunt, { base: 2 }).probabilities // → ['1/6', '1/12', '1/12', '2/3']
 */
export function logitStationary(game: NormalForm, options: LogitStationaryOptions): LogitStationary {
  return runSync(logitStationarySteps(game, options), options)
}

/** `logitStationary` in slices, for `run`. */
export function* logitStationarySteps(game: NormalForm, options: LogitStationaryOptions): Steps<LogitStationary> {
  checkStepOptions(options, ['base', 'lambda'])
  checkSmall(game)
  if ((options.base === undefined) === (options.lambda === undefined)) {
    throw new InputError('options', 'needs either base, for an exact answer, or lambda')
  }
  const found: Exact | Double | Stop =
    options.base === undefined
      ? yield* inDoubles(game, lambdaOf(options.lambda, 0))
      : yield* exactly(game, rational(options.base, 'base'))
  const method = 'logitStationary'
  return typeof found === 'string' ? { method, kind: 'undecided', reason: found } : { method, ...found }
}

type Exact = Omit<Extract<LogitStationary, { kind: 'exact' }>, 'method'>
type Double = Omit<Extract<LogitStationary, { kind: 'double' }>, 'method'>

function* exactly(game: NormalForm, base: Fraction): Steps<Exact | Stop> {
  if (compare(base, ONE) < 0) throw new InputError('base', `${base.toFraction()} is below 1`)
  const { denominator, payoffs } = wholePayoffs(game)
  const steps = payoffs.map((values, i) => {
    const [low, high] = ends(values)
    if (values.some(value => (value - low) % denominator !== 0n)) {
      throw new InputError(
        `payoffs[${i}]`,
        'do not differ by whole numbers, as an exact answer needs: scale them, or give lambda',
      )
    }
    if ((high - low) / denominator > MAX_POWER) {
      throw new InputError(
        `payoffs[${i}]`,
        `differ by more than ${MAX_POWER}: give lambda, or see stochasticallyStable`,
      )
    }
    return values.map(value => (value - low) / denominator)
  })
  const potential = exactPotential(game, steps)
  const flat = compare(base, ONE) === 0
  if (potential !== undefined || flat) {
    const exponents = potential === undefined || flat ? steps[0]!.map(() => 0n) : potential
    const [low, high] = ends(exponents)
    const weights = exponents.map(value => numerator(base) ** (value - low) * base.d ** (high - value))
    return { kind: 'exact', base, probabilities: shares(weights), reversible: true }
  }
  checkCount(game, MAX_EXACT_STATIONARY, 'give lambda, or see stochasticallyStable')
  const through = linesThrough(game)
  const count = profileCount(game)
  const rows = Array.from({ length: count }, (_, place) => balanceRow(place, through(place), steps, base))
  // One of the balance equations follows from the others: the probabilities add up to 1 instead.
  const all = { columns: Array.from({ length: count }, (_, place) => place), values: rows.map(() => 1n) }
  const solution = yield* solveSparse([...rows.slice(0, -1), all], [rows.map((_, k) => (k === count - 1 ? 1n : 0n))])
  if (typeof solution === 'string') return solution
  if (solution.kind === 'singular') throw new Error('the balance equations of an irreducible chain have one solution')
  return { kind: 'exact', base, probabilities: shares(solution.numerators[0]!), reversible: false }
}

/**
 * n·π(place) = Σ_i w_i(place)/W_i · π(line of player i): the balance at a place, in whole numbers, where W_i adds up the weights of the
 * line.
 */
function balanceRow(
  place: number,
  lines: readonly Line[],
  steps: readonly (readonly bigint[])[],
  base: Fraction,
): SparseRow {
  const parts = lines.map((line, i) => {
    const places = placesOn(line)
    const [low, high] = ends(places.map(at => steps[i]![at]!))
    const weight = (at: number): bigint => numerator(base) ** (steps[i]![at]! - low) * base.d ** (high - steps[i]![at]!)
    return { places, own: weight(place), total: places.reduce((sum, at) => sum + weight(at), 0n) }
  })
  const common = parts.reduce((all, { total }) => (all / gcd(all, total)) * total, 1n)
  const row = new Map<number, bigint>([[place, -BigInt(lines.length) * common]])
  for (const { places, own, total } of parts) {
    for (const at of places) row.set(at, (row.get(at) ?? 0n) + own * (common / total))
  }
  return { columns: [...row.keys()], values: [...row.values()] }
}

function* inDoubles(game: NormalForm, lambda: Fraction): Steps<Double | Stop> {
  const { denominator, payoffs } = wholePayoffs(game)
  const unit = lambda.div(ratio(denominator, 1n))
  const scaled = (value: bigint): number => toNumber(ratio(value, 1n).mul(unit))
  const exponents = payoffs.map((values, i) => {
    const [low, high] = ends(values)
    if (!(scaled(high - low) <= MAX_EXPONENT)) {
      throw new InputError(
        'lambda',
        `${lambda.toFraction()} times the largest difference of payoffs[${i}] is above ${MAX_EXPONENT}: see stochasticallyStable`,
      )
    }
    return Float64Array.from(values, value => scaled(value - low))
  })
  const potential = lambda.n === 0n ? payoffs[0]!.map(() => 0n) : exactPotential(game, payoffs)
  if (potential !== undefined) {
    const high = ends(potential)[1]
    const weights = potential.map(value => Math.exp(scaled(value - high)))
    return { kind: 'double', arithmetic: 'double', lambda, probabilities: normalised(weights), reversible: true }
  }
  checkCount(game, MAX_STATIONARY, 'see stochasticallyStable or simulate it by logitDynamics')
  const through = linesThrough(game)
  const count = profileCount(game)
  const rates = Array.from({ length: count }, () => new Float64Array(count))
  for (let place = 0; place < count; place++) {
    for (const [i, line] of through(place).entries()) {
      const places = placesOn(line)
      const top = Math.max(...places.map(at => exponents[i]![at]!))
      const total = places.reduce((sum, at) => sum + Math.exp(exponents[i]![at]! - top), 0)
      for (const at of places) if (at !== place) rates[place]![at] = Math.exp(exponents[i]![at]! - top) / total
    }
  }
  const weights = yield* eliminated(rates)
  if (typeof weights === 'string') return weights
  return { kind: 'double', arithmetic: 'double', lambda, probabilities: normalised(weights), reversible: false }
}

/** States are taken out from the last to the first, then put back; each step only adds, multiplies and divides. */
function* eliminated(rates: readonly Float64Array[]): Steps<number[] | Stop> {
  const count = rates.length
  const leaves = new Float64Array(count)
  for (let k = count - 1; k > 0; k--) {
    const row = rates[k]!
    for (let j = 0; j < k; j++) leaves[k]! += row[j]!
    for (let i = 0; i < k; i++) {
      const share = rates[i]![k]! / leaves[k]!
      rates[i]![k] = share
      if (share > 0) for (let j = 0; j < k; j++) rates[i]![j]! += share * row[j]!
    }
    const stop = yield { done: count - k, total: count }
    if (stop) return stop
  }
  const weights = [1]
  for (let k = 1; k < count; k++) {
    let weight = 0
    for (let i = 0; i < k; i++) weight += weights[i]! * rates[i]![k]!
    weights.push(weight)
  }
  return weights
}

function placesOn({ first, stride, count }: Line): number[] {
  return Array.from({ length: count }, (_, s) => first + s * stride)
}

function shares(weights: readonly bigint[]): Fraction[] {
  const total = weights.reduce((a, b) => a + b, 0n)
  return weights.map(weight => ratio(weight, total))
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / total)
}

function checkCount(game: NormalForm, most: number, instead: string): void {
  const count = profileCount(game)
  if (count > most) {
    throw new InputError('game', `has ${count} profiles and no exact potential, more than ${most}: ${instead}`)
  }
}
