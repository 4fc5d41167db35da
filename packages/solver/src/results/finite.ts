/** Records on games that are repeated a known number of times. */
import type { Fraction } from '@biform/core'

/** An equilibrium of a finitely repeated game: what it pays, and what is played in it, period by period. */
export interface FinitePath {
  /** Averages per period: Σ δ^t u_t / Σ δ^t. */
  readonly payoffs: readonly Fraction[]
  readonly path: readonly (readonly number[])[]
}

/**
 * All payoffs of pure subgame-perfect equilibria of a finitely repeated game. Together with the `threats` each `path` is
 * an equilibrium: after a departure by player i alone with k periods left, the path `threats[k − 1][i]` is played.
 */
export interface FinitelyRepeated {
  readonly method: 'finitelyRepeated'
  /** How often the stage was to be played. */
  readonly periods: number
  readonly discount: Fraction
  /** Whether that was solved. */
  readonly complete: boolean
  /** If not: why. */
  readonly reason?: 'limit' | 'stopped'
  /** The number of periods to which all that follows refers: `periods`, or fewer where it is not complete. */
  readonly solved: number
  /** The payoffs of all pure subgame-perfect equilibria, averages per period, in ascending lexicographic order. */
  readonly payoffs: readonly (readonly Fraction[])[]
  /** The profiles that some equilibrium begins with, in ascending order. */
  readonly openings: readonly (readonly number[])[]
  /**
   * Equilibria at the ends of the set: for two players at the vertices of its convex hull, counterclockwise from the lowest
   * of the leftmost; for other numbers of players a best one of each player (the first in the order of `payoffs`).
   */
  readonly extreme: readonly FinitePath[]
  /** `threats[k − 1][i]`: a worst equilibrium of player i if k periods are left, k = 1, …, `solved`. */
  readonly threats: readonly (readonly FinitePath[])[]
  /** `distinct[i]`: whether two pure equilibria of the stage pay player i differently. */
  readonly distinct: readonly boolean[]
  /** The dimension of the feasible payoffs of the stage; −1 … n. */
  readonly dimension: number
  /**
   * Whether the conditions of Benoît and Krishna (1985) hold: `distinct` for everybody, and for three or more players
   * feasible payoffs of full dimension. Then every feasible payoff vector that gives all players more than their pure minmax
   * is nearly the average of a subgame-perfect equilibrium, if there are many periods and no discounting.
   */
  readonly folkTheorem: boolean
}
