/** Records of equilibria of games of any number of players, support by support. Plain data, no methods. */
import type { Algebraic, Fraction, Real } from '@biform/core'

/** All Nash equilibria of a game of any number of players. */
export interface SupportEquilibria {
  readonly method: 'supportEquilibria'
  /** True if there are no equilibria but those that are listed and those of `continua`. */
  readonly complete: boolean
  /** `unresolved`: all supports were looked at, and some could not be settled. */
  readonly reason?: 'limit' | 'stopped' | 'unresolved'
  /** Each once: those with balanced and small supports first. */
  readonly equilibria: readonly SupportEquilibrium[]
  /** Sets of infinitely many equilibria. */
  readonly continua: readonly Continuum[]
  readonly unresolved: readonly UnresolvedSupports[]
}

/**
 * Infinitely many equilibria with the same supports: the profiles in which every player plays a mixture of its `extreme` ones and all of its
 * support; where there is a `cut`, those of them that satisfy it.
 */
export interface Continuum {
  readonly supports: readonly (readonly number[])[]
  /** `extreme[i]`: mixed strategies of player i, the vertices of a polytope. */
  readonly extreme: readonly (readonly (readonly Fraction[])[])[]
  /** If not all of these profiles are equilibria: only where none of some strategies outside the supports gains anything. */
  readonly cut?: ContinuumCut
}

/** Inequalities that cut a product of polytopes. */
export interface ContinuumCut {
  readonly strategies: readonly { readonly player: number; readonly strategy: number }[]
  /** A profile in which each of them does worse, so that there are equilibria all around it. */
  readonly member: readonly (readonly Fraction[])[]
}

/** An equilibrium: exactly, or in a box. */
export type SupportEquilibrium = RationalEquilibrium | IsolatedEquilibrium

interface Supported {
  /** `supports[i]`: the strategies that player i plays with a positive probability. */
  readonly supports: readonly (readonly number[])[]
  /**
   * The index of the equilibrium, +1 or −1, where every strategy outside the supports does worse: the sign of the determinant of
   * minus the derivatives of the payoff differences within the supports. In a game without ties they sum to 1. Absent where there is a tie.
   */
  readonly index?: 1 | -1
}

/** An equilibrium in fractions. */
export interface RationalEquilibrium extends Supported {
  readonly kind: 'rational'
  readonly profile: readonly (readonly Fraction[])[]
  readonly payoffs: readonly Fraction[]
}

/** An equilibrium whose probabilities are not known as fractions: the only solution of its equations in a box. */
export interface IsolatedEquilibrium extends Supported {
  readonly kind: 'isolated'
  /** The equilibrium's probabilities lie between these. */
  readonly lower: readonly (readonly Fraction[])[]
  readonly upper: readonly (readonly Fraction[])[]
  /** The middle of the box: not the equilibrium, but an ε-equilibrium for this ε, exactly. */
  readonly profile: readonly (readonly Fraction[])[]
  readonly epsilon: Fraction
  /** Between what the equilibrium's payoffs lie. */
  readonly payoffs: readonly { readonly lower: Fraction; readonly upper: Fraction }[]
  /** The equilibrium itself, where it is found by elimination: where three players mix, one of them over two strategies. */
  readonly exact?: ExactProfile
}

/** A profile in algebraic numbers. */
export interface ExactProfile {
  /** `profile[i][s]`: the probability of player i's strategy s. */
  readonly profile: readonly (readonly Real[])[]
  readonly payoffs: readonly Real[]
  /** The probabilities as numbers of one field, in which it can be checked that they solve the equations. */
  readonly field: {
    /** An irrational number α. */
    readonly generator: Algebraic
    /** Each probability as Σ c_j α^j: the list of its coefficients c_0, c_1, …, as many as the degree of α. */
    readonly profile: readonly (readonly (readonly Fraction[])[])[]
  }
}

/** Supports with equilibria that could not be told apart, or of which it is not known whether there are any (more). */
export interface UnresolvedSupports {
  readonly supports: readonly (readonly number[])[]
  /**
   * `cells`: no end within the budget, as it is wherever there is a continuum of solutions or a singular one. `tie`: a probability or the gain
   * of another strategy is 0 as far as can be seen, at a solution that is not rational.
   */
  readonly reason: 'cells' | 'tie'
}

/** The answers of the functions in `equilibria/mixed`. */
export type SupportResult = SupportEquilibria
