/**
 * Records of learning: players who play the same game round after round and choose by what was played. Plain data, no methods.
 * Players and strategies are told by their indices.
 */
import type { Fraction, Real } from '@biform/core'
import type { JointPlay } from './stage.ts'

/** What was played, counted exactly, and how far it is from three kinds of equilibrium. */
export interface Observed {
  /** True if all rounds were played. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** The rounds that were played, the first profile included. */
  readonly rounds: number
  /** What was played in round 1. */
  readonly initial: readonly number[]
  /** The profiles that were played, in row-major order, and in which share of the rounds. */
  readonly distribution: readonly JointPlay[]
  /** `frequencies[i]`: the share of the rounds in which player i played each of its strategies. */
  readonly frequencies: readonly (readonly Fraction[])[]
  /** What each player got on average. */
  readonly payoffs: readonly Fraction[]
  /**
   * The most that a change would have brought anybody, on average; 0 in an equilibrium, and where every change would have cost. `nash`: where all mix independently by their
   * `frequencies`, a change to another strategy. `correlated`: in `distribution`, playing one strategy in all rounds of another (as
   * Hart and Mas-Colell 2000 have it). `coarse`: in `distribution`, playing one strategy in every round.
   */
  readonly gaps: { readonly nash: Fraction; readonly correlated: Fraction; readonly coarse: Fraction }
  /** After every so many rounds `history` says how often each player had played each strategy; 0: never. */
  readonly every: number
  readonly history: readonly LearningState[]
}

/** The counts of all players after some rounds. */
export interface LearningState {
  readonly round: number
  readonly counts: readonly (readonly number[])[]
}

/** Rounds in a row with the same profile. */
export interface Stretch {
  readonly profile: readonly number[]
  readonly rounds: number
}

/** Everybody plays a best reply to what the others have played so far (Brown 1951). */
export interface FictitiousPlay extends Observed {
  readonly method: 'fictitiousPlay'
  /** The first stretches of rounds in which nobody changed, at most 1,000: together all rounds where there are fewer. */
  readonly stretches: readonly Stretch[]
}

/** Everybody plays a logit reply to what the others have played so far (Fudenberg and Kreps 1993). */
export interface StochasticFictitiousPlay extends Observed {
  readonly method: 'stochasticFictitiousPlay'
  readonly lambda: Fraction
  readonly seed: number
}

/** Everybody changes to what it regrets not to have played, with a probability that grows with the regret. */
export interface RegretMatching extends Observed {
  readonly method: 'regretMatching'
  /** `conditional`: regrets of the rounds in which the last strategy was played; `unconditional`: of all rounds. */
  readonly rule: 'conditional' | 'unconditional'
  readonly seed: number
}

/** One player at a time, drawn evenly, chooses by the logit rule against what the others play now (Blume 1993). */
export interface LogitDynamics extends Observed {
  readonly method: 'logitDynamics'
  readonly lambda: Fraction
  readonly seed: number
}

/** One player after the other changes to a best reply against what the others play now, until nobody gains or all comes round. */
export interface BestResponseDynamics {
  readonly method: 'bestResponseDynamics'
  /** `equilibrium`: a pure equilibrium is reached; `cycle`: the path comes back to where it was; `cut`: neither within the budget. */
  readonly kind: 'equilibrium' | 'cycle' | 'cut'
  readonly reason?: 'limit' | 'stopped'
  readonly initial: readonly number[]
  /** The changes in their order: who changed to what. */
  readonly changes: readonly { readonly player: number; readonly strategy: number }[]
  /** The profile after all changes. */
  readonly last: readonly number[]
  /** With `cycle`: after how many changes the part begins that comes round for ever. */
  readonly from?: number
}

/** A straight part of a path of best replies. */
export interface BestResponseLeg {
  /** Where it begins: one list of shares per population. */
  readonly state: readonly (readonly Fraction[])[]
  /** The best replies there, by population. */
  readonly bestReplies: readonly (readonly number[])[]
  /** Where it leads: an equilibrium of the game in which only these may be played. */
  readonly target: readonly (readonly Fraction[])[]
  /** Which part of the way it goes, until another strategy does as well: 1 − e^(−t) for the time t that it takes. Null: all of it. */
  readonly share: Fraction | null
}

/** A path of infinite populations in which a few at a time change to a best reply (Gilboa and Matsui 1991). */
export interface BestResponsePath {
  readonly method: 'bestResponsePath'
  /**
   * `equilibrium`: the path rests in an equilibrium, or goes towards one for ever; `cycle`: it comes round; `cut`: neither within the
   * budget.
   */
  readonly kind: 'equilibrium' | 'cycle' | 'cut'
  readonly reason?: 'limit' | 'stopped'
  readonly initial: readonly (readonly Fraction[])[]
  /** In their order; each begins where the one before ends. */
  readonly legs: readonly BestResponseLeg[]
  /** Where the last leg ends. */
  readonly last: readonly (readonly Fraction[])[]
  /** With `cycle`: the leg that begins there. */
  readonly from?: number
  /** With `cut`: a closed path with the turns of the last legs. Nothing is said of whether the path comes near to it. */
  readonly closed?: ClosedPath
}

/**
 * A closed path of best replies. Its numbers are polynomials in one algebraic number, as lists of coefficients, lowest degree first and
 * no longer than they need be: 0 is the empty list, and if `growth` is a fraction every other number a list of one.
 */
export interface ClosedPath {
  /** e^T for the time T that it takes to come round: the product of all 1/(1 − share). */
  readonly growth: Real
  readonly legs: readonly {
    readonly state: readonly (readonly (readonly Fraction[])[])[]
    readonly bestReplies: readonly (readonly number[])[]
    readonly target: readonly (readonly Fraction[])[]
    readonly share: readonly Fraction[]
  }[]
}

/** How often each profile is played in the long run of `logitDynamics`. */
export type LogitStationary =
  | {
      readonly method: 'logitStationary'
      /** Strategies are drawn with weight base^payoff, and all numbers are rational. */
      readonly kind: 'exact'
      /** e^λ. */
      readonly base: Fraction
      /** One probability per profile, row-major. */
      readonly probabilities: readonly Fraction[]
      /** True if the game has an exact potential, or `base` is 1: then the chain looks the same backwards in time. */
      readonly reversible: boolean
    }
  | {
      readonly method: 'logitStationary'
      /** Strategies are drawn with weight e^(λ·payoff). */
      readonly kind: 'double'
      readonly arithmetic: 'double'
      readonly lambda: Fraction
      readonly probabilities: readonly number[]
      /** As above, with λ = 0 for a base of 1. */
      readonly reversible: boolean
    }
  | {
      /** The run was ended before there was an answer. */
      readonly method: 'logitStationary'
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped'
    }

/** Which profiles are played in the long run as mistakes of `logitDynamics` become rare. */
export type StochasticallyStable =
  | {
      readonly method: 'stochasticallyStable'
      readonly kind: 'decided'
      /** The profiles with the least potential, in row-major order. */
      readonly stable: readonly (readonly number[])[]
      /**
       * The stochastic potential of each profile, row-major: the least cost of a tree of changes of one player each that leads from
       * every other profile to it, where a change costs what it gives up against a best reply.
       */
      readonly potentials: readonly Fraction[]
    }
  | {
      /** The run was ended before there was an answer. */
      readonly method: 'stochasticallyStable'
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped'
    }

/** All records of this group. */
export type LearningResult =
  | FictitiousPlay
  | StochasticFictitiousPlay
  | RegretMatching
  | LogitDynamics
  | BestResponseDynamics
  | BestResponsePath
  | LogitStationary
  | StochasticallyStable
