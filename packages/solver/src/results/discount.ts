/**
 * Records on equilibria of infinitely repeated games and the discount factors that they need. Payoffs and gains are
 * normalised, (1−δ) Σ δ^t u_t. A joint state is a list with the state of each player's automaton, in the players' order;
 * a profile is a list of action indices.
 */
import type { Automaton, Fraction, Real } from '@biform/core'
import type { FinitelyRepeated } from './finite.ts'
import type { OptimalPenalCode } from './penal-codes.ts'
import type { IsRenegotiationProof, RenegotiationProofDiscounts, RenegotiationTheorem } from './renegotiation.ts'

/** The answers of the functions in `repeated/discount`, `penal-codes`, `finite` and `renegotiation`. */
export type DiscountResult =
  | IsSubgamePerfect
  | IsNashEquilibrium
  | EquilibriumDiscounts
  | CriticalDiscount
  | OptimalPenalCode
  | FinitelyRepeated
  | IsRenegotiationProof
  | RenegotiationProofDiscounts
  | RenegotiationTheorem
  | UndecidedEquilibrium<'isSubgamePerfect' | 'isNashEquilibrium' | 'subgamePerfectDiscounts'>
  | UndecidedCriticalDiscount

/** A run about automata that was ended before it had an answer. */
export interface UndecidedEquilibrium<Method> {
  readonly method: Method
  readonly kind: 'undecided'
  readonly reason: 'limit' | 'stopped'
  readonly automata: readonly Automaton[]
}

/** A run of `criticalDiscount` that was ended before it had an answer. */
export interface UndecidedCriticalDiscount {
  readonly method: 'criticalDiscount'
  readonly kind: 'undecided'
  readonly reason: 'limit' | 'stopped'
  readonly target: readonly (readonly number[])[]
}

/** An interval of real numbers within [0, 1); a single point where its ends are equal and closed. */
export interface Interval {
  readonly lower: Real
  readonly upper: Real
  readonly lowerClosed: boolean
  readonly upperClosed: boolean
}

/** Which equilibrium is asked for. */
export type RepeatedConcept = 'subgame-perfect' | 'nash'

/**
 * Whether automata are a subgame-perfect equilibrium. They are if and only if no player gains by a single departure
 * from its automaton in any joint state that some history reaches (the one-shot-deviation principle).
 */
export interface IsSubgamePerfect {
  readonly method: 'isSubgamePerfect'
  readonly kind?: never
  readonly holds: boolean
  /** What was asked about: one automaton for each player. */
  readonly automata: readonly Automaton[]
  /** What each player gets from the start. */
  readonly payoffs: readonly Fraction[]
  /** Where it does not hold: the single departure that gains most, over all players and joint states (the first). */
  readonly deviation?: {
    readonly player: number
    /** The joint state: the state of every player's automaton. */
    readonly state: readonly number[]
    readonly action: number
    /** What the player would get in that state without departing … */
    readonly value: Fraction
    /** … and how much more with it. */
    readonly gain: Fraction
    /** A shortest history that leads there: the profiles of all periods before. */
    readonly history: readonly (readonly number[])[]
  }
  /** All joint states that some history reaches, the initial one first, and what each player gets from there. */
  readonly certificate: {
    readonly states: readonly (readonly number[])[]
    readonly values: readonly (readonly Fraction[])[]
  }
}

/**
 * Whether automata are a Nash equilibrium of the repeated game: whether each is a best reply, among all strategies, to
 * the others' automata. A best reply to automata is a plan that depends on the joint state only.
 */
export interface IsNashEquilibrium {
  readonly method: 'isNashEquilibrium'
  readonly kind?: never
  readonly holds: boolean
  readonly automata: readonly Automaton[]
  readonly payoffs: readonly Fraction[]
  /** What each player's best reply gets from the start. */
  readonly best: readonly Fraction[]
  /** Where it does not hold: the player whose best reply gains most (the first), and by how much. */
  readonly deviation?: { readonly player: number; readonly gain: Fraction }
  /**
   * The joint states that some player can bring about alone, the initial one first; what each player gets from there,
   * `values[k][player]`; and a best reply of each player: `replies[player][k]` is its action in state k and
   * `replyValues[player][k]` what it gets from there, null where it cannot lead there alone.
   */
  readonly certificate: {
    readonly states: readonly (readonly number[])[]
    readonly values: readonly (readonly Fraction[])[]
    readonly replies: readonly (readonly (number | null)[])[]
    readonly replyValues: readonly (readonly (Fraction | null)[])[]
  }
}

/** An end of a player's set of discount factors, and the departure that gains nothing there and something beyond. */
export interface Binding {
  readonly player: number
  readonly end: Real
  /** The number of the joint state in which the departure begins. */
  readonly state: number
  readonly action: number
}

/** The discount factors in [0, 1) at which nobody gains by departing. */
export interface DiscountSets {
  readonly concept: RepeatedConcept
  /** `perPlayer[i]`: those at which player i does not gain; a union of intervals, ascending, apart from each other. */
  readonly perPlayer: readonly (readonly Interval[])[]
  /** Those at which nobody gains. */
  readonly all: readonly Interval[]
  /** One entry for each end in (0, 1) of each player's intervals, ascending, player by player. */
  readonly binding: readonly Binding[]
}

/** The exact set of discount factors at which automata are an equilibrium. */
export interface EquilibriumDiscounts extends DiscountSets {
  readonly method: 'subgamePerfectDiscounts'
  readonly kind?: never
  readonly automata: readonly Automaton[]
  /** The joint states to which `binding` refers: all that some history reaches, the initial one first. */
  readonly states: readonly (readonly number[])[]
}

/**
 * The exact set of discount factors at which the threat of a punishment keeps everybody to a path of play.
 *
 * The states to which `binding` refers: 0 … for the profiles of the target in their order, then those of the punishment:
 * one that lasts for ever, or one for each of its `periods`, or the joint states of its automata (the initial one first).
 */
export type CriticalDiscount = DiscountSets & {
  readonly method: 'criticalDiscount'
  /** The path: these profiles in turn, again and again. */
  readonly target: readonly (readonly number[])[]
  /** For how many periods; absent where the punishment has no end. */
  readonly periods?: number
  /** Whether a departure that is seen during a punishment of some periods starts it again. */
  readonly restart?: boolean
  /**
   * Whether the punishment is an equilibrium of its own, whatever the concept: the profile one of the stage, by which it
   * is a subgame-perfect one of the repeated game at every discount factor; the automata a subgame-perfect one at some
   * discount factor (which need not be one of those in `all`). Where it is not, punishers have to be kept to it as well:
   * by a return to the target after some periods, or not at all, which only Nash equilibrium leaves out of account.
   */
  readonly punishmentIsEquilibrium: boolean
} & (
    | {
        /** A profile of the stage, pure or mixed. */
        readonly kind: 'profile'
        /** A probability vector for each player. */
        readonly punishment: readonly (readonly Fraction[])[]
        /** If it is no equilibrium of the stage: the action that gains most against it, and how much. */
        readonly deviation?: { readonly player: number; readonly action: number; readonly gain: Fraction }
      }
    | { readonly kind: 'automata'; readonly punishment: readonly Automaton[] }
  )
