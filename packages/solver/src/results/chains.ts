/** Records of what solvers of Markov chains return: plain data, no methods. */
import type { Fraction } from '@biform/core'

/** Where a chain ends, and in what time. */
export interface Absorption {
  readonly method: 'absorption'
  /** The recurrent classes: sets of states that are not left any more, each ascending, ordered by their first states. */
  readonly classes: readonly (readonly number[])[]
  /** `probabilities[s][k]`: that a chain in state s ends in class k. */
  readonly probabilities: readonly (readonly Fraction[])[]
  /** `steps[s]`: the expected number of steps from state s until a recurrent class is reached. */
  readonly steps: readonly Fraction[]
  /** Where it begins. */
  readonly initial: number
}

/** What a chain is worth in each of its states. */
export interface PresentValues {
  readonly method: 'presentValues'
  /** `values[i][s]`: the expected present value for player i, from state s on, Σ_t δ^t r_t: not normalised. */
  readonly values: readonly (readonly Fraction[])[]
  /** `atStart[i]`: the same from the state in which the chain begins. */
  readonly atStart: readonly Fraction[]
}

/** The answer of any solver of this group. */
export type ChainResult = Absorption | PresentValues
