/** Records of what solvers of investment games return: plain data, no methods. */
import type { Fraction } from '@biform/core'
import type { Quotient } from './biform.ts'

/** What partners invest before they bargain, and what would be best. */
export type InvestmentEquilibrium = {
  readonly method: 'investmentEquilibrium'
  /** m_i: what a unit invested returns to partner i if the other invests nothing. */
  readonly returns: readonly Fraction[]
  /** h_i: how much that rises with each unit that the other of two partners invests. 0 without complementarity. */
  readonly cross: readonly Fraction[]
  /**
   * The share of its own effect that each partner does not get for itself, 1 − m_i/a_i: ρ s (1 − β) without effects on
   * others; negative where it is paid for those. Null if it has no own effect.
   */
  readonly wedge: readonly Quotient[]
  readonly reversal: readonly InvestmentReversal[]
  /** What would maximise the sum of payoffs. */
  readonly efficient:
    | { readonly kind: 'optimum'; readonly levels: readonly Fraction[]; readonly surplus: Fraction }
    | { readonly kind: 'unbounded' }
} & (
  | {
      readonly kind: 'equilibrium'
      /** The one equilibrium. */
      readonly levels: readonly Fraction[]
      readonly payoffs: readonly Fraction[]
      /** The sum of payoffs. */
      readonly surplus: Fraction
    }
  /** Replies chase each other upwards without end: h_1 h_2 ≥ c_1 c_2, and somebody gains from investing. */
  | { readonly kind: 'none' }
  /** h_1 h_2 = c_1 c_2 and nobody gains from investing alone: all multiples of these levels are equilibria. */
  | { readonly kind: 'ray'; readonly direction: readonly Fraction[] }
)

/** How a partner's return m_i moves as the exposure of all rises alike from 0 to 1; without complementarity its level moves alike. */
export interface InvestmentReversal {
  /** s_i a_i / (s_i a_i + Σ_j s_j e_ij): the bargaining share at which it does not move; null if exposure changes nothing. */
  readonly threshold: Quotient
  readonly relation: 'falls' | 'constant' | 'rises'
}

/** Who should own the assets of two partners. */
export interface Ownership {
  readonly method: 'ownership'
  /** Each partner owns its asset; then the first owns both; then the second. */
  readonly structures: readonly {
    readonly kind: 'non-integration' | 'integration'
    /** The owner of both, an index. */
    readonly owner?: number
    /** The exposure of each partner. */
    readonly exposure: readonly Fraction[]
    readonly outcome: InvestmentEquilibrium
  }[]
  /** The indices of those structures that have the largest surplus, among those with an equilibrium. */
  readonly best: readonly number[]
  /** The first partner's bargaining share that maximises the surplus at the game's own exposure; null if it does not matter or returns depend on the other's investment. */
  readonly share: Quotient
}

/** The answer of any solver of this group. */
export type InvestmentResult = InvestmentEquilibrium | Ownership
