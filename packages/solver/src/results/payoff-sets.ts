/**
 * Records of equilibrium payoff sets: plain data, no methods. Payoffs are normalised, (1−δ) Σ δ^t u_t; player i can gain
 * h_i(a) by the best deviation from the action profile a.
 */
import type { Algebraic, Fraction, Real } from '@biform/core'
import type { EquilibriumPayoffBounds } from './payoff-bounds.ts'

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
 * ended early, by the caller or, `rounds`, after the most rounds that there are, and `outer` is what it had not yet ruled out.
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
      readonly reason: 'limit' | 'stopped' | 'rounds'
      readonly outer: readonly (readonly number[])[]
    })

/** The points x with normal · x ≤ bound, in the units of the game; with normal · x ≤ bound + margin, at first. */
export interface PayoffHalfPlane {
  readonly normal: readonly Fraction[]
  readonly bound: Fraction
  readonly margin: Fraction
}

/**
 * Why nothing else is an equilibrium payoff. Starting from the hull of the stage's payoffs and the pure minmax values, so many
 * rounds of the operator end within all half-planes with their margins. From there on each half-plane moves in: let X(s) be
 * the points with normal · x ≤ bound + s · margin; all payoffs that are supported by continuations in X(s), 0 < s ≤ 1, are in
 * X(s′) for some s′ < s. So all equilibrium payoffs are in X(0). Margins are 0 where the rounds themselves end in X(0).
 */
export interface PayoffBounds {
  readonly rounds: number
  /** (−1, 0) and (0, −1) are among the normals: they bound the threats. */
  readonly halfPlanes: readonly PayoffHalfPlane[]
}

/** What the cases in exact arithmetic share. */
interface Exactly {
  readonly method: 'equilibriumPayoffs'
  readonly arithmetic: 'exact'
}

/** How a set that is not empty is made up. */
interface Supported<Number> {
  /** The vertices, counterclockwise from the lowest of the leftmost; a segment has two, a point one. */
  readonly vertices: readonly (readonly Number[])[]
  /** How each vertex is played, in the same order: together these prove that all points of the hull are equilibrium payoffs. */
  readonly supports: readonly PayoffSupport<Number>[]
  /** What is least in the hull for each player. */
  readonly threats: readonly Number[]
}

/** A set with rational vertices. */
interface RationalSet extends Exactly, Supported<Fraction> {
  readonly kind: 'point' | 'segment' | 'polygon'
  readonly field?: undefined
  /** The proof that all equilibrium payoffs lie in the half-planes. */
  readonly outside: PayoffBounds
}

/** The coordinates of vertices in one number field. */
export interface PayoffField {
  /** An irrational number α. */
  readonly generator: Algebraic
  /** The vertices again, each coordinate as Σ c_j α^j: the list of its coefficients c_0, c_1, …, as many as the degree of α. */
  readonly vertices: readonly (readonly (readonly Fraction[])[])[]
}

/**
 * Why nothing else is an equilibrium payoff, as in `PayoffBounds`. The half-planes are those of the edges, the first that of the
 * edge from the last vertex to the first: from (x, y) to (x′, y′) its normal is (y′ − y, x − x′); then −x and −y, which bound
 * the threats. Their bounds are what is greatest at the vertices.
 */
export interface IrrationalPayoffBounds {
  readonly rounds: number
  /** One per half-plane. */
  readonly margins: readonly Fraction[]
}

/** A set with irrational vertices, which is a polygon. */
interface IrrationalSet extends Exactly, Supported<Real> {
  readonly kind: 'polygon'
  readonly exact: true
  readonly field: PayoffField
  readonly outside: IrrationalPayoffBounds
}

/**
 * The payoffs of subgame-perfect equilibria in pure actions with public randomisation. `exact`: the hull of the vertices is the
 * whole set. Vertices may be irrational (algebraic numbers: the worst vertex may depend on an edge that depends on the threat,
 * which is that vertex); then they are numbers of one `field`. Where no field is found, of degree 6 at most, or no other proof,
 * `exact` is false: the hull is a part of the set, the half-planes hold all of it, and no corner of theirs is farther than
 * `gap`, the least such power of two (2^−200 at the least), from a vertex in any coordinate. `empty` after
 * so many rounds of the operator. `undecided`: the run was ended early, by the caller or, `rounds`, after the most rounds that
 * there are, or, `unproved`, it found no set to prove anything of; `outer` are the vertices of what holds all equilibrium
 * payoffs, if there are any.
 */
export type EquilibriumPayoffsExact =
  | (Exactly & {
      readonly kind: 'empty'
      readonly exact: true
      readonly vertices: readonly (readonly Fraction[])[]
      readonly rounds: number
    })
  | (RationalSet & { readonly exact: true })
  | IrrationalSet
  | (RationalSet & { readonly exact: false; readonly gap: Fraction })
  | (Exactly & {
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped' | 'rounds' | 'unproved'
      readonly outer: readonly (readonly Fraction[])[]
    })

/** The answers of the functions in `repeated/sets`. */
export type PayoffSetResult = EquilibriumPayoffsDouble | EquilibriumPayoffsExact | EquilibriumPayoffBounds
