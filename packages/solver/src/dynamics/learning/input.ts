/** What learning players are told, checked. */
import {
  compare,
  type Fraction,
  InputError,
  type NormalForm,
  profileCount,
  profileIndex,
  type Rational,
  rational,
  type StepOptions,
  shapeOf,
  show,
  ZERO,
} from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { checkStepOptions } from '../../options.ts'
import { whole } from '../input.ts'

/** Options that all learning has. */
export interface LearningOptions extends Omit<StepOptions, 'limit'> {
  /** How many rounds, the first one included; default 1,000. */
  readonly rounds?: number
  /** What is played in round 1; default: everybody's first strategy. */
  readonly initial?: readonly number[]
  /** Keeps the counts after every so many rounds, and reports them as they come; default: never. */
  readonly every?: number
}

/** Options of learning with chance. */
export interface RandomLearningOptions extends LearningOptions {
  /** A whole number below 2^53. */
  readonly seed: number
}

/** Learning takes games of at most this many profiles. */
export const MAX_LEARNING_PROFILES = 65_536
/** At most this many rounds. */
const MAX_ROUNDS = 1_000_000_000
/** A history holds at most this many numbers. */
const MAX_NUMBERS = 1_000_000

/** The options, read. */
export interface Learning {
  readonly rounds: number
  readonly initial: readonly number[]
  /** 0: never. */
  readonly every: number
}

/** Reads the game and what all learning has; `more` are the names of further options. */
export function learningOf(game: NormalForm, options: LearningOptions, more: readonly string[] = []): Learning {
  checkStepOptions(options, ['rounds', 'initial', 'every', ...more])
  checkSmall(game)
  const rounds = whole(options.rounds ?? 1_000, 'rounds', 1, MAX_ROUNDS, 'a number of rounds')
  const every = whole(options.every ?? 0, 'every', 0, MAX_ROUNDS, 'a number of rounds')
  const width = shapeOf(game).reduce((all, count) => all + count, 0)
  if (every > 0 && (rounds / every) * width > MAX_NUMBERS) {
    throw new InputError('every', `${every} keeps more than ${MAX_NUMBERS} numbers; keep fewer`)
  }
  return { rounds, initial: initialOf(game, options.initial), every }
}

/** Refuses what is no game, or too large a one. */
export function checkSmall(game: NormalForm, most: number = MAX_LEARNING_PROFILES): void {
  checkNormalForm(game)
  const count = profileCount(game)
  if (count > most) throw new InputError('game', `has ${count} profiles, more than ${most}`)
}

/** The profile of round 1. */
export function initialOf(game: NormalForm, initial: readonly number[] | undefined): readonly number[] {
  if (initial === undefined) return game.players.map(() => 0)
  try {
    profileIndex(game, initial)
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.at.replace(/^profile/, 'initial'), error.reason)
    throw error
  }
  return [...initial]
}

/** Reads a seed. */
export function seedOf(seed: unknown): number {
  if (!Number.isSafeInteger(seed)) throw new InputError('seed', `${show(seed)} is not a whole number`)
  return seed as number
}

/** Reads λ ≥ 0. */
export function lambdaOf(value: Rational | undefined, fallback: Rational): Fraction {
  const lambda = rational(value ?? fallback, 'lambda')
  if (compare(lambda, ZERO) < 0) throw new InputError('lambda', `${lambda.toFraction()} is negative`)
  return lambda
}
