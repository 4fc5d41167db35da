/** What everyone does in a repeated game, as one machine: its states are those of all strategies together. */
import type { Fraction, NormalForm } from '@biform/core'

/** A strategy for each player, as one machine. */
export interface JointMachine {
  readonly stage: NormalForm
  /** The state in period 0. */
  readonly initial: number
  /** `outputs[state][player]`: the probabilities of the player's actions. */
  readonly outputs: readonly (readonly (readonly Fraction[])[])[]
  /** The state after the profile at this place of the stage's row-major lists was played. */
  readonly next: (state: number, place: number) => number
}
