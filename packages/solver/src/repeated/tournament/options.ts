/** The options of a tournament, read and checked. */
import {
  discountFactor,
  InputError,
  type Noise,
  type NoiseInput,
  type NormalForm,
  type Rational,
  noise as readNoise,
  type StepOptions,
  type Strategy,
  show,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Tournament, TournamentLength, TournamentRecord } from '../../results/tournament.ts'
import { cooperativeActions } from '../input.ts'
import { continuationOf, count, DEFAULT_MAX_TURNS, seedPart } from '../readers.ts'
import { type Entrants, entrantsOf, isMirrored, type Pair, type Populations, pairsOf } from './entrants.ts'
import { isSolved, matchName } from './units.ts'

/** How a tournament is played. */
export interface TournamentOptions extends Omit<StepOptions, 'limit'> {
  /** So many turns a match. One of `turns`, `continuation` and `discount`; with none, matches are endless. */
  readonly turns?: number
  /** The probability in [0, 1) that there is a next turn. */
  readonly continuation?: Rational
  /** The most turns of a match that ends at random and is played; default a million. */
  readonly maxTurns?: number
  /** δ in [0, 1): endless matches, (1−δ) Σ δ^t u_t. */
  readonly discount?: Rational
  /** Noise in action and in perception; default: none. */
  readonly noise?: NoiseInput
  /** How often a match is played that cannot be solved; default 10. */
  readonly repetitions?: number
  /** Plays the matches of automata too, instead of solving them. */
  readonly sampled?: boolean
  /** A whole number that determines all that is random; default 0. */
  readonly seed?: number
  /** Default `exact`: a pair of automata is solved in fractions. */
  readonly arithmetic?: 'exact' | 'double'
  /** Whether a strategy meets itself: not at all, beside the ranking (the default), or in it. */
  readonly selfPlay?: Tournament['selfPlay']
  /** Who meets whom: pairs of indices (row, column). Default: everybody. */
  readonly edges?: readonly (readonly [number, number])[]
  /** One action per player that counts as cooperating; default: the first of each. */
  readonly cooperation?: readonly number[]
  /** What is done when a strategy throws, or returns no action of its own: the tournament ends, or goes on without it. */
  readonly onError?: 'stop' | 'drop'
  /** Records of an earlier run of the same tournament: these units are not done again. */
  readonly resume?: readonly TournamentRecord[]
  /** Called with each record as soon as it is there. */
  readonly onRecord?: (record: TournamentRecord) => void
}

const OPTIONS: readonly (keyof TournamentOptions)[] = [
  ...([
    'turns',
    'continuation',
    'maxTurns',
    'discount',
    'noise',
    'repetitions',
    'sampled',
    'seed',
    'arithmetic',
  ] as const),
  ...(['selfPlay', 'edges', 'cooperation', 'onError', 'resume', 'onRecord'] as const),
]

const DEFAULT_REPETITIONS = 10
/** A match is played at most so often. */
const MAX_REPETITIONS = 1_000_000
/** A tournament has at most so many matches, as if all were played. */
const MAX_UNITS = 1_000_000

/** A tournament as it was asked for, checked. */
export interface TournamentSetting {
  readonly stage: NormalForm
  readonly entrants: Entrants
  readonly pairs: readonly Pair[]
  /** Whether a pair in one role tells what it does in the other. */
  readonly mirrored: boolean
  readonly length: TournamentLength
  readonly noise: Noise
  readonly cooperating: readonly number[]
  readonly repetitions: number
  readonly sampled: boolean
  readonly seed: number
  readonly arithmetic: 'exact' | 'double'
  readonly selfPlay: Tournament['selfPlay']
  readonly onError: 'stop' | 'drop'
}

/** Reads the options of a tournament of these strategies. */
export function settingOf(
  stage: NormalForm,
  strategies: readonly Strategy[] | Populations,
  options: TournamentOptions,
): TournamentSetting {
  checkStepOptions(options, OPTIONS)
  const entrants = entrantsOf(stage, strategies)
  const noise = readNoise(options.noise ?? 0, 2, 'options.noise')
  const cooperating = cooperativeActions(stage, options.cooperation)
  const selfPlay = oneOf(options.selfPlay ?? 'shown', ['none', 'shown', 'counted'], 'options.selfPlay')
  const mirrored = isMirrored(stage, noise, cooperating)
  const { sampled = false } = options
  if (typeof sampled !== 'boolean') throw new InputError('options.sampled', `${show(sampled)} is not true or false`)
  const length = lengthOf(options)
  const arithmetic = oneOf(options.arithmetic ?? 'exact', ['exact', 'double'], 'options.arithmetic')
  const pairs = pairsOf(entrants, mirrored, selfPlay !== 'none', options.edges)
  const played = pairs.find(pair => !isSolved({ entrants, sampled, arithmetic, length }, pair))
  if (played !== undefined && (length.kind === 'discounted' || length.kind === 'average')) {
    const match = matchName(entrants, played)
    throw new InputError(
      'options.turns',
      `is needed, or a continuation probability: ${match} is played, which has to end`,
    )
  }
  const repetitions = count(options.repetitions ?? DEFAULT_REPETITIONS, 'options.repetitions', 1, MAX_REPETITIONS)
  if (pairs.length * repetitions > MAX_UNITS) {
    throw new InputError(
      'options.repetitions',
      `${pairs.length} pairs × ${repetitions} are more than ${MAX_UNITS} matches`,
    )
  }
  return {
    stage,
    entrants,
    pairs,
    mirrored: entrants.one && mirrored,
    length,
    noise,
    cooperating,
    repetitions,
    sampled,
    seed: seedPart(options.seed ?? 0, 'options.seed'),
    arithmetic,
    selfPlay,
    onError: oneOf(options.onError ?? 'stop', ['stop', 'drop'], 'options.onError'),
  }
}

function lengthOf({ turns, continuation, maxTurns, discount }: TournamentOptions): TournamentLength {
  if ([turns, continuation, discount].filter(value => value !== undefined).length > 1) {
    throw new InputError('options.turns', 'one of turns, continuation and discount at a time')
  }
  if (maxTurns !== undefined && continuation === undefined) {
    throw new InputError('options.maxTurns', 'belongs to a continuation probability')
  }
  if (turns !== undefined) return { kind: 'turns', turns: count(turns, 'options.turns', 1, Number.MAX_SAFE_INTEGER) }
  if (discount !== undefined) return { kind: 'discounted', discount: discountFactor(discount, 'options.discount') }
  if (continuation === undefined) return { kind: 'average' }
  return {
    kind: 'continuation',
    continuation: continuationOf(continuation, 'leave it out'),
    maxTurns: count(maxTurns ?? DEFAULT_MAX_TURNS, 'options.maxTurns', 1, Number.MAX_SAFE_INTEGER),
  }
}

function oneOf<Choice extends string>(value: Choice, choices: readonly Choice[], at: string): Choice {
  if (choices.includes(value)) return value
  throw new InputError(at, `${show(value)} is none of ${choices.join(', ')}`)
}
