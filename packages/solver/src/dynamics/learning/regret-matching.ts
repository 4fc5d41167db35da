/**
 * Regret matching (Hart and Mas-Colell 2000): players change to what they regret not to have played, with probabilities in proportion to
 * the regrets. What is played becomes a correlated equilibrium, or with unconditional regrets a coarse one.
 */
import {
  InputError,
  integers,
  type NormalForm,
  randomStream,
  ratio,
  runSync,
  type Steps,
  shapeOf,
  show,
  toNumber,
} from '@biform/core'
import type { LearningState, RegretMatching } from '../../results/learning.ts'
import { ends } from './ends.ts'
import { learningOf, type RandomLearningOptions, seedOf } from './input.ts'
import { drawWeighted } from './logit-choice.ts'
import { stridesOf } from './observed.ts'
import { type LearningRule, learned } from './rounds.ts'

/** Options of `regretMatching`. */
export interface RegretMatchingOptions extends RandomLearningOptions {
  /**
   * `conditional` (the default): regrets of the rounds in which the last strategy was played; `unconditional`: of all rounds.
   */
  readonly rule?: 'conditional' | 'unconditional'
}

/**
 * Regret matching of any number of players.
 *
 * Conditional: after playing j, player i plays k with probability R(j, k)⁺/μ, where R(j, k) is what k would have brought more than j in
 * the rounds of j, per round of all, and μ is twice the largest sum that these can have; else it plays j again. The distribution of what
 * is played converges to the set of correlated equilibria. Unconditional: k is drawn in proportion to what it would have brought more in
 * all rounds, and the last strategy is kept where nothing would have; the distribution converges to the coarse correlated equilibria.
 * `gaps.correlated` and `gaps.coarse` say exactly how near it is; the draws are made in doubles.
 *
 * @throws InputError for a game of more than `MAX_LEARNING_PROFILES` profiles, and options out of range
 *
 * Complexity: one sum for each strategy of each player a round, and a table of all profiles.
 *
 * @example
 * const chicken = bimatrix([[6, 2], [7, 0]], [[6, 7], [2, 0]])
 * regretMatching(chicken, { seed: 1, rounds: 20_000 }).gaps.correlated.compare('1/10') < 0 // → true
 */
export function regretMatching(game: NormalForm, options: RegretMatchingOptions): RegretMatching {
  return runSync(regretMatchingSteps(game, options), options)
}

/** `regretMatching` in slices, for `run`; `latest` has the new entries of the history. */
export function* regretMatchingSteps(
  game: NormalForm,
  options: RegretMatchingOptions,
): Steps<RegretMatching, LearningState> {
  const learning = learningOf(game, options, ['seed', 'rule'])
  const seed = seedOf(options.seed)
  const { rule = 'conditional' } = options
  if (rule !== 'conditional' && rule !== 'unconditional') {
    throw new InputError('rule', `${show(rule)} is neither conditional nor unconditional`)
  }
  const plays = rule === 'conditional' ? conditional(game, seed) : unconditional(game, seed)
  const found = yield* learned(game, learning, plays)
  return { method: 'regretMatching', rule, ...found, seed }
}

/** Payoffs scaled to [0, 1], each rounded once. */
function scaledPayoffs(game: NormalForm): Float64Array[] {
  return game.payoffs.map(store => {
    const values = integers(store)
    const [least, most] = ends(values)
    const range = most - least
    return Float64Array.from(values, value => (range === 0n ? 0 : toNumber(ratio(value - least, range))))
  })
}

function conditional(game: NormalForm, seed: number): LearningRule {
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const payoffs = scaledPayoffs(game)
  // Entry j · count + k: what k would have brought more in the rounds of j.
  const sums = shape.map(count => new Float64Array(count * count))
  const weights = shape.map(count => new Float64Array(count))
  const stream = randomStream(seed)
  return {
    choose: (profile, round) => {
      for (let i = 0; i < shape.length; i++) {
        const count = shape[i]!
        if (count === 1) continue
        const last = profile[i]!
        const mu = 2 * (count - 1) * (round - 1)
        let leaves = 0
        for (let k = 0; k < count; k++) {
          weights[i]![k] = k === last ? 0 : Math.max(0, sums[i]![last * count + k]!) / mu
          leaves += weights[i]![k]!
        }
        weights[i]![last] = 1 - leaves
        profile[i] = drawWeighted(weights[i]!, stream)
      }
    },
    see: (profile, place) => {
      for (let i = 0; i < shape.length; i++) {
        const [count, own, stride] = [shape[i]!, profile[i]!, strides[i]!]
        const first = place - own * stride
        for (let k = 0; k < count; k++) {
          sums[i]![own * count + k]! += payoffs[i]![first + k * stride]! - payoffs[i]![place]!
        }
      }
    },
  }
}

function unconditional(game: NormalForm, seed: number): LearningRule {
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const payoffs = scaledPayoffs(game)
  const sums = shape.map(count => new Float64Array(count))
  const weights = shape.map(count => new Float64Array(count))
  const stream = randomStream(seed)
  return {
    choose: profile => {
      for (let i = 0; i < shape.length; i++) {
        let regrets = false
        for (let k = 0; k < shape[i]!; k++) {
          weights[i]![k] = Math.max(0, sums[i]![k]!)
          regrets ||= weights[i]![k]! > 0
        }
        if (regrets) profile[i] = drawWeighted(weights[i]!, stream)
      }
    },
    see: (profile, place) => {
      for (let i = 0; i < shape.length; i++) {
        const first = place - profile[i]! * strides[i]!
        for (let k = 0; k < shape[i]!; k++) {
          sums[i]![k]! += payoffs[i]![first + k * strides[i]!]! - payoffs[i]![place]!
        }
      }
    },
  }
}
