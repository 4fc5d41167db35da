/**
 * Records of what players bring and of the compromise values built on it: plain data, no methods. Coalitions are bitmasks,
 * player 0 the lowest bit.
 */
import type { Fraction } from '@biform/core'

/** What each player adds to all others. */
export interface AddedValues {
  readonly method: 'addedValues'
  /** v(N) − v(N ∖ i), one per player. */
  readonly values: readonly Fraction[]
}

/** What each player can ask for at least. */
export interface MinimalRights {
  readonly method: 'minimalRights'
  /** The largest v(S) − Σ_{j ∈ S ∖ i} (v(N) − v(N ∖ j)) over the coalitions S of player i, one per player. */
  readonly values: readonly Fraction[]
  /** A coalition that leaves the player so much, the smallest bitmask among several; one per player. */
  readonly coalitions: readonly number[]
}

/**
 * The τ-value, or what is missing for it. A game is quasi-balanced if no minimal right m_i exceeds the utopia payoff M_i
 * (the added value), and Σ m_i ≤ v(N) ≤ Σ M_i.
 */
export type Tau =
  | {
      readonly method: 'tau'
      readonly kind: 'allocation'
      /** m + weight · (M − m), one value per player. */
      readonly values: readonly Fraction[]
      readonly utopia: readonly Fraction[]
      readonly minimal: readonly Fraction[]
      /** From 0 to 1; 0 if M = m. */
      readonly weight: Fraction
    }
  | {
      readonly method: 'tau'
      readonly kind: 'not-quasi-balanced'
      readonly utopia: readonly Fraction[]
      readonly minimal: readonly Fraction[]
      readonly available: Fraction
      /** The first condition that fails: a player's m_i ≤ M_i, Σ m_i ≤ v(N), or v(N) ≤ Σ M_i. */
      readonly reason:
        | 'a minimal right exceeds the utopia payoff'
        | 'minimal rights exceed v(N)'
        | 'v(N) exceeds utopia'
      /** The first player whose minimal right exceeds its utopia payoff, where that is the reason. */
      readonly index?: number
    }

/**
 * The Gately point. The propensity of player i to disrupt x is what the others would lose without i over what i would
 * lose, (x(N ∖ i) − v(N ∖ i)) / (x_i − v(i)); the Gately point makes it the same for all. `undefined`: added values sum to
 * what the players have alone, so that there is nothing to be shared out in proportion.
 */
export type Gately =
  | {
      readonly method: 'gately'
      readonly kind: 'allocation'
      /** One value per player. */
      readonly values: readonly Fraction[]
      /**
       * What all propensities equal, (Σ M_i − v(N)) / (v(N) − Σ v(i)); null if v(N) = Σ v(i), where everybody gets v(i). A
       * player with M_i = v(i) gets just that, and has nothing to lose.
       */
      readonly propensity: Fraction | null
    }
  | {
      readonly method: 'gately'
      readonly kind: 'undefined'
      /** v(N) − v(N ∖ i) for each player … */
      readonly added: readonly Fraction[]
      /** … and v(i), with the same sum. */
      readonly alone: readonly Fraction[]
    }

/** The answers of the functions about added values. */
export type CompromiseResult = AddedValues | MinimalRights | Tau | Gately
