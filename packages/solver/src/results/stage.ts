/**
 * Records about stage games: what each player can be held to, what is feasible, and what patience sustains. Plain data, no
 * methods. Players and strategies are told by their indices.
 */
import type { Fraction } from '@biform/core'
import type { GameClass } from './game-class.ts'
import type { ContributionDiscounts, Contributors, SustainedContributors } from './public-good.ts'

/** What each player can be held to, or can secure, where everybody plays pure strategies. */
interface PureLevels<Method extends string> {
  readonly method: Method
  readonly kind: 'pure'
  /** One level per player. */
  readonly values: readonly Fraction[]
  /**
   * `profiles[i]` pays player i its level. In a minmax the others punish and i replies best; in a maxmin i plays safe and
   * the others reply worst to it. The first such profile in row-major order of the others' strategies, then of i's own
   * (in a maxmin the other way round).
   */
  readonly profiles: readonly (readonly number[])[]
}

/** The same in mixed strategies, for one player or two. Minmax and maxmin are equal (von Neumann 1928). */
interface MixedLevels<Method extends string> {
  readonly method: Method
  readonly kind: 'mixed'
  /** One level per player. */
  readonly values: readonly Fraction[]
  /**
   * `profiles[i]`: one mixed strategy per player. That of i secures its level against whatever the other does; that of the
   * other holds i to its level whatever i does.
   */
  readonly profiles: readonly (readonly (readonly Fraction[])[])[]
}

/** Pure strategies of all players but one, in the order of the players, and how often they are played together. */
export interface JointPlay {
  readonly profile: readonly number[]
  readonly probability: Fraction
}

/** The same in mixed strategies, for three players or more, where the others may mix together. */
interface CorrelatedLevels<Method extends string> {
  readonly method: Method
  readonly kind: 'correlated'
  /** One level per player. */
  readonly values: readonly Fraction[]
  /** `guarantees[i]`: a mixed strategy of player i that secures its level whatever the others do. */
  readonly guarantees: readonly (readonly Fraction[])[]
  /** `punishments[i]`: joint play of the others that holds i to its level whatever i does. */
  readonly punishments: readonly (readonly JointPlay[])[]
}

/**
 * A part of all that the opponents can mix, each for itself: for each of them a simplex of mixed strategies, at first that of
 * all. A cell that is split is halved at the middle of an edge of one opponent's simplex: the first part has it in the place of
 * the edge's second end, the second part in that of the first.
 */
export type PunishmentCell =
  | {
      readonly kind: 'split'
      readonly opponent: number
      /** Two corners of the opponent's simplex, ascending. */
      readonly edge: readonly [number, number]
      /** The places of the two parts in the list, behind this one. */
      readonly parts: readonly [number, number]
    }
  | {
      readonly kind: 'leaf'
      /** A mixed strategy of the player that secures the lower bound against all that the opponents can mix in the cell. */
      readonly guarantee: readonly Fraction[]
    }

/** What opponents who mix independently can hold each player to, for three players or more: between two bounds. */
interface IndependentLevels {
  readonly method: 'minmax'
  readonly kind: 'independent'
  /** One bracket per player: `lower` ≤ level ≤ `upper`. */
  readonly values: readonly { readonly lower: Fraction; readonly upper: Fraction }[]
  /** How far apart the bounds of each player may be in a complete answer. */
  readonly gaps: readonly Fraction[]
  /** `profiles[i]`: what the others mix, and a pure best reply of player i, which pays its upper bound. */
  readonly profiles: readonly (readonly (readonly Fraction[])[])[]
  /** `cells[i]`: a tree with its root at place 0, whose leaves cover all that the opponents of i can mix. */
  readonly cells: readonly (readonly PunishmentCell[])[]
}

/** All brackets are as narrow as asked for, or the run was ended early. */
export type IndependentMinmax =
  | (IndependentLevels & { readonly complete: true; readonly reason?: never })
  | (IndependentLevels & { readonly complete: false; readonly reason: 'limit' | 'stopped' })

/** What each player can be held to. */
export type PureMinmax = PureLevels<'minmax'>
/** The same, where the punisher may mix. */
export type MixedMinmax = MixedLevels<'minmax'>
/** The same, where the punishers may mix together. */
export type CorrelatedMinmax = CorrelatedLevels<'minmax'>
/** What `minmax` returns. */
export type Minmax = PureMinmax | MixedMinmax | CorrelatedMinmax | IndependentMinmax
/** A minmax with exact levels. */
export type ExactMinmax = Exclude<Minmax, IndependentMinmax>

/** What each player can secure on its own. */
export type PureMaxmin = PureLevels<'maxmin'>
/** What `maxmin` returns. */
export type Maxmin = PureMaxmin | MixedLevels<'maxmin'> | CorrelatedLevels<'maxmin'>

/** The shape of a set of payoffs by its dimension: 0, 1, 2, or more. */
export type HullKind = 'point' | 'segment' | 'polygon' | 'polytope'

/** A point that is no vertex, as a combination of vertices. */
export interface InsidePoint {
  readonly point: readonly Fraction[]
  /** Positive weights with sum 1, by the places of the vertices, ascending. */
  readonly weights: readonly { readonly vertex: number; readonly weight: Fraction }[]
}

/** Why the vertices of the feasible set are those: three players or more. */
export interface HullCertificate {
  /** `directions[k]`: vertex k is farther in this direction than every other. */
  readonly directions: readonly (readonly Fraction[])[]
  /** Every payoff vector that is no vertex, each once, in ascending lexicographic order. */
  readonly inside: readonly InsidePoint[]
}

