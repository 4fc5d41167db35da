/** Records of what solvers of problems of one decision return: plain data, no methods. */
import type { Fraction, Real } from '@biform/core'
import type { Interval } from './discount.ts'

/** The best decisions of each player, of all together, and those that are efficient. */
export interface CurveOptima {
  readonly method: 'curveOptima'
  /** One entry per player: what it would decide alone. */
  readonly perPlayer: readonly CurvePeak[]
  /** What is best for the sum of all payoffs. */
  readonly total: CurvePeak
  readonly efficient: EfficientDecisions
}

/** The largest value of a payoff on the interval, and where it is. */
export interface CurvePeak {
  /** All decisions at which it is, ascending; of a constant payoff the two ends. */
  readonly decisions: readonly Real[]
  readonly value: Real
  /** Whether the payoff is the same at every decision. */
  readonly constant: boolean
}

/** Efficient decisions: those at which no other decision is better for somebody and worse for nobody. */
export type EfficientDecisions =
  | { readonly kind: 'interval'; readonly lower: Real; readonly upper: Real }
  /** The payoff of a player, the first such, does not rise up to one peak and fall after it. */
  | { readonly kind: 'unknown'; readonly player: number }

/** The decisions at which players have at least what they have without an agreement: closed intervals, ascending. */
export interface CurveZone {
  readonly method: 'curveZone'
  readonly perPlayer: readonly (readonly Interval[])[]
  /** Those that everybody accepts. */
  readonly all: readonly Interval[]
}

/** The Nash bargaining solution over one decision. */
export type CurveNash =
  | {
      readonly method: 'curveNash'
      readonly kind: 'solution'
      readonly weights: readonly Fraction[]
      /** All decisions with the largest product, ascending; if it is the same everywhere, the two ends. */
      readonly solutions: readonly { readonly decision: Real; readonly values: readonly Real[] }[]
    }
  /** No decision gives everybody more than the disagreement point. */
  | { readonly method: 'curveNash'; readonly kind: 'no-gain'; readonly weights: readonly Fraction[] }

/** The answer of any solver of this group. */
export type CurveResult = CurveOptima | CurveZone | CurveNash
