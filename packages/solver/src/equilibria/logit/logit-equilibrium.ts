/**
 * The logit quantal response equilibrium at a precision λ (McKelvey and Palfrey 1995): every player plays each strategy with a
 * probability in proportion to exp(λ × what it gets from it). The one on the principal branch, which starts from uniform
 * play at λ = 0 (`branch.ts`).
 */
import {
  type Fraction,
  InputError,
  type NormalForm,
  type Rational,
  rational,
  runSync,
  type StepOptions,
  type Steps,
  toNumber,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { LogitEquilibrium } from '../../results/index.ts'
import { appraised } from '../mixed/epsilon.ts'
import { followBranch, profileOf } from './branch.ts'
import { type DoubleGame, doubleGame, replies } from './double-game.ts'
import { rounded } from './limit.ts'

/** Up to here doubles can tell the best strategy from the second best by λ times their payoffs. */
const MAX_TARGET = 1e12

/** Options of `logitEquilibrium`. */
export interface LogitOptions extends StepOptions {
  /** The precision, in one over the unit of the payoffs: at least 0. */
  readonly lambda: Rational
}

/**
 * The logit equilibrium of the principal branch at λ, for any number of players.
 *
 * Computed in doubles, as it has to be: its probabilities are transcendental. They are given as fractions with 15 decimals that
 * sum to 1, together with what can be said of them: how far they are from the logit responses to each other, and the exact ε
 * for which they are an ε-equilibrium of the game.
 *
 * @param options `lambda`: the precision; `maxSteps`, `shouldStop`: end the run early
 * @returns where the branch turns back before it comes to λ, the first point on it that has this λ. With
 * `complete: false` the last point that was reached, at the precision `reached`
 * @throws InputError if it is not a game in normal form, λ is negative or no number, or the game is too large for it: at most
 * 200 strategies and 500,000 payoffs in all
 *
 * Time: some fifty steps, each with a system of as many equations as all players have strategies.
 *
 * @example
 * const game = bimatrix([[9, 0], [0, 1]], [[0, 1], [1, 0]])
 * const { profile } = logitEquilibrium(game, { lambda: 1 })
 * profile.map(list => decimal(list[0], 6)) // → ['0.893576', '0.31278']
 * logitEquilibrium(game, { lambda: 0 }).profile // → [['1/2', '1/2'], ['1/2', '1/2']]
 */
export function logitEquilibrium(game: NormalForm, options: LogitOptions): LogitEquilibrium {
  return runSync(logitEquilibriumSteps(game, options), options)
}

/** `logitEquilibrium` in slices, for `run`; `done` counts the steps of the branch. */
export function* logitEquilibriumSteps(game: NormalForm, options: LogitOptions): Steps<LogitEquilibrium> {
  checkStepOptions(options, ['lambda'])
  const scaled = doubleGame(game, 'logitEquilibrium')
  const lambda = readLambda(options.lambda)
  const target = targetOf(lambda, scaled)
  const { points, end } = yield* followBranch(scaled, target, {})
  const last = points.at(-1)!
  const profile = rounded(profileOf(scaled, last))
  const common = {
    method: 'logitEquilibrium',
    arithmetic: 'double',
    lambda,
    reached: end === 'reached' ? toNumber(lambda) : last.lambda / toNumber(scaled.range),
    steps: points.length - 1,
    profile,
    ...appraised(game, profile),
    residual: residualOf(
      scaled,
      profile.map(list => list.map(toNumber)),
      last.lambda,
    ),
  } as const
  if (end === 'reached' || end === 'settled') return { complete: true, ...common }
  return { complete: false, reason: end, ...common }
}

/** Reads a precision. */
export function readLambda(value: Rational): Fraction {
  const lambda = rational(value, 'options.lambda')
  if (lambda.s < 0n) throw new InputError('options.lambda', `${lambda.toFraction()} is negative`)
  return lambda
}

/** λ in units of the payoffs' range. */
export function targetOf(lambda: Fraction, { range }: DoubleGame): number {
  const target = toNumber(lambda.mul(range))
  if (target < MAX_TARGET) return target
  throw new InputError('options.lambda', `times the range of the payoffs is more than ${MAX_TARGET}`)
}

/** The largest difference between a probability and the logit response to the others'. */
function residualOf(game: DoubleGame, profile: readonly (readonly number[])[], lambda: number): number {
  const { values } = replies(game, profile)
  let largest = 0
  for (const [i, list] of profile.entries()) {
    const best = Math.max(...values[i]!)
    const weights = Array.from(values[i]!, value => Math.exp(lambda * (value - best)))
    const total = weights.reduce((a, b) => a + b)
    for (const [j, value] of list.entries()) largest = Math.max(largest, Math.abs(value - weights[j]! / total))
  }
  return largest
}
