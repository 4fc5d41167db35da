/** Records about public goods: who contributes, once and period after period. Plain data, no methods. */
import type { Fraction } from '@biform/core'
import type { Interval } from './discount.ts'

/** Who contributes to a public good without a threshold, in equilibrium of a single period. */
export interface Contributors {
  readonly method: 'contributors'
  /** The players who gain by contributing, whatever the others do: their return is above 1. */
  readonly strict: readonly number[]
  /** Those to whom it makes no difference: their return is 1. */
  readonly indifferent: readonly number[]
  /** What is contributed in all if those who are indifferent do not. */
  readonly provided: Fraction
  /** Whether all together gain by every contribution: returns add up to at least 1. */
  readonly efficient: boolean
}

/** Which discount factors keep players contributing, period after period. Payoffs are those of one period. */
export interface ContributionDiscounts {
  readonly method: 'contributionDiscounts'
  /** Who contributes, ascending. */
  readonly target: readonly number[]
  readonly punishment: { readonly kind: 'grim' } | { readonly kind: 'proportional'; readonly severity: Fraction }
  /** R: what each player gets while everybody keeps to the target. */
  readonly payoffs: readonly Fraction[]
  /** T: what it gets by departing from it alone. */
  readonly departing: readonly Fraction[]
  /** P: what it gets ever after. */
  readonly punished: readonly Fraction[]
  /** One list per player: where (1 − δ)T + δP ≤ R. One interval up to 1, or none. */
  readonly perPlayer: readonly (readonly Interval[])[]
  /** The same for all players together. */
  readonly all: readonly Interval[]
}

/** Who keeps contributing at a given discount factor, under the threat of the equilibrium of a single period. */
export interface SustainedContributors {
  readonly method: 'sustainedContributors'
  readonly discount: Fraction
  /**
   * Per player, how much has to be contributed in all, beyond what the equilibrium of a single period gives, for the player to
   * contribute too: 0 for those whom it costs nothing to do so alone, null where nothing is enough.
   */
  readonly needed: readonly (Fraction | null)[]
  /** The greatest set of players who keep contributing, ascending. */
  readonly members: readonly number[]
  /** How many they are. */
  readonly count: number
  /** The others, in an order in which each prefers to stop while those after it still contribute. */
  readonly departures: readonly number[]
  /** What the members contribute. */
  readonly provided: Fraction
}
