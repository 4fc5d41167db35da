/**
 * Records of dominance: what is never worth playing, round by round, and why what is left may be. Plain data, no methods.
 * Players and strategies are told by their indices in the game that was asked about, in every round.
 */
import type { Fraction } from '@biform/core'
import type { JointPlay } from './stage.ts'

/** A strategy of a mixture, and how often it is played. */
export interface WeightedStrategy {
  readonly strategy: number
  readonly probability: Fraction
}

/** A strategy that goes, and one strategy or a mixture of the same player that dominates it. */
export interface Eliminated {
  readonly player: number
  readonly strategy: number
  /** Strategies that were still there in the round, ascending, with positive probabilities that add up to 1. */
  readonly by: readonly WeightedStrategy[]
}

/** One round: all strategies, of all players, that are dominated among those that the round before has left. */
export interface EliminationRound {
  /** Ascending by player, then by strategy; never empty. */
  readonly eliminated: readonly Eliminated[]
}

/**
 * For each player, and each of its strategies that stay, in their order: a belief about what the others play that makes it a
 * best reply. Pure profiles of the other players, in their order, row-major; the others may be believed to mix together.
 */
export type Beliefs = readonly (readonly (readonly JointPlay[])[])[]

/** What iterated elimination has come to, so far. */
interface Elimination {
  readonly rounds: readonly EliminationRound[]
  /** `remaining[i]`: the strategies that player i has left, ascending. */
  readonly remaining: readonly (readonly number[])[]
}

/** A run to the end, or one that was ended early: then more may be dominated. */
type Ended =
  | { readonly complete: true; readonly reason?: never }
  | { readonly complete: false; readonly reason: 'limit' | 'stopped' }

/** Iterated elimination of dominated strategies, all of them in each round. */
export type Dominance = Elimination &
  Ended & {
    readonly method: 'dominance'
    /**
     * `strict`: the other strategy pays more whatever the others do. `weak`: it never pays less, and sometimes more. What
     * is left of weak dominance depends on the order; here, all that is dominated goes at once, in each round.
     */
    readonly relation: 'strict' | 'weak'
    /** Whether mixtures may dominate, too. */
    readonly mixed: boolean
    /**
     * With `mixed`, `beliefs[r]` shows why what round r leaves is not dominated in it; the last one, why nothing is in the end.
     * A belief is about what was there when the round began. For weak dominance it gives every profile a positive probability.
     */
    readonly beliefs?: readonly Beliefs[]
  }

/** The rationalizable strategies, and what they are best replies to. */
export type Rationalizable = Elimination &
  Ended & {
    readonly method: 'rationalizable'
    /**
     * `two-player`: rationalizable as Bernheim and Pearce define it (one player included). `correlated`: three players or more,
     * who may believe that what the others play is correlated.
     */
    readonly kind: 'two-player' | 'correlated'
    /** In a complete answer: a belief for each remaining strategy, about remaining strategies only. */
    readonly beliefs?: Beliefs
  }

/** All records of this group. */
export type DominanceResult = Dominance | Rationalizable
