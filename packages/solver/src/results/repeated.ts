/** Records of what repeated play returns: plain data, no methods. */
import type { Automaton, Fraction, Noise } from '@biform/core'

/** What finite automata earn against each other in the long run, discounted, or over a number of turns. */
export type LongRunPayoffs<Value extends Fraction | number = Fraction | number> =
  | LongRunAverage<Value>
  | DiscountedAverage<Value>
  | FiniteAverage<Value>
  | {
      readonly method: 'longRunPayoffs'
      readonly kind: 'undecided'
      /** Why the run ended early. */
      readonly reason: 'limit' | 'stopped'
    }

/** What the answers of `longRunPayoffs` have in common. `Value` is Fraction, or number where doubles were asked for. */
export interface Averages<Value extends Fraction | number = Fraction> {
  readonly arithmetic: 'exact' | 'double'
  /** Who played: one automaton per player. */
  readonly strategies: readonly Automaton[]
  readonly noise: Noise
  /** `payoffs[i]`: player i's expected payoff per turn. */
  readonly payoffs: readonly Value[]
  /** The action of each player that counts as cooperating. */
  readonly cooperating: readonly number[]
  /** `cooperation[i]`: how often player i does that action. */
  readonly cooperation: readonly Value[]
  /** `actions[i][a]`: how often player i does action a. */
  readonly actions: readonly (readonly Value[])[]
  /** How often each action profile occurs, in row-major order. */
  readonly profiles: readonly Value[]
  /** The joint states that play can reach (a state of each automaton), the first being that in which it begins. */
  readonly states: readonly (readonly number[])[]
  /** How often play is in each joint state. All these frequencies are averages of the record's kind; each list has sum 1. */
  readonly occupancy: readonly Value[]
}

/** The limit of the average over time, in expectation. */
export interface LongRunAverage<Value extends Fraction | number = Fraction> extends Averages<Value> {
  readonly method: 'longRunPayoffs'
  readonly kind: 'average'
  /** The sets of joint states one of which play ends up in and never leaves. */
  readonly classes: readonly RecurrentClass<Value>[]
  /** The sets of joint states that play would never leave, but does not reach from where it begins; if they were asked for. */
  readonly unreached?: readonly UnreachedClass<Value>[]
  /** The other joint states (indices into `states`), and how often play is expected to be in each before it leaves them. */
  readonly transient: { readonly states: readonly number[]; readonly visits: readonly Value[] }
}

/** A recurrent class: joint states that all lead to each other and nowhere else. */
export interface RecurrentClass<Value extends Fraction | number = Fraction> {
  /** Indices into `states`. */
  readonly states: readonly number[]
  /** The probability that play ends up here. */
  readonly probability: Value
  /** The stationary distribution over these states: how often play is in each, once it is here. */
  readonly distribution: readonly Value[]
  /** How often each action profile occurs here, in row-major order. */
  readonly profiles: readonly Value[]
  /** What each player earns per turn here. */
  readonly payoffs: readonly Value[]
}

/** A recurrent class in which play ends up only if the automata begin in other states. */
export interface UnreachedClass<Value extends Fraction | number = Fraction> {
  /** Its joint states: a state of each automaton. */
  readonly states: readonly (readonly number[])[]
  /** The stationary distribution over these states. */
  readonly distribution: readonly Value[]
  /** How often each action profile occurs here, in row-major order. */
  readonly profiles: readonly Value[]
  /** What each player earns per turn here. */
  readonly payoffs: readonly Value[]
}

/** The normalised discounted value (1−δ) Σ δ^t u_t, in expectation. */
export interface DiscountedAverage<Value extends Fraction | number = Fraction> extends Averages<Value> {
  readonly method: 'longRunPayoffs'
  readonly kind: 'discounted'
  readonly discount: Fraction
}

/** The average over the first turns, in expectation. */
export interface FiniteAverage<Value extends Fraction | number = Fraction> extends Averages<Value> {
  readonly method: 'longRunPayoffs'
  readonly kind: 'finite'
  readonly turns: number
  /** `totals[i]`: the expected sum of player i's payoffs, `turns` × `payoffs[i]`. */
  readonly totals: readonly Value[]
}

/** One match, played turn by turn or, where nothing in it is random, in closed form. */
export type PlayMatch = CycleMatch | PlayedMatch

/** What both kinds of match have in common. */
export interface MatchScores {
  /** Who played; of an open strategy, which is code, its name. */
  readonly strategies: readonly (Automaton | { readonly kind: 'open-strategy'; readonly name: string })[]
  readonly noise: Noise
  /** How many turns were played. */
  readonly turns: number
  /** How often each action profile was played, in row-major order. */
  readonly counts: readonly number[]
  /** `scores[i]`: the sum of player i's payoffs. */
  readonly scores: readonly Fraction[]
  /** `payoffs[i]`: player i's payoff per turn. */
  readonly payoffs: readonly Fraction[]
  /** The action of each player that counts as cooperating. */
  readonly cooperating: readonly number[]
  /** `cooperation[i]`: the share of turns in which player i did that action. */
  readonly cooperation: readonly Fraction[]
  /** The profiles of the first turns, one action per player: as many as were asked for. */
  readonly history: readonly (readonly number[])[]
}

/** A match of automata in which nothing is random: after some turns it repeats itself for ever. */
export interface CycleMatch extends MatchScores {
  readonly method: 'playMatch'
  readonly kind: 'cycle'
  readonly complete: true
  /** The profiles of the turns before the cycle, as few as there can be. */
  readonly preperiod: readonly (readonly number[])[]
  /** The profiles that are then repeated, each round once. */
  readonly cycle: readonly (readonly number[])[]
  /** What endless play would earn, per turn. */
  readonly endless: {
    /** The average over time: that of the cycle. */
    readonly payoffs: readonly Fraction[]
    readonly discount?: Fraction
    /** (1−δ) Σ δ^t u_t, if a discount factor was given. */
    readonly discounted?: readonly Fraction[]
  }
}

/**
 * A match that was played. Its chances come from streams that are seeded by `seed` and one part more: 0 for the ending, 1
 * for automata and noise, 2 + i for the strategy of player i. Turn by turn, each player whose action is not certain draws
 * from stream 1, the first player first; then each observer in turn draws how it sees each of the others.
 */
export interface PlayedMatch extends MatchScores {
  readonly method: 'playMatch'
  readonly kind: 'played'
  /** False if it was ended before its time: at `maxTurns` of a random length, or by the caller. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly seed: readonly number[]
  /** The probability that there is a next turn, if the length was random, and the most turns there might have been. */
  readonly ending?: { readonly continuation: Fraction; readonly maxTurns: number }
  /** (1−δ) Σ δ^t u_t over the turns that were played, in doubles, if a discount factor was given. */
  readonly discounted?: { readonly discount: Fraction; readonly values: readonly number[] }
}

/** The records of repeated play. */
export type RepeatedResult = LongRunPayoffs | PlayMatch
