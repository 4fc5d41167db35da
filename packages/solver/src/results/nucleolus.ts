/**
 * Records of the nucleolus and its kin: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit; the
 * excess of S at x is e(S, x) = v(S) − x(S).
 */
import type { Fraction } from '@biform/core'
import type { WeightedCoalition } from './splits.ts'

/**
 * One stage of a nucleolus and its proof (Kohlberg's criterion in its improved form).
 *
 * Let V be the linear span of 1_N and of all coalitions in `weights` and `bounds` of earlier stages; what V contains is
 * paid the same by every allocation that is still in question. No coalition outside V has an excess above `excess`, and
 * Σ weight · 1_S over `weights` and `bounds` together lies in V. So the weighted average of the excesses in `weights` is at
 * least `excess` at every allocation in question, and at the best of them each of these coalitions has just this excess,
 * and each player in `bounds` gets just what it has alone. After the last stage V is the whole space: one allocation is
 * left.
 */
export interface NucleolusStage {
  /** The largest excess outside V. */
  readonly excess: Fraction
  /** Positive weights that sum to 1, on coalitions outside V that have this excess; by ascending coalition. */
  readonly weights: readonly WeightedCoalition[]
  /**
   * Positive weights on coalitions of one player i, outside V, with x_i = v(i): what individual rationality contributes.
   * Always empty for the prenucleolus.
   */
  readonly bounds: readonly WeightedCoalition[]
}

/**
 * The nucleolus over imputations. `no-imputation`: what the players have alone sums to more than v(N), so that there is no
 * imputation. `undecided`: the run was ended early.
 */
export type Nucleolus =
  | {
      readonly method: 'nucleolus'
      readonly kind: 'allocation'
      /** One value per player. */
      readonly values: readonly Fraction[]
      readonly stages: readonly NucleolusStage[]
    }
  | {
      readonly method: 'nucleolus'
      readonly kind: 'no-imputation'
      /** v(i) for each player … */
      readonly alone: readonly Fraction[]
      /** … and v(N), which is less than their sum. */
      readonly available: Fraction
    }
  | { readonly method: 'nucleolus'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/** The prenucleolus: over all allocations of v(N), individually rational or not. */
export type Prenucleolus =
  | {
      readonly method: 'prenucleolus'
      readonly kind: 'allocation'
      /** One value per player. */
      readonly values: readonly Fraction[]
      readonly stages: readonly NucleolusStage[]
    }
  | { readonly method: 'prenucleolus'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/** The answers of the functions in `splits/nucleolus`. */
export type NucleolusResult = Nucleolus | Prenucleolus
