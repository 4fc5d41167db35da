/** Records of populations: fixation, sampled histories, stationary distributions, rest points. Types are numbered from 0. */
import type { Fraction } from '@biform/core'

/**
 * How one individual at a time is replaced, in a population of N in which everybody gets the mean payoff π against the
 * others and w is the intensity of selection.
 *
 * - `birth-death` (Moran): one individual is drawn by fitness 1 − w + wπ and copied; one of all N, drawn evenly, makes room.
 * - `exponential-birth-death`: the same with fitness e^(wπ).
 * - `death-birth`: one individual, drawn evenly, dies; one of the others, drawn by fitness 1 − w + wπ, is copied.
 * - `fermi` (pairwise comparison): a learner and a model are drawn evenly, from all N each; the learner copies the model with
 *   probability 1/(1 + e^(−w(π_model − π_learner))).
 * - `local`: the same with probability 1/2 + w(π_model − π_learner)/(2Δ), Δ the largest payoff of the game minus the least.
 */
export type UpdateRule = 'birth-death' | 'exponential-birth-death' | 'death-birth' | 'fermi' | 'local'

/** What becomes of two types, of which 0 is the mutant; entry i of a list is for i mutants, i = 0 … N. */
export type Fixation = FixationExact | FixationDouble

interface FixationOf<Value> {
  readonly method: 'fixation'
  readonly rule: UpdateRule
  /** N. */
  readonly size: number
  /** w. */
  readonly intensity: Fraction
  /** How many mutants there are at first, for `probability` and `time`. */
  readonly initial: number
  /** That all become mutants in the end. */
  readonly probability: Value
  /** Expected number of steps until all are of one type, steps without a change counted. */
  readonly time: Value
  readonly probabilities: readonly Value[]
  readonly times: readonly Value[]
  /** Expected number of steps given that all become mutants; null where that cannot be. */
  readonly timesIfFixed: readonly (Value | null)[]
  /** Expected number of steps given that no mutants are left; null where that cannot be. */
  readonly timesIfLost: readonly (Value | null)[]
}

/** All as fractions. */
export interface FixationExact extends FixationOf<Fraction> {}

/** All as doubles, each with a relative error of at most `error`. */
export interface FixationDouble extends FixationOf<number> {
  readonly arithmetic: 'double'
  /** 2^−52: one unit in the last place. */
  readonly error: number
}

/** The answers of the functions in `dynamics`. */
export type DynamicsResult = Fixation
