/** Records of what the equilibrium solvers return: plain data, no methods. */
import type { Fraction, Real } from '@biform/core'
import type { BimatrixEquilibrium } from './bimatrix.ts'

/** All equilibria in pure strategies. */
export interface PureEquilibria {
  readonly method: 'pureEquilibria'
  /** False if the run was ended early; then `reason` says why and more equilibria may exist. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** One profile each: a 0-based strategy index per player. In row-major order. */
  readonly equilibria: readonly (readonly number[])[]
}

/** What each player could gain at each profile by the best change of its own strategy; 0 marks a best reply. */
export interface Regrets {
  readonly method: 'regrets'
  /** `regrets[i][profile]`: player i's regret, profiles in row-major order. */
  readonly regrets: readonly (readonly Fraction[])[]
}

/** Optimal strategies of both players of a zero-sum game. */
export interface OptimalFace {
  /** True if every extreme optimal strategy is listed: all optimal ones are their mixtures. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** Extreme optimal strategies, each once, in descending lexicographic order; in an incomplete answer some optimal ones. */
  readonly rows: readonly (readonly Fraction[])[]
  readonly columns: readonly (readonly Fraction[])[]
}

/** The value of a two-player zero-sum game, and what proves it. */
export interface ZeroSum {
  readonly method: 'zeroSum'
  /** What the row player secures, and what the column player holds it to. */
  readonly value: Fraction
  /** One optimal mixed strategy per player. */
  readonly profile: readonly (readonly Fraction[])[]
  /** What the payoffs of both add up to, if that is not 0. */
  readonly sum?: Fraction
  /** On request: all optimal strategies. */
  readonly face?: OptimalFace
}

/** All Nash equilibria of a two-player game. */
export interface NashEquilibria {
  readonly method: 'nashEquilibria'
  /** True if every extreme equilibrium is listed. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** The extreme equilibria: `profile[i]` is player i's mixed strategy, `supports[i]` the strategies it uses. */
  readonly equilibria: readonly BimatrixEquilibrium[]
  /** Each player's strategies that occur in an extreme equilibrium, each once, in descending lexicographic order. */
  readonly extreme: {
    readonly rows: readonly (readonly Fraction[])[]
    readonly columns: readonly (readonly Fraction[])[]
  }
  /**
   * The connected components of the set of equilibria. Each is the union of its maximal Nash subsets, and each of those
   * is conv(rows) × conv(columns), given by indices into `extreme`. Empty if the run is not complete.
   *
   * `index` is that of the component (Shapley 1974): the sum of the indices, +1 or −1, of the equilibria near it in any
   * slightly perturbed game without ties. It may be any integer; those of all components add up to +1.
   */
  readonly components: readonly {
    readonly subsets: readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[]
    readonly index: number
  }[]
  readonly certificate: NashCertificate
}

/**
 * Why each extreme strategy is a vertex of its player's best-reply polyhedron. Constraints are numbered like labels: for
 * an m×n game 0…m−1 are the rows and m…m+n−1 the columns. A row strategy x with value v of the column player lies in
 * {x ≥ 0, Σx = 1, (Bᵀx)_j ≤ v}; row constraint i is x_i = 0 and column constraint j is (Bᵀx)_j = v; column strategies
 * likewise with A. `rows[r]` lists m constraints that are tight at `extreme.rows[r]` and, with Σx = 1, determine (x, v)
 * uniquely; `columns[c]` lists n that do so for `extreme.columns[c]`.
 */
export interface NashCertificate {
  readonly rows: readonly (readonly number[])[]
  readonly columns: readonly (readonly number[])[]
}

/** Whether a profile of mixed strategies is a Nash equilibrium. */
export interface IsNash {
  readonly method: 'isNash'
  readonly holds: boolean
  /** The profile that was asked about. */
  readonly profile: readonly (readonly Fraction[])[]
  /** Each player's expected payoff at it. */
  readonly payoffs: readonly Fraction[]
  /** The most profitable deviation, where there is one. */
  readonly deviation?: { readonly player: number; readonly strategy: number; readonly gain: Fraction }
}

/** All subgame-perfect equilibria in pure strategies of a perfect-information tree. */
export interface SubgamePerfect {
  readonly method: 'subgamePerfect'
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly equilibria: readonly SubgamePerfectEquilibrium[]
}

/** One pure subgame-perfect equilibrium. */
export interface SubgamePerfectEquilibrium {
  /** `strategies[i]`: the action that player i takes at each of its decision nodes, in preorder. */
  readonly strategies: readonly (readonly string[])[]
  /** Expected payoffs at the root. */
  readonly payoffs: readonly Fraction[]
  /** The actions taken at the decision nodes that are reached with positive probability, in preorder. */
  readonly path: readonly string[]
  /** Expected payoffs at every node of the tree, on and off the path, in preorder; `at` is the node's label. */
  readonly values: readonly { readonly at: string; readonly payoffs: readonly Fraction[] }[]
}

/** The symmetric equilibria of a symmetric game with two strategies per player. */
export interface SymmetricEquilibria {
  readonly method: 'symmetricEquilibria'
  /** `every`: all symmetric profiles are equilibria, and those in pure strategies are listed. */
  readonly kind: 'finite' | 'every'
  /** From that which plays the first strategy most to that which plays it least. */
  readonly equilibria: readonly {
    /** Of either strategy, the same for every player. */
    readonly probabilities: readonly [Real, Real]
    /** What every player expects. */
    readonly payoff: Real
    /** The probability that all play the first, and that all play the second. */
    readonly unanimous: readonly [Real, Real]
  }[]
}
