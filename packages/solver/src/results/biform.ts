/** Records of what the appropriation functions return: plain data, no methods. */
import type { Appropriation, Fraction, Relationship } from '@biform/core'
import type { Nucleolus } from './nucleolus.ts'

/**
 * How a pot is divided: by the relationship's bargaining shares, equally, by the Shapley value, by the nucleolus, by given weights,
 * in proportion to investments, by a Tullock contest of efforts, or by Nash bargaining with outside options.
 */
export type DivisionRule =
  | 'shares'
  | 'equal'
  | 'shapley'
  | 'nucleolus'
  | 'weights'
  | 'proportional'
  | 'tullock'
  | 'nash'

/** Who ends up with what in a relationship. Lists over partners i and components k are indexed [i][k]. */
export interface Appropriate extends Appropriation {
  readonly method: 'appropriate'
  readonly relationship: Relationship
  readonly rule: DivisionRule
  /**
   * The weights, one per partner, ≥ 0 and summing to 1: for every rule but the Shapley value and the nucleolus (`equal`: 1/n each;
   * `proportional` and `tullock`: what follows from investments and efforts; `nash`: the bargaining shares).
   */
  readonly weights?: readonly Fraction[]
  /** Of `proportional`: what each partner has invested. */
  readonly investments?: readonly Fraction[]
  /** Of `tullock`: what each partner has spent on the contest, and the power r of e_i^r / Σ e_j^r. */
  readonly efforts?: readonly Fraction[]
  readonly decisiveness?: number
  /** Of `nash`: what each has elsewhere, as the impasse point or as market options (deal-me-out). */
  readonly outside?: readonly Fraction[]
  readonly concept?: 'impasse' | 'option'
  /** Of `nucleolus`: that of each component's pot, with its proof. */
  readonly certificates?: readonly Nucleolus[]
  /** u_ik: own-use value if nobody contests it. */
  readonly ownUse: readonly (readonly Fraction[])[]
  /** ρ_ik u_ik: what goes into the pot. */
  readonly exposed: readonly (readonly Fraction[])[]
  /** Per component: what rivalry destroys, Σ_i ρ_ik u_ik − w_k ≥ 0. */
  readonly lost: readonly Fraction[]
}

/** The own-use rule ψ = b(N) + φ(w): keep your own use, split the pot by the Shapley value. Of a TU game all is pot. */
export interface OwnUseRule {
  readonly method: 'ownUseRule'
  readonly values: readonly Fraction[]
  /** b_i(N); 0 in a TU game. */
  readonly kept: readonly Fraction[]
  /** φ_i(w); φ_i(v) in a TU game. */
  readonly received: readonly Fraction[]
}

/** A quotient that does not exist where its denominator is zero. */
export type Quotient = Fraction | null

/** Indices of dual appropriation. */
export interface Indices {
  readonly method: 'indices'
  /** DI = ΣΣ(1−ρ)u / ΣΣA; null if nothing is appropriated. */
  readonly dualAppropriation: Quotient
  /** FA_i = Σ_k A_ik / Σ_k u_ik; null for a partner without own use. */
  readonly fullAppropriation: readonly Quotient[]
  /** OA_i = A_i − A_i^fair, where the fair division is the equal split of every pot. Sums to 0. */
  readonly overAppropriation: readonly Fraction[]
  /** OA_i / ΣA; null if nothing is appropriated. */
  readonly overAppropriationShare: readonly Quotient[]
  /** NR_k = (G_κ(u_k) − max u_ik) / (Σ u_ik − max u_ik); null if at most one partner uses component k. */
  readonly nonRivalry: readonly Quotient[]
  /** (ΣA_k − max u_ik) / (Σ u_ik − max u_ik); null likewise. Mixes exposure and rivalry. */
  readonly valuePreserved: readonly Quotient[]
  /** 1 − Σ_k min_i u_ik / Σ_k max_i u_ik; null if nobody has own use. */
  readonly distinctness: Quotient
  /**
   * Dual-value appropriation holds iff ρ_ik u_ik(S) = 0 for all i, k and every coalition S: nothing is contested
   * anywhere, so each takes its own value whole, however pots are divided.
   */
  readonly dualValueAppropriation: {
    readonly holds: boolean
    /** (1) A_i = u_i for every partner, under this division. */
    readonly takesOwnValue: boolean
    /** (2) No division of the pots changes anything: every coalition's pot is empty (the Shapley value looks at all). */
    readonly invariantToDivision: boolean
    /**
     * (3) No partner's A_i changes, by whatever factor the own use of any one other is scaled. This is proved by both ends;
     * where the Shapley value divides the pots it is looked at for the factors 0, ½, 2 and two beyond all others, where the
     * nucleolus does for 0, ½ and 2.
     */
    readonly invariantToOthers: boolean
    /**
     * What (3) rests on. `proved`: nothing is contested, or a factor changes something, or both ends decide. `sampled`: nothing changes at
     * the factors that were looked at, which for the Shapley value and the nucleolus is no proof.
     */
    readonly basis: 'proved' | 'sampled'
  }
  /**
   * Where the pots are divided by the nucleolus, the proof of (3): for each partner and each factor 0, ½ and 2 the nucleoli of
   * the pots when its own use is scaled.
   */
  readonly certificates?: readonly (readonly Nucleolus[])[]
}

/** Whether two partners rank the actions alike: Goodman and Kruskal's γ. */
export interface GoalAlignment {
  readonly method: 'goalAlignment'
  /** The payoffs of the two partners, an action each. */
  readonly first: readonly Fraction[]
  readonly second: readonly Fraction[]
  /** Pairs of actions that both rank alike, that they rank the other way round, and that one of them does not rank. */
  readonly concordant: number
  readonly discordant: number
  readonly ties: number
  /** (C − D)/(C + D); null if there is no pair that both rank. */
  readonly value: Quotient
}
