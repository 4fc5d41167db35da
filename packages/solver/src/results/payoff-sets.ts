/**
 * Records of equilibrium payoff sets: plain data, no methods. Payoffs are normalised, (1−δ) Σ δ^t u_t; player i can gain
 * h_i(a) by the best deviation from the action profile a.
 */

/**
 * How a vertex is played: a profile of actions in the first period, then continuation payoffs from the set, the worst
 * equilibrium for a player who deviates.
 */
export interface PayoffSupport<Number> {
  /** The actions of the first period, one index per player. */
  readonly profile: readonly number[]
  /** What each player expects from the second period on: the vertex is (1−δ) times the profile's payoffs plus δ times this. */
  readonly continuation: readonly Number[]
  /**
   * The players whose incentive constraint δ (w_i − u_i) ≥ (1−δ) h_i(a) binds, w being the continuation and u the threats:
   * the best deviation gives them just as much.
   */
  readonly binding: readonly number[]
}

/** What the cases in doubles share. */
interface InDoubles {
  readonly method: 'equilibriumPayoffs'
  readonly arithmetic: 'double'
}

/**
 * The payoffs of subgame-perfect equilibria in pure actions with public randomisation, in doubles. `undecided`: the run was
 * ended early, and `outer` is what it had not yet ruled out.
 */
export type EquilibriumPayoffsDouble =
  | (InDoubles & { readonly kind: 'empty'; readonly vertices: readonly (readonly number[])[] })
  | (InDoubles & {
      readonly kind: 'point' | 'segment' | 'polygon'
      /** The vertices, counterclockwise from the lowest of the leftmost; a segment has two, a point one. */
      readonly vertices: readonly (readonly number[])[]
      /** How each vertex is played, in the same order. */
      readonly supports: readonly PayoffSupport<number>[]
      /** The worst equilibrium payoff of each player. */
      readonly threats: readonly number[]
    })
  | (InDoubles & {
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped'
      readonly outer: readonly (readonly number[])[]
    })

/** The answers of the functions in `repeated/sets`. */
export type PayoffSetResult = EquilibriumPayoffsDouble
