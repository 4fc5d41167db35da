/** The options of a match, read and checked. */
import {
  discountFactor,
  type Fraction,
  InputError,
  type Noise,
  type NoiseInput,
  type NormalForm,
  type Rational,
  noise as readNoise,
  type StepOptions,
  type Strategy,
} from '@biform/core'
import { cooperativeActions } from '../input.ts'
import { continuationOf, count, DEFAULT_MAX_TURNS, seedPart } from '../readers.ts'

/** How long to play, and how. */
export interface MatchOptions extends Omit<StepOptions, 'limit'> {
  /** So many turns, below 2^53. Strategies know it. Either this or `continuation`. */
  readonly turns?: number | bigint
  /** The probability in [0, 1) that there is a next turn after each. Strategies do not know when it ends. */
  readonly continuation?: Rational
  /** The most turns of a match that ends at random; default a million. */
  readonly maxTurns?: number
  /** Noise in action and in perception; default: none. */
  readonly noise?: NoiseInput
  /** δ in [0, 1), by which payoffs are weighed beside the plain scores. It does not end the match. */
  readonly discount?: Rational
  /** Whole numbers that determine all that is random; default 0. */
  readonly seed?: number | readonly number[]
  /** The profiles of so many first turns are written down; default 1,000, at most 2^24. */
  readonly history?: number
  /** One action per player that counts as cooperating; default: the first of each. */
  readonly cooperation?: readonly number[]
}

/** Their names. */
export const MATCH_OPTIONS: readonly (keyof MatchOptions)[] = [
  'turns',
  'continuation',
  'maxTurns',
  'noise',
  'discount',
  'seed',
  'history',
  'cooperation',
]

const DEFAULT_HISTORY = 1_000
const MAX_HISTORY = 2 ** 24

/** A match as it was asked for, checked. */
export interface MatchSetting {
  readonly stage: NormalForm
  readonly strategies: readonly Strategy[]
  readonly noise: Noise
  readonly cooperating: readonly number[]
  readonly seed: readonly number[]
  /** The length that is known beforehand … */
  readonly turns: number | undefined
  /** … or how it ends at random. */
  readonly ending: { readonly continuation: Fraction; readonly maxTurns: number } | undefined
  readonly discount: Fraction | undefined
  readonly history: number
}

/** Reads the options of a match of these strategies. */
export function settingOf(stage: NormalForm, strategies: readonly Strategy[], options: MatchOptions): MatchSetting {
  const { turns, continuation, maxTurns, discount, seed = 0, history = DEFAULT_HISTORY } = options
  if ((turns === undefined) === (continuation === undefined)) {
    throw new InputError('options.turns', 'a match needs either a number of turns or a continuation probability')
  }
  if (maxTurns !== undefined && continuation === undefined) {
    throw new InputError('options.maxTurns', 'belongs to a continuation probability')
  }
  return {
    stage,
    strategies,
    noise: readNoise(options.noise ?? 0, stage.players.length, 'options.noise'),
    cooperating: cooperativeActions(stage, options.cooperation),
    seed: seedParts(seed),
    turns: turns === undefined ? undefined : count(turns, 'options.turns', 1, Number.MAX_SAFE_INTEGER),
    ending:
      continuation === undefined
        ? undefined
        : {
            continuation: continuationOf(continuation, 'longRunPayoffs tells what it would earn'),
            maxTurns: count(maxTurns ?? DEFAULT_MAX_TURNS, 'options.maxTurns', 1, Number.MAX_SAFE_INTEGER),
          },
    discount: discount === undefined ? undefined : discountFactor(discount, 'options.discount'),
    history: count(history, 'options.history', 0, MAX_HISTORY),
  }
}

function seedParts(seed: number | readonly number[]): number[] {
  if (!Array.isArray(seed)) return [seedPart(seed, 'options.seed')]
  return Array.from(seed, (part, i) => seedPart(part, `options.seed[${i}]`))
}
