/** Records on penal codes: paths of play, one for each player, that begin after the player has departed alone. */
import type { Real } from '@biform/core'
import type { Interval } from './discount.ts'

/** What is played in turn: some profiles first, and then others again and again. */
export interface ProfilePath {
  readonly first: readonly (readonly number[])[]
  readonly cycle: readonly (readonly number[])[]
}

/** Discount factors at which one and the same code is a subgame-perfect equilibrium that sustains the target. */
export interface PenalCodePiece extends Interval {
  /**
   * For each player what is played after it departed alone: a profile for some periods and then the target from its
   * beginning, or a profile for ever. `penalCode` takes them as they are.
   */
  readonly punishments: readonly ProfilePath[]
}

/**
 * The exact set of discount factors at which some two-phase penal code sustains a target: the class is that of all codes
 * in which player i's punishment is one pure profile for up to `periods` periods, after which the target begins again, or
 * for ever; and a departure by one player, from whatever is played, begins that player's punishment.
 */
export interface OptimalPenalCode {
  readonly method: 'optimalPenalCode'
  /** The path: these profiles in turn, again and again. */
  readonly target: readonly (readonly number[])[]
  /** A punishment that ends lasts at most so many periods. */
  readonly periods: number
  /** Whether one punishment had to serve for all players. */
  readonly common: boolean
  /** Whether no continuation payoffs were to be worse for both players than others of the same code. */
  readonly renegotiationProof: boolean
  /** The set; a union of intervals, ascending, apart from each other. */
  readonly all: readonly Interval[]
  /** The same cut into pieces that do not overlap, ascending, each with a code that works on all of it. */
  readonly codes: readonly PenalCodePiece[]
  /** Whether all of [0, 1) was searched. */
  readonly complete: boolean
  /** If not: why, and up to where the set is known (beyond, nothing is). */
  readonly reason?: 'limit' | 'stopped'
  readonly upTo?: Real
}
