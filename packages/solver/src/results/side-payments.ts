/** Records of games whose players may pay each other: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. */
import type { Fraction } from '@biform/core'
import type { Quotient } from './biform.ts'

/** What a coalition and the rest threaten each other with. */
export interface Threat {
  /** A coalition that player 0 is a member of, and not that of all. */
  readonly coalition: number
  /** The value, to the coalition, of the zero-sum game for the difference of what both sides get. */
  readonly value: Fraction
  /**
   * Optimal strategies of the coalition and of the rest: probabilities of their joint strategies, row-major over their members
   * in ascending order.
   */
  readonly profile: readonly [readonly Fraction[], readonly Fraction[]]
}

/** The coco value: what players agree on who may make binding contracts and pay each other. */
export type CocoValue =
  | {
      readonly method: 'cocoValue'
      readonly kind: 'value'
      /** What each ends up with; they sum to `total`. */
      readonly values: readonly Fraction[]
      /** The most that the payoffs of all can sum to. */
      readonly total: Fraction
      /** The first profile, in row-major order, at which they do. */
      readonly profile: readonly number[]
      /** What each is paid beside its payoff at that profile; they sum to 0. */
      readonly transfers: readonly Fraction[]
      /** One for each division of the players into two sides, by ascending coalition. */
      readonly threats: readonly Threat[]
    }
  | { readonly method: 'cocoValue'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/** How much of what moves the payoffs of two players is conflict. */
export interface Competitiveness {
  readonly method: 'competitiveness'
  /** Var(A − B) / (Var(A − B) + Var(A + B)); null if no payoff ever moves. */
  readonly value: Quotient
  /** The variance of the difference of both payoffs over all profiles, each counted once … */
  readonly differences: Fraction
  /** … and that of their sum. */
  readonly sums: Fraction
}

/** All records of this group. */
export type SidePaymentResult = CocoValue | Competitiveness
