/** What simulated populations are told, checked. */
import {
  compare,
  entryCount,
  type Fraction,
  InputError,
  ONE,
  type Rational,
  rational,
  type StepOptions,
  show,
  ZERO,
} from '@biform/core'
import { matrixOf, type PopulationGame, whole } from '../input.ts'

/** Options that all simulations share. */
export interface SampledOptions extends Omit<StepOptions, 'limit'> {
  /** A whole number, of which the low 32 bits count. */
  readonly seed: number
  /** How many individuals of each type there are at first; on a graph, the type of each vertex. */
  readonly initial: readonly number[]
  /** The intensity of selection w, default 1. */
  readonly intensity?: Rational
  /** The probability that a newcomer is of another type, drawn evenly; default 0. */
  readonly mutation?: Rational
  /** How many independent runs; default 1. */
  readonly runs?: number
  /** Keeps the numbers of each type after every so many steps; default: only the last ones. */
  readonly every?: number
}

/** A simulated population has at most this many individuals. */
const MAX_SAMPLED_POPULATION = 1_000_000
/** At most this many runs. */
const MAX_RUNS = 1_000_000
/** All runs together keep at most this many numbers; so do all their histories. */
const MAX_NUMBERS = 10_000_000

/** The options, read. */
export interface Sampled {
  readonly matrix: readonly (readonly Fraction[])[]
  readonly seed: number
  /** The number of each type, or the type of each vertex. */
  readonly initial: readonly number[]
  readonly size: number
  readonly mutation: Fraction
  readonly runs: number
  readonly every: number
}

/** Reads them. */
export function sampledOf(game: PopulationGame, options: SampledOptions, graph: boolean, steps: number): Sampled {
  const matrix = matrixOf(game)
  const { seed, initial, runs = 1, every = 0 } = options
  if (!Number.isSafeInteger(seed)) throw new InputError('seed', `${show(seed)} is not a whole number`)
  if (!Array.isArray(initial) || initial.length > MAX_SAMPLED_POPULATION) {
    throw new InputError('initial', `${show(initial)} is not a list of ${graph ? 'types' : 'numbers of individuals'}`)
  }
  if (!graph && initial.length !== matrix.length) {
    throw new InputError('initial', `has ${entryCount(initial.length)} for ${matrix.length} types`)
  }
  const most = graph ? matrix.length - 1 : MAX_SAMPLED_POPULATION
  const read = Array.from(initial, (value: unknown, i) =>
    whole(value, `initial[${i}]`, 0, most, graph ? 'a type' : 'a number of individuals'),
  )
  const size = graph ? read.length : read.reduce((a, b) => a + b, 0)
  whole(size, 'initial', 2, MAX_SAMPLED_POPULATION, 'a number of individuals')
  const mutation = rational(options.mutation ?? 0, 'mutation')
  if (compare(mutation, ZERO) < 0 || compare(mutation, ONE) > 0) {
    throw new InputError('mutation', `${mutation.toFraction()} is not in [0, 1]`)
  }
  if (mutation.n > 0n && matrix.length === 1) throw new InputError('mutation', 'needs a second type')
  whole(runs, 'runs', 1, MAX_RUNS, 'a number of runs')
  if (runs * matrix.length > MAX_NUMBERS) {
    throw new InputError('runs', `${runs} runs of ${matrix.length} types keep more than ${MAX_NUMBERS} numbers`)
  }
  whole(every, 'every', 0, Number.MAX_SAFE_INTEGER, 'a number of steps')
  if (every > 0 && (steps / every) * matrix.length * runs > MAX_NUMBERS) {
    throw new InputError('every', `${every} keeps more than ${MAX_NUMBERS} numbers; keep fewer`)
  }
  return { matrix, seed, initial: read, size, mutation, runs, every }
}
