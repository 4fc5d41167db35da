/**
 * Records of predicates of TU games: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. A predicate
 * that is false comes with a witness, the coalitions and the numbers that break it.
 */
import type { Fraction } from '@biform/core'
import type { WeightedCoalition } from './splits.ts'

/** Two coalitions A and B, what they are worth apart and what their union (with their intersection) is. */
export interface UnionWitness {
  readonly coalitions: readonly [number, number]
  /** v(A) + v(B). */
  readonly separate: Fraction
  /** v(A ∪ B) + v(A ∩ B). */
  readonly joint: Fraction
}

/** A coalition against its members one by one. */
export interface SumWitness {
  readonly coalition: number
  /** Σ_{i∈S} v(i). */
  readonly separate: Fraction
  /** v(S). */
  readonly joint: Fraction
}

/** Coalitions and what they are worth. */
export interface WorthsWitness {
  readonly coalitions: readonly number[]
  readonly worths: readonly Fraction[]
}

/** A coalition whose subgame has an empty core: balancing weights on its subcoalitions are worth more than it is. */
export interface UnbalancedWitness {
  /** The players of the subgame; N for the game itself. */
  readonly coalition: number
  /** λ > 0 on subcoalitions T, with Σ_{T∋i} λ_T = 1 for every member i. */
  readonly balancing: readonly WeightedCoalition[]
  /** Σ λ_T v(T) … */
  readonly separate: Fraction
  /** … and v(S), which is less. */
  readonly joint: Fraction
}

/** A property that holds, or fails at a witness. */
type Predicate<Method extends string, Witness> =
  | { readonly method: Method; readonly holds: true; readonly witness?: never }
  | { readonly method: Method; readonly holds: false; readonly witness: Witness }

/** v(A ∪ B) ≥ v(A) + v(B) for disjoint A and B; the witness is a pair with less together than apart. */
export type IsSuperadditive = Predicate<'isSuperadditive', UnionWitness>

/** v(A ∪ B) + v(A ∩ B) ≥ v(A) + v(B) for all A and B; the witness differs by one player on each side. */
export type IsConvex = Predicate<'isConvex', UnionWitness>

/** v(S) ≤ v(T) for S ⊆ T; the witness is a coalition, and one with one player more that is worth less. */
export type IsMonotone = Predicate<'isMonotone', WorthsWitness>

/** v(S) + v(N ∖ S) = v(N) for all S; the witness is a coalition and its complement. */
export type IsConstantSum = Predicate<'isConstantSum', UnionWitness>

/** v(N) > Σ v(i); the witness is N. */
export type IsEssential = Predicate<'isEssential', SumWitness>

/** v(S) = Σ_S v(i) for all S; the witness is a coalition for which it is not. */
export type IsAdditive = Predicate<'isAdditive', SumWitness>

/** Worths depend on the number of members alone; the witness is two coalitions of one size. */
export type IsSymmetric = Predicate<'isSymmetric', WorthsWitness>

/**
 * Every worth is 0 or 1, that of N is 1, and the game is monotone. The witness is one coalition with another worth, or,
 * as for `isMonotone`, two.
 */
export type IsSimple = Predicate<'isSimple', WorthsWitness>

/** Of a simple game: a coalition and its complement do not both win; the witness is two that do. */
export type IsProper = Predicate<'isProper', UnionWitness>

/** Of a simple game: a coalition and its complement do not both lose; the witness is two that do. */
export type IsStrong = Predicate<'isStrong', UnionWitness>

/** The core is not empty: a member shows it, balancing weights refute it. */
export type IsBalanced =
  | {
      readonly method: 'isBalanced'
      readonly holds: true
      readonly member: readonly Fraction[]
      readonly witness?: never
    }
  | { readonly method: 'isBalanced'; readonly holds: false; readonly witness: UnbalancedWitness }

/** The core of no subgame is empty. */
export type IsTotallyBalanced =
  | {
      readonly method: 'isTotallyBalanced'
      readonly holds: true
      /** By coalition, in bitmask order: a member of the core of its subgame, one amount for each of its players. */
      readonly members: readonly (readonly Fraction[])[]
      readonly witness?: never
    }
  | { readonly method: 'isTotallyBalanced'; readonly holds: false; readonly witness: UnbalancedWitness }

/** What a player is in a game. */
export interface PlayerRole {
  /** The least and the most that it adds to a coalition that it joins. */
  readonly least: Fraction
  readonly most: Fraction
  /** It never adds anything. */
  readonly null: boolean
  /** It adds what it is worth alone, to every coalition. */
  readonly dummy: boolean
  /** No coalition without it is worth anything, and some coalition is. */
  readonly veto: boolean
}

/** The roles of all players. */
export interface PlayerRoles {
  readonly method: 'playerRoles'
  /** One per player. */
  readonly roles: readonly PlayerRole[]
  /**
   * The classes of symmetric players, who add the same to every coalition that has neither: every player in one class,
   * each class ascending, ordered by their first players.
   */
  readonly symmetric: readonly (readonly number[])[]
}

/** The answers of the functions in `splits/predicates`. */
export type PredicateResult =
  | IsSuperadditive
  | IsConvex
  | IsMonotone
  | IsConstantSum
  | IsEssential
  | IsAdditive
  | IsSymmetric
  | IsSimple
  | IsProper
  | IsStrong
  | IsBalanced
  | IsTotallyBalanced
  | PlayerRoles
