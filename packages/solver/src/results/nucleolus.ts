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

/**
 * The least core: the allocations of v(N) at which the largest excess of a coalition other than ∅ and N is as small as it
 * can be. `one-player`: there is no such coalition. `undecided`: the run was ended early.
 */
export type LeastCore =
  | {
      readonly method: 'leastCore'
      readonly kind: 'nonempty'
      /** The least largest excess: positive iff the core is empty. */
      readonly epsilon: Fraction
      /** An allocation that attains it. */
      readonly member: readonly Fraction[]
      /**
       * Positive weights that sum to 1 and cover every player to the same extent c, with Σ weight · v(S) − c·v(N) = ε: at
       * every allocation of v(N) the weighted average of the excesses is ε, so that the largest is no less.
       */
      readonly weights: readonly WeightedCoalition[]
    }
  | { readonly method: 'leastCore'; readonly kind: 'one-player'; readonly member: readonly Fraction[] }
  | { readonly method: 'leastCore'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/**
 * The ε-core: the allocations of v(N) at which no coalition other than ∅ and N has an excess above ε. `empty`: positive
 * weights that sum to 1 and cover every player to the same extent c have Σ weight · v(S) − c·v(N) > ε.
 */
export type EpsilonCore =
  | {
      readonly method: 'epsilonCore'
      readonly kind: 'nonempty'
      /** The ε that was asked about. */
      readonly epsilon: Fraction
      readonly member: readonly Fraction[]
    }
  | {
      readonly method: 'epsilonCore'
      readonly kind: 'empty'
      readonly epsilon: Fraction
      readonly balancing: readonly WeightedCoalition[]
    }
  | { readonly method: 'epsilonCore'; readonly kind: 'undecided'; readonly reason: 'limit' | 'stopped' }

/** What membership in a kernel is decided by. */
interface KernelMembership {
  readonly holds: boolean
  /** The allocation that was asked about. */
  readonly allocation: readonly Fraction[]
  /**
   * `surpluses[i][j]`: s_ij, the largest excess of a coalition with player i and without player j; 0 where i = j. Missing
   * where there is a `reason`.
   */
  readonly surpluses?: readonly (readonly Fraction[])[]
  /**
   * The pair with the largest difference s_ij − s_ji among those that violate the condition: the `strong` player i, the
   * `weak` player j, by how much i's surplus is the larger, and a coalition that attains each of the two.
   */
  readonly violation?: {
    readonly strong: number
    readonly weak: number
    readonly difference: Fraction
    readonly coalition: number
    readonly reply: number
  }
}

/** Whether an allocation is in the kernel: an imputation at which no player outweighs another. */
export interface InKernel extends KernelMembership {
  readonly method: 'inKernel'
  /** Set if the allocation is no imputation. */
  readonly reason?: 'not-efficient' | 'not-individually-rational'
}

/** Whether an allocation is in the prekernel: one of v(N) at which all surpluses are in balance, s_ij = s_ji. */
export interface InPrekernel extends KernelMembership {
  readonly method: 'inPrekernel'
  /** Set if the allocation does not give out v(N). */
  readonly reason?: 'not-efficient'
}

/** The answers of the functions in `splits/nucleolus`. */
export type NucleolusResult = Nucleolus | Prenucleolus | LeastCore | EpsilonCore | InKernel | InPrekernel
