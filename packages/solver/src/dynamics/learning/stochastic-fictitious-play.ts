/**
 * Stochastic fictitious play (Fudenberg and Kreps 1993): as fictitious play, with logit replies in the place of best ones, as if
 * payoffs were seen with a little noise.
 */
import { type NormalForm, type Rational, randomStream, runSync, type Steps, shapeOf } from '@biform/core'
import type { LearningState, StochasticFictitiousPlay } from '../../results/learning.ts'
import { lambdaOf, learningOf, type RandomLearningOptions, seedOf } from './input.ts'
import { drawLogit, exponentsOf } from './logit-choice.ts'
import { stridesOf } from './observed.ts'
import { learned } from './rounds.ts'

/** Options of `stochasticFictitiousPlay`. */
export interface StochasticFictitiousPlayOptions extends RandomLearningOptions {
  /** How well players choose: 0 evenly, without end a best reply. Default 1. */
  readonly lambda?: Rational
}

/**
 * Stochastic fictitious play: a strategy is drawn with weight e^(λ·what it would have got on average so far). The rounds are drawn in
 * doubles; what is said of them is exact.
 *
 * In games of two with two strategies each, zero-sum games and potential games, frequencies converge to a logit equilibrium
 * (Hofbauer and Sandholm 2002).
 *
 * @throws InputError for a game of more than `MAX_LEARNING_PROFILES` profiles, and options out of range
 *
 * Complexity: one exponential for each strategy of each player a round, and a table of all profiles.
 *
 * @example
 * const pennies = bimatrix([[1, -1], [-1, 1]])
 * const found = stochasticFictitiousPlay(pennies, { seed: 1, lambda: 2, rounds: 10_000 })
 * found.gaps.nash.compare('1/20') < 0 // → true
 */
export function stochasticFictitiousPlay(
  game: NormalForm,
  options: StochasticFictitiousPlayOptions,
): StochasticFictitiousPlay {
  return runSync(stochasticFictitiousPlaySteps(game, options), options)
}

/** `stochasticFictitiousPlay` in slices, for `run`; `latest` has the new entries of the history. */
export function* stochasticFictitiousPlaySteps(
  game: NormalForm,
  options: StochasticFictitiousPlayOptions,
): Steps<StochasticFictitiousPlay, LearningState> {
  const learning = learningOf(game, options, ['seed', 'lambda'])
  const seed = seedOf(options.seed)
  const lambda = lambdaOf(options.lambda, 1)
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const exponents = game.payoffs.map(store => exponentsOf(store, lambda))
  const sums = shape.map(count => new Float64Array(count))
  const means = shape.map(count => new Float64Array(count))
  const weights = shape.map(count => new Float64Array(count))
  const stream = randomStream(seed)
  const found = yield* learned(game, learning, {
    choose: (profile, round) => {
      for (let i = 0; i < shape.length; i++) {
        for (let s = 0; s < shape[i]!; s++) means[i]![s] = sums[i]![s]! / (round - 1)
        profile[i] = drawLogit(means[i]!, weights[i]!, stream)
      }
    },
    see: (profile, place) => {
      for (let i = 0; i < shape.length; i++) {
        const first = place - profile[i]! * strides[i]!
        for (let s = 0; s < shape[i]!; s++) sums[i]![s]! += exponents[i]![first + s * strides[i]!]!
      }
    },
  })
  return { method: 'stochasticFictitiousPlay', ...found, lambda, seed }
}
