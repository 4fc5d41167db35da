/**
 * Logit dynamics, or log-linear learning (Blume 1993): in each round one player, drawn evenly, may change its strategy, and chooses by
 * the logit rule against what the others play now.
 */
import { type NormalForm, type Rational, randomStream, runSync, type Steps, shapeOf } from '@biform/core'
import type { LearningState, LogitDynamics } from '../../results/learning.ts'
import { lambdaOf, learningOf, type RandomLearningOptions, seedOf } from './input.ts'
import { drawLogit, exponentsOf } from './logit-choice.ts'
import { stridesOf } from './observed.ts'
import { learned } from './rounds.ts'

/** Options of `logitDynamics`. */
export interface LogitDynamicsOptions extends RandomLearningOptions {
  /** How well players choose: 0 evenly, without end a best reply. Default 1. */
  readonly lambda?: Rational
}

/**
 * Simulates logit dynamics of any number of players; `logitStationary` says where it is in the long run. The rounds are drawn in
 * doubles; what is said of them is exact.
 *
 * @throws InputError for a game of more than `MAX_LEARNING_PROFILES` profiles, and options out of range
 *
 * Complexity: one exponential for each strategy of one player a round, and a table of all profiles.
 *
 * @example
 * const coordination = bimatrix([[2, 0], [0, 1]], [[2, 0], [0, 1]])
 * const { distribution } = logitDynamics(coordination, { seed: 1, lambda: 2, rounds: 10_000 })
 * distribution[0].probability.compare('3/4') > 0 // → true
 */
export function logitDynamics(game: NormalForm, options: LogitDynamicsOptions): LogitDynamics {
  return runSync(logitDynamicsSteps(game, options), options)
}

/** `logitDynamics` in slices, for `run`; `latest` has the new entries of the history. */
export function* logitDynamicsSteps(
  game: NormalForm,
  options: LogitDynamicsOptions,
): Steps<LogitDynamics, LearningState> {
  const learning = learningOf(game, options, ['seed', 'lambda'])
  const seed = seedOf(options.seed)
  const lambda = lambdaOf(options.lambda, 1)
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const exponents = game.payoffs.map(store => exponentsOf(store, lambda))
  const own = shape.map(count => new Float64Array(count))
  const weights = shape.map(count => new Float64Array(count))
  const stream = randomStream(seed)
  let now = 0
  const found = yield* learned(game, learning, {
    choose: profile => {
      const i = stream.integer(0, shape.length - 1)
      const first = now - profile[i]! * strides[i]!
      for (let s = 0; s < shape[i]!; s++) own[i]![s] = exponents[i]![first + s * strides[i]!]!
      profile[i] = drawLogit(own[i]!, weights[i]!, stream)
    },
    see: (_, place) => {
      now = place
    },
  })
  return { method: 'logitDynamics', ...found, lambda, seed }
}
