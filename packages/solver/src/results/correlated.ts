/**
 * Records of correlated equilibria: a distribution over profiles from which nobody wants to depart, and why none is better.
 * Plain data, no methods. Players and strategies are told by their indices.
 */
import type { Fraction } from '@biform/core'
import type { JointPlay } from './stage.ts'

/** The price of the condition that a player who is told to play `from` gains nothing by playing `to`. */
export interface CorrelatedMultiplier<Amount> {
  readonly player: number
  readonly from: number
  readonly to: number
  /** Positive. */
  readonly multiplier: Amount
}

/** The price of the condition that a player gains nothing by playing `to`, whatever it would have been told. */
export interface CoarseMultiplier<Amount> {
  readonly player: number
  readonly to: number
  /** Positive. */
  readonly multiplier: Amount
}

/** An equilibrium that makes the most of a weighted sum of payoffs. */
interface Optimal<Method extends string, Multiplier> {
  readonly method: Method
  readonly kind: 'optimal'
  /** One weight per player: what is maximised is Σ weights·payoffs. */
  readonly weights: readonly Fraction[]
  /** The profiles that are played, in row-major order, and how often. */
  readonly distribution: readonly JointPlay[]
  /** What each player expects. */
  readonly payoffs: readonly Fraction[]
  /** Σ weights·payoffs. */
  readonly value: Fraction
  /**
   * Why no other equilibrium has more, by the duality of linear programs: at every profile, the weighted payoffs less
   * Σ multiplier·(what the deviation gains there) are at most the value; and no equilibrium lets a deviation gain. Those that
   * are not 0, ascending.
   */
  readonly multipliers: readonly Multiplier[]
}

/** The equilibrium with the greatest entropy, in doubles, and how near it is. */
interface MaxEntropy<Method extends string, ExactMultiplier, Multiplier> {
  readonly method: Method
  readonly kind: 'max-entropy'
  readonly arithmetic: 'double'
  /** All profiles that are played in some equilibrium, in row-major order; probabilities add up to 1 within rounding. */
  readonly distribution: readonly { readonly profile: readonly number[]; readonly probability: number }[]
  /** What each player expects. */
  readonly payoffs: readonly number[]
  /** −Σ p log p, in nats. */
  readonly entropy: number
  /**
   * No equilibrium has more, by `multipliers`: log Σ exp(−Σ multiplier·(what the deviation gains at the profile)), rounded
   * upwards by a bound on all errors of rounding.
   */
  readonly upper: number
  /** `upper` − `entropy`. */
  readonly gap: number
  /** The most that any of the deviations gains on average: 0 in an exact equilibrium. */
  readonly violation: number
  readonly multipliers: readonly Multiplier[]
  /**
   * Exact: why all other profiles are played in no equilibrium. With these prices the deviations gain nothing or something at every
   * profile, and something at those; so an equilibrium, in which they gain nothing on average, gives those none.
   */
  readonly exclusion: readonly ExactMultiplier[]
}

/** A correlated equilibrium (Aumann 1974), the best one for an objective. */
export type CorrelatedEquilibrium =
  | Optimal<'correlatedEquilibrium', CorrelatedMultiplier<Fraction>>
  | MaxEntropy<'correlatedEquilibrium', CorrelatedMultiplier<Fraction>, CorrelatedMultiplier<number>>

/** A coarse correlated equilibrium (Moulin and Vial 1978), the best one for an objective. */
export type CoarseCorrelatedEquilibrium =
  | Optimal<'coarseCorrelatedEquilibrium', CoarseMultiplier<Fraction>>
  | MaxEntropy<'coarseCorrelatedEquilibrium', CoarseMultiplier<Fraction>, CoarseMultiplier<number>>

/** All records of this group. */
export type CorrelatedResult = CorrelatedEquilibrium | CoarseCorrelatedEquilibrium
