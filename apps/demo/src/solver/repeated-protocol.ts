/**
 * What the workbench of repeated games and its worker say to each other. Questions are text; answers cross as JSON
 * (`toJSON`, `fromJSON`).
 */
import type { JSONValue, NormalForm } from '@biform/core'
import type { EquilibriumPayoffsDouble, FeasiblePayoffs, GameClass, PureEquilibria } from '@biform/solver'

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

/** What does not depend on patience. */
export interface StageAnswer {
  readonly game: NormalForm
  readonly type: GameClass
  readonly feasible: FeasiblePayoffs
  readonly pure: PureEquilibria
}

/** Equilibrium payoffs, in doubles or exact. */
export type PayoffSet = EquilibriumPayoffsDouble

/** A game solved at one degree of patience. */
export interface RepeatedAnswer {
  readonly stage: StageAnswer
  /** In doubles, so that it follows the slider. */
  readonly set: PayoffSet
}

/** What the worker does. */
export interface RepeatedApi {
  readonly point: (game: GameText) => JSONValue
  /** Equilibrium payoffs, exact, in slices; null if they were given up. */
  readonly exact: (game: GameText) => Promise<JSONValue>
  /** Gives up what `exact` is at. */
  readonly forget: () => void
}
