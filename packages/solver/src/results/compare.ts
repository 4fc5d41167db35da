/** What `compare` returns: plain data, no methods. */
import type { Fraction } from '@biform/core'
import type { OutcomeValue } from '@biform/core/scenarios'
import type { Appropriate, Indices } from './biform.ts'
import type { InCore } from './splits.ts'
import type { PlanePoint } from './study.ts'

/** A rule of a comparison: a name, for which the relationships say what it goes by; or what it goes by in all of them. */
export interface ComparedRule {
  /** As in the rows: the name, or the rule with what it goes by, such as "weights 1/4, 3/4". */
  readonly rule: string
  readonly weights?: readonly Fraction[]
  readonly investments?: readonly Fraction[]
  readonly efforts?: readonly Fraction[]
  readonly decisiveness?: number
  readonly outside?: readonly Fraction[]
  readonly concept?: 'impasse' | 'option'
}

/** A scenario under several division rules and at several values of one parameter. */
export interface Comparison {
  readonly method: 'compare'
  readonly scenario: string
  readonly parameter: string
  /** All parameters; the one that moves has its value from before the study. */
  readonly parameters: Readonly<Record<string, string>>
  /** False if the run was ended early; then `reason` says why, and the rows hold what was done. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly rules: readonly ComparedRule[]
  readonly values: readonly Fraction[]
  /** Rule by rule, value by value. */
  readonly rows: readonly ComparisonRow[]
}

/** The scenario under one rule at one value: its named outcomes, and what became of its prediction. */
export interface ComparisonRow extends PlanePoint {
  readonly rule: string
  readonly value: Fraction
  readonly outcomes: Readonly<Record<string, OutcomeValue>>
  /** What is done: the equilibria of each call that lists them. */
  readonly actions: readonly ComparedActions[]
  /**
   * Who ends up with what: in each relationship on which `appropriate` is called, and at each cell or end of a game whose
   * payoffs come from one.
   */
  readonly places: readonly ComparedPlace[]
}

/** Equilibria by the names of what is played. */
export interface ComparedActions {
  /** The call. */
  readonly name: string
  /**
   * Per equilibrium: one strategy or move per player, "1/3 Invest + 2/3 Not" where it is mixed; for a tree the actions on the
   * path.
   */
  readonly strategies: readonly (readonly string[])[]
}

/** A relationship whose pots are divided. */
export interface ComparedPlace {
  /** The game. */
  readonly name: string
  /** The cell, such as "[1][0]", or the end of the tree; empty where the game is the relationship itself. */
  readonly at: string
  /** For readers: the strategies of the cell, such as "Invest, Not", or the end's label, or the game's name. */
  readonly label: string
  readonly appropriated: Appropriate
  readonly indices: Indices
  /** Whether what the partners appropriate is in the core of the dual-value game, and which coalition blocks it if not. */
  readonly stability: InCore
  /** For each call that lists equilibria of the game: how many of those lead here with positive probability. */
  readonly played: readonly { readonly name: string; readonly reached: number; readonly count: number }[]
}
