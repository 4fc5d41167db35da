/**
 * Records of bounds on equilibrium payoffs: plain data, no methods. Payoffs are normalised, (1−δ) Σ δ^t u_t; player i can gain
 * h_i(a) by the best deviation from the action profile a.
 */
import type { Fraction } from '@biform/core'
import type { PayoffSupport } from './payoff-sets.ts'

/** Positive weights on half-spaces, by their places. */
export interface PayoffCombination {
  /** Ascending. */
  readonly rows: readonly number[]
  readonly weights: readonly Fraction[]
}

/** A direction in which payoffs are bounded, and the dual solutions that bound it. */
export interface PayoffDirection {
  /** Whole numbers, one per player. */
  readonly direction: readonly Fraction[]
  /** In each the weighted directions of the rows add up to this one, so that weighted bounds of the rows bound it. */
  readonly combinations: readonly PayoffCombination[]
}

/** The points x with direction · x ≤ bound; with direction · x ≤ bound + margin, at first. */
export interface PayoffHalfSpace extends PayoffDirection {
  readonly bound: Fraction
  readonly margin: Fraction
}

/**
 * Why nothing else is an equilibrium payoff. At first a half-space reaches as far as the stage's payoffs, and those in the
 * directions −e_i to the pure minmax values. In a round each of them moves in, one after another, to the greatest over all
 * profiles a of the smaller of n · g(a) and (1−δ) n · g(a) + δ n · w, where n · w is bounded by the best combination, w being
 * in all half-spaces and w_i ≥ u_i + (1−δ)/δ · h_i(a), where u_i is what the half-space −e_i leaves to player i at the least. A profile
 * counts no more once an exclusion shows that it has no such w. After so many rounds all payoffs are within the bounds with
 * their margins. From there on all move in together, as in `PayoffBounds`; margins are 0 where the rounds themselves end
 * within the bounds; otherwise the bounds are where this ends.
 */
export interface OuterPayoffs<Direction> {
  readonly rounds: number
  /** e_i and −e_i are among the directions. */
  readonly halfSpaces: readonly Direction[]
  /** In each the weighted directions add up to 0: there is no point where the weighted bounds add up to less than 0. */
  readonly exclusions: readonly PayoffCombination[]
}

/** How a vertex is played: its continuation is a combination of vertices. */
export interface InnerSupport extends PayoffSupport<Fraction> {
  /** One weight per vertex; they add up to 1. */
  readonly weights: readonly Fraction[]
}

/** A polytope of equilibrium payoffs. */
export interface InnerPayoffs {
  /** In ascending lexicographic order. */
  readonly vertices: readonly (readonly Fraction[])[]
  /** How each vertex is played, in the same order: together these prove that all points of the hull are equilibrium payoffs. */
  readonly supports: readonly InnerSupport[]
  /** What is least in the hull for each player … */
  readonly threats: readonly Fraction[]
  /** … and the first vertex that gives it: the punishment of that player. */
  readonly worst: readonly number[]
}

/**
 * What is known of the payoffs of subgame-perfect equilibria in pure actions with public randomisation. `exact`: the inner set
 * is the whole set. `gap`: how far a half-space reaches beyond the inner set, at the most: (bound − the most that a vertex has of
 * n · x) / Σ |n_i|. `empty`: there is no such equilibrium. `undecided`: the run was ended early, or, `unproved`, no equilibrium
 * was found, though half-spaces leave room for some.
 */
export type EquilibriumPayoffBounds =
  | {
      readonly method: 'equilibriumPayoffBounds'
      readonly kind: 'bounds'
      readonly exact: boolean
      readonly outer: OuterPayoffs<PayoffHalfSpace>
      readonly inner: InnerPayoffs
      readonly gap: Fraction
    }
  | {
      readonly method: 'equilibriumPayoffBounds'
      readonly kind: 'empty'
      readonly outer: OuterPayoffs<PayoffDirection>
    }
  | {
      readonly method: 'equilibriumPayoffBounds'
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped' | 'unproved'
      readonly outer: OuterPayoffs<PayoffHalfSpace>
    }
