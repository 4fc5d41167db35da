/** Records of what the splits return: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. */
import type { Fraction } from '@biform/core'

/** The Shapley value. */
export interface Shapley {
  readonly method: 'shapley'
  /** One value per player. */
  readonly values: readonly Fraction[]
}

/** The Shapley value in doubles: fast, not exact. */
export interface ShapleyDouble {
  readonly method: 'shapley'
  readonly arithmetic: 'double'
  readonly values: readonly number[]
}

/** Harsanyi dividends. */
export interface Dividends {
  readonly method: 'dividends'
  /** One dividend per coalition, in bitmask order. */
  readonly values: readonly Fraction[]
}

/** A weight on a coalition. */
export interface WeightedCoalition {
  readonly coalition: number
  readonly weight: Fraction
}

/**
 * Whether the core is empty, with a member or a proof.
 *
 * `empty` of a TU game: balancing weights λ > 0 with Σ_{S∋i} λ_S = 1 for every player and Σ λ_S v(S) > v(N)
 * (Bondareva–Shapley). `empty` of a dual-value game with finite liability: one refutation per case (`EmptyCase`).
 */
export type Core =
  | { readonly method: 'core'; readonly kind: 'nonempty'; readonly member: readonly Fraction[] }
  | { readonly method: 'core'; readonly kind: 'empty'; readonly balancing: readonly WeightedCoalition[] }
  | { readonly method: 'core'; readonly kind: 'empty'; readonly cases: readonly EmptyCase[] }
  | { readonly method: 'core'; readonly kind: 'undecided'; readonly reason: string }

/**
 * One case of the proof that a dual-value game with finite liability has an empty core.
 *
 * The numbers b_i(S) − ℓ_i, S ∋ i, cut x_i at thresholds t_0 < t_1 < … into the closed intervals x_i ≤ t_0,
 * t_0 ≤ x_i ≤ t_1, …, x_i ≥ t_last (a player with unlimited liability has one interval, the whole line). `intervals[i]`
 * is the number of the interval in which x_i lies, for the first `intervals.length` players; the others are free. The
 * cases of a proof cover every combination.
 *
 * In a case, i ∈ S is *low* for S if its interval lies below b_i(S) − ℓ_i and *high* otherwise. Either every member of
 * `blockedBy` is low and w(S) ≥ −Σ_S ℓ_i, so that S blocks throughout the interior; or the linear constraints
 *   stable(S):    Σ_high (x_i − b_i(S)) − Σ_low ℓ_i ≥ w(S)   for coalitions S of players whose interval is fixed
 *   feasible:     Σ_high (x_i − b_i(N)) − Σ_low ℓ_i ≤ w(N)
 *   lower/upper:  the ends of x_i's interval
 * have no solution: the non-negative multipliers of `farkas` combine them to 0 ≥ something positive.
 */
export type EmptyCase =
  | { readonly intervals: readonly number[]; readonly blockedBy: number }
  | {
      readonly intervals: readonly number[]
      readonly farkas: {
        readonly stable: readonly WeightedCoalition[]
        readonly feasible: Fraction
        /** One multiplier per player whose interval is fixed. */
        readonly lower: readonly Fraction[]
        readonly upper: readonly Fraction[]
      }
    }

/**
 * The smallest and largest amount that a player gets in the core.
 *
 * The two members attain them; the two lists of weights prove that nothing lies beyond (LP duality):
 * `lowerProof`: weights λ ≥ 0 on coalitions (N free in sign) with Σ_{S∋j} λ_S = [j = i] and Σ λ_S v(S) = lower;
 * `upperProof`: the same with Σ_{S∋j} λ_S = −[j = i] and Σ λ_S v(S) = −upper.
 */
export type CoreInterval =
  | {
      readonly method: 'coreInterval'
      readonly kind: 'interval'
      /** The player's index. */
      readonly index: number
      readonly lower: Fraction
      readonly upper: Fraction
      readonly lowerMember: readonly Fraction[]
      readonly upperMember: readonly Fraction[]
      readonly lowerProof: readonly WeightedCoalition[]
      readonly upperProof: readonly WeightedCoalition[]
    }
  | {
      readonly method: 'coreInterval'
      readonly kind: 'empty'
      readonly index: number
      readonly balancing: readonly WeightedCoalition[]
    }

/** Whether an allocation is in the core. */
export interface InCore {
  readonly method: 'inCore'
  readonly holds: boolean
  /** The allocation that was asked about. */
  readonly allocation: readonly Fraction[]
  /**
   * The coalition with the largest excess among those that block. For a TU game the excess is v(S) − x(S). For a
   * dual-value game it is w(S) − Σ_S max(x_i − b_i(S), −ℓ_i) ≥ 0, and `payoffs` gives each member (in the order of the
   * players) strictly more than x, within V(S).
   */
  readonly blocking?: { readonly coalition: number; readonly excess: Fraction; readonly payoffs?: readonly Fraction[] }
  /** Set if the allocation gives out more than there is. */
  readonly reason?: 'infeasible'
}
