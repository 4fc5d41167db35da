/**
 * What the workbench of repeated games and its worker say to each other. Questions are text; answers cross as JSON
 * (`toJSON`, `fromJSON`), so that no key may be one of the codec's text keys unless what stands below it is text.
 */
import type { Fraction, JSONValue, NormalForm } from '@biform/core'
import type {
  EquilibriumPayoffsDouble,
  EquilibriumPayoffsExact,
  FeasiblePayoffs,
  GameClass,
  Interval,
  PureEquilibria,
} from '@biform/solver'
import type { Refusal } from './refusal.ts'

/** A repeated game of two players with two actions each, as it is written in the workbench. */
export interface GameText {
  readonly players: readonly string[]
  readonly actions: readonly (readonly string[])[]
  /** Eight exact numerals, row by row, the first player's first. */
  readonly payoffs: readonly string[]
  /** δ, an exact numeral. */
  readonly delta: string
  /** What they agree on, and what follows a breach: an action of each player. */
  readonly goal: readonly number[]
  readonly threat: readonly number[]
}

/** One round between two players, as far as the payoff plane shows it. */
export interface PlaneAnswer {
  readonly game: NormalForm
  readonly feasible: FeasiblePayoffs
  readonly pure: PureEquilibria
}

/** What does not depend on patience. */
export interface StageAnswer extends PlaneAnswer {
  readonly type: GameClass
}

/** An agreement with grim trigger behind it: each entry has one item per player. */
export interface Agreement {
  /** Whether it pays to keep to it. */
  readonly keeps: readonly boolean[]
  /** What keeping to it gives, in every round. */
  readonly kept: readonly Fraction[]
  /** The most that one round gives if the other keeps to it. */
  readonly once: readonly Fraction[]
  /** What the best plan gives on average, breaking it or not. */
  readonly best: readonly Fraction[]
  /** The discount factors at which it pays to keep to it. */
  readonly range: readonly (readonly Interval[])[]
  /** Whether what follows a breach is an equilibrium of one round, so that it would be carried out. */
  readonly credible: boolean
}

/** Equilibrium payoffs, in doubles or exact. */
export type PayoffSet = EquilibriumPayoffsDouble | EquilibriumPayoffsExact

/** A game solved at one degree of patience. */
export interface RepeatedAnswer {
  readonly stage: StageAnswer
  /** In doubles, so that it follows the slider. */
  readonly set: PayoffSet
  readonly agreement: Agreement
}

/**
 * The same as it crosses: what does not depend on patience is left out where the page has it already, and so keeps its
 * identity there. Each such answer has a number.
 */
export type RepeatedReply = Omit<RepeatedAnswer, 'stage'> & { readonly number: number; readonly stage?: StageAnswer }

/** A match between two named strategies. */
export interface MatchText {
  readonly match: readonly string[]
  /** The probability that an action goes wrong, an exact numeral. */
  readonly noise: string
  readonly seed: number
}

/** A match, round by round. */
export interface MatchAnswer {
  /** What was played in each round: an action of each player. */
  readonly rounds: readonly (readonly number[])[]
  /** What each player has had after each round. */
  readonly totals: readonly (readonly Fraction[])[]
  /** Whether something in it was random, or may have been: of strategies that are code it cannot be told. */
  readonly chance: boolean
  /** What endless play gives in a round, on average; only of two finite automata. */
  readonly endless?: readonly Fraction[]
}

/** A class in which everybody plays a named strategy, each strategy as many at first. */
export interface CrowdText {
  readonly crowd: readonly string[]
  readonly noise: string
  readonly seed: number
}

/** What becomes of a class. */
export interface CrowdAnswer {
  /** How many rounds everybody played with everybody. */
  readonly rounds: number
  /** The names of the strategies that took part. */
  readonly names: readonly string[]
  /** Those that are not made for these payoffs. */
  readonly unable: readonly { readonly name: string; readonly reason: string }[]
  /** One population, or two that meet each other: of those who play the first player's role, and of the others. */
  readonly sides: readonly CrowdSide[]
}

/** What becomes of a population. */
export interface CrowdSide {
  /** Of each strategy, its mean payoff in a round against all others. */
  readonly scores: readonly number[]
  /** `shares[t][k]`: the share of the followers of strategy k in generation t. */
  readonly shares: readonly (readonly number[])[]
}

/** A strategy to choose. */
export interface StrategyText {
  readonly name: string
  readonly title: string
  readonly text: string
}

/** What the worker does. */
export interface RepeatedApi {
  /** `have`: the number of the answer that the page has. */
  readonly point: (game: GameText, have: number) => JSONValue
  /** Equilibrium payoffs, exact, in slices; null if they were given up. */
  readonly exact: (game: GameText) => Promise<JSONValue>
  /** Gives up what `exact` is at. */
  readonly forget: () => void
  readonly match: (game: GameText, match: MatchText) => JSONValue
  /** A tournament and what follows from it, in slices; null if it was given up. */
  readonly crowd: (game: GameText, crowd: CrowdText) => Promise<JSONValue>
  readonly strategies: () => readonly StrategyText[]
}

export type MatchReply = MatchAnswer | Refusal
export type CrowdReply = CrowdAnswer | Refusal