/** The set cut down to what gives one player its minmax: its vertices, and the spanning points that are none. */
export interface CutCertificate {
  readonly vertices: readonly (readonly Fraction[])[]
  /**
   * The vertices of the set before the cut that are on its right side, and the points where the segments from those strictly
   * inside to those outside cross its border, as far as they are no vertices; in ascending lexicographic order.
   */
  readonly inside: readonly InsidePoint[]
}

/** Why the vertices of the individually rational part are those: three players or more. */
export interface RationalCertificate {
  readonly directions: readonly (readonly Fraction[])[]
  /** One cut for each player, in order; the last one leaves the part. */
  readonly cuts: readonly CutCertificate[]
}

/** The feasible payoffs that give every player at least what it can be held to. */
export interface IndividuallyRational {
  /** Empty where the levels, which pure punishments may put high, cannot be met together. */
  readonly kind: 'empty' | HullKind
  /** What each player can be held to … */
  readonly minmax: readonly Fraction[]
  /** … and how. */
  readonly punishment: ExactMinmax
  /** In the order of the vertices of the feasible set. */
  readonly vertices: readonly (readonly Fraction[])[]
  /** For three players or more. */
  readonly certificate?: RationalCertificate
}

/** The convex hull of the payoff vectors of pure profiles: what can be had by public randomisation, or on average over time. */
export interface FeasiblePayoffs {
  readonly method: 'feasiblePayoffs'
  readonly kind: HullKind
  /** The dimension of the set, from 0 to the number of players. */
  readonly dimension: number
  /**
   * Each vertex once: one payoff per player. For two players counterclockwise, the lexicographically smallest first; else
   * in ascending lexicographic order.
   */
  readonly vertices: readonly (readonly Fraction[])[]
  /** `profiles[k]`: the first pure profile, in row-major order, that pays `vertices[k]`. */
  readonly profiles: readonly (readonly number[])[]
  /** For three players or more. */
  readonly certificate?: HullCertificate
  readonly individuallyRational: IndividuallyRational
}

/** Whether a payoff vector can be had at all, on average over pure profiles. */
export type Feasibility =
  | {
      readonly kind: 'inside'
      /** Pure profiles with positive weights, in row-major order, that pay the target on average. */
      readonly weights: readonly { readonly profile: readonly number[]; readonly weight: Fraction }[]
    }
  | {
      readonly kind: 'outside'
      /** The target is farther in this direction, one number per player, than every payoff vector. */
      readonly direction: readonly Fraction[]
    }

/** What a folk theorem needs. */
export interface FolkTheoremRule {
  /**
   * `stage equilibrium`: the target is paid by an equilibrium of the stage game, and is sustained at every discount factor.
   * `Friedman 1971`: every player gets more than in one equilibrium of the stage game, to which play reverts.
   * `Fudenberg and Maskin 1986`: every player gets more than it can be held to; two players, or feasible payoffs of full
   * dimension. `Abreu, Dutta and Smith 1994`: the same where no two players' payoffs are equivalent.
   */
  readonly rule: 'stage equilibrium' | 'Friedman 1971' | 'Fudenberg and Maskin 1986' | 'Abreu, Dutta and Smith 1994'
}

interface FolkAnswer {
  readonly method: 'folkTheorem'
  /** The payoff vector that was asked about. */
  readonly target: readonly Fraction[]
}

/** What is known of a feasible target. */
interface FeasibleTarget extends FolkAnswer {
  readonly feasibility: Extract<Feasibility, { kind: 'inside' }>
  /** The most that each player can be held to: exact for two players, else where its opponents play pure strategies. */
  readonly punishment: PureMinmax | MixedMinmax
  /** The least that it can be held to, by opponents who mix together; for three players or more. */
  readonly correlated?: CorrelatedMinmax
  /** The dimension of the feasible payoffs. */
  readonly dimension: number
  /** Pairs of players, ascending, whose payoffs are the same but for scale and origin. */
  readonly equivalent: readonly (readonly [number, number])[]
  /** An equilibrium of the stage game that pays every player less than the target, or exactly the target. */
  readonly threat?: { readonly profile: readonly (readonly Fraction[])[]; readonly payoffs: readonly Fraction[] }
}

/**
 * Whether patient players can sustain a payoff vector as a subgame-perfect equilibrium of the repeated game, for all discount
 * factors near 1, with public randomisation.
 *
 * `sustainable`: by the theorems listed. `infeasible`: nobody can pay it. `held-lower`: the players in `blocking` can secure
 * more, so that it is no equilibrium at any discount factor. `undecided`: neither is shown here; `reason` says why.
 */
export type FolkTheorem =
  | (FolkAnswer & { readonly kind: 'infeasible'; readonly feasibility: Extract<Feasibility, { kind: 'outside' }> })
  | (FeasibleTarget & { readonly kind: 'sustainable'; readonly theorems: readonly FolkTheoremRule[] })
  | (FeasibleTarget & { readonly kind: 'held-lower'; readonly blocking: readonly number[] })
  | (FeasibleTarget & { readonly kind: 'undecided'; readonly blocking: readonly number[]; readonly reason: string })

/** The answers about stage games. */
export type StageResult =
  | Minmax
  | Maxmin
  | FeasiblePayoffs
  | GameClass
  | FolkTheorem
  | Contributors
  | ContributionDiscounts
  | SustainedContributors
