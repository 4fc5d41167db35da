/**
 * Records of refinements of Nash equilibria: strict, perfect, evolutionarily stable. Plain data, no methods. Players and strategies
 * are told by their indices.
 */
import type { Fraction } from '@biform/core'
import type { WeightedStrategy } from './dominance.ts'

/** A change of one player's strategy, and what it brings. */
interface Deviation {
  readonly player: number
  readonly strategy: number
  readonly gain: Fraction
}

/** Whether every change of a player's strategy costs it something. */
export interface IsStrict {
  readonly method: 'isStrict'
  readonly holds: boolean
  /** The profile that was asked about. */
  readonly profile: readonly (readonly Fraction[])[]
  /** Where it does not hold: the pure strategy, other than what the player plays, that costs it least: `gain` is at least 0. */
  readonly deviation?: Deviation
}

/** Whether an equilibrium of two players survives small mistakes. */
export type IsTremblingHandPerfect =
  | {
      readonly method: 'isTremblingHandPerfect'
      readonly kind: 'perfect'
      readonly holds: true
      readonly profile: readonly (readonly Fraction[])[]
      /**
       * `trembles[i]`: a strategy of player i that plays everything, to which the other's strategy is a best reply; so it is one to
       * every mixture of it and what i really plays.
       */
      readonly trembles: readonly (readonly Fraction[])[]
    }
  | {
      readonly method: 'isTremblingHandPerfect'
      readonly kind: 'not-equilibrium'
      readonly holds: false
      readonly profile: readonly (readonly Fraction[])[]
      readonly deviation: Deviation
    }
  | {
      readonly method: 'isTremblingHandPerfect'
      readonly kind: 'dominated'
      readonly holds: false
      readonly profile: readonly (readonly Fraction[])[]
      /** Whose strategy is weakly dominated … */
      readonly player: number
      /** … and by what: never worse, and sometimes better. Ascending, with positive probabilities that add up to 1. */
      readonly by: readonly WeightedStrategy[]
    }

/**
 * Why there are no trembles y of a player, above 0, that follow its ranking and give the other's. With N = 1/ε, p = n_j/d_j for what the
 * player plays of strategy j, and the other's payoffs times their common denominator, the conditions are in this order: y_j > 0 for
 * each j; (n_j N + d_j) Σy − d_j N y_j ≥ 0 for each j; y_b − N y_w ≥ 0 for each b of a class and each w of the next; and class by class of
 * the other's ranking, the payoff of the strategy before less that of each one = 0, then that of the first one less that of the first
 * of the next class > 0.
 */
export interface NoTrembles {
  readonly rankings: readonly (readonly (readonly number[])[])[]
  /** Whose trembles. */
  readonly player: number
  /**
   * One per condition, of any sign where it is an equation, else at least 0. So weighted the conditions add up to 0 in every y_j, and
   * those with > have positive weights, together 1: they cannot all be met.
   */
  readonly multipliers: readonly Fraction[]
}

/** Whether an equilibrium of two players survives small mistakes of which the worse ones are much less likely. */
export type IsProperEquilibrium =
  | {
      readonly method: 'isProperEquilibrium'
      readonly kind: 'proper'
      readonly holds: true
      readonly profile: readonly (readonly Fraction[])[]
      /** `rankings[i]`: the strategies of player i in classes, those that do best against the other's trembles first. */
      readonly rankings: readonly (readonly (readonly number[])[])[]
      /**
       * 1/N with N above a bound on the coefficients of all minors of the linear programs for these rankings: what is possible for this ε
       * is possible for every smaller one.
       */
      readonly epsilon: Fraction
      /**
       * `trembles[i]`: a strategy of player i that plays everything, each strategy at most ε more often than `profile` does, and each of a
       * class at most ε times as often as any of the class before; against it the other's strategies rank as `rankings` says.
       */
      readonly trembles: readonly (readonly Fraction[])[]
    }
  | {
      readonly method: 'isProperEquilibrium'
      readonly kind: 'not-equilibrium'
      readonly holds: false
      readonly profile: readonly (readonly Fraction[])[]
      readonly deviation: Deviation
    }
  | {
      /** No pair of rankings has such mistakes. */
      readonly method: 'isProperEquilibrium'
      readonly kind: 'not-proper'
      readonly holds: false
      readonly profile: readonly (readonly Fraction[])[]
      /** As above: what is impossible for this ε is so for every smaller one. */
      readonly epsilon: Fraction
      /** For each pair of rankings that `profile` allows, why it has none; at most 300 are listed. */
      readonly refutations: readonly NoTrembles[]
    }
  | {
      /** The run was ended before all pairs of rankings were tried. */
      readonly method: 'isProperEquilibrium'
      readonly kind: 'undecided'
      readonly profile: readonly (readonly Fraction[])[]
      readonly reason: 'limit' | 'stopped'
    }

/** Whether a strategy of a symmetric game of two resists every small invasion. */
export type IsEvolutionarilyStable =
  | {
      readonly method: 'isEvolutionarilyStable'
      readonly kind: 'stable'
      readonly holds: true
      /** The strategy that was asked about. */
      readonly probabilities: readonly Fraction[]
    }
  | {
      readonly method: 'isEvolutionarilyStable'
      /**
       * `not-equilibrium`: the invader does better against the strategy than the strategy itself. `invaded`: it does as well, and
       * against itself at least as well as the strategy does against it.
       */
      readonly kind: 'not-equilibrium' | 'invaded'
      readonly holds: false
      readonly probabilities: readonly Fraction[]
      /** Another strategy. */
      readonly invader: readonly Fraction[]
    }

/** Whether no small invasion of a symmetric game of two does better than a strategy. */
export type IsNeutrallyStable =
  | {
      readonly method: 'isNeutrallyStable'
      readonly kind: 'stable'
      readonly holds: true
      /** The strategy that was asked about. */
      readonly probabilities: readonly Fraction[]
    }
  | {
      readonly method: 'isNeutrallyStable'
      /**
       * `not-equilibrium`: the invader does better against the strategy than the strategy itself. `invaded`: it does as well, and
       * better against itself than the strategy does against it.
       */
      readonly kind: 'not-equilibrium' | 'invaded'
      readonly holds: false
      readonly probabilities: readonly Fraction[]
      /** Another strategy. */
      readonly invader: readonly Fraction[]
    }

/** All evolutionarily stable strategies of a symmetric game of two. */
export interface EvolutionarilyStable {
  readonly method: 'evolutionarilyStable'
  /** True if there are no others. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** In ascending order of the size of their supports, then of these. */
  readonly stable: readonly {
    readonly probabilities: readonly Fraction[]
    /** What the strategy gets against itself. */
    readonly payoff: Fraction
    /** The pure strategies that it plays … */
    readonly support: readonly number[]
    /** … and those that do as well against it. */
    readonly bestReplies: readonly number[]
  }[]
}

/** All records of this group. */
export type RefinementResult =
  | IsStrict
  | IsTremblingHandPerfect
  | IsProperEquilibrium
  | IsEvolutionarilyStable
  | IsNeutrallyStable
  | EvolutionarilyStable
