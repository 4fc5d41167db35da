/** Records of tournaments: plain data, no methods. Strategies are told by their indices. */
import type { Automaton, Fraction, Noise } from '@biform/core'

/** How long a match of a tournament is. */
export type TournamentLength =
  | { readonly kind: 'turns'; readonly turns: number }
  /** There is a next turn with this probability. Payoffs are the expected total over the expected number of turns. */
  | { readonly kind: 'continuation'; readonly continuation: Fraction; readonly maxTurns: number }
  /** Endless, (1−δ) Σ δ^t u_t. */
  | { readonly kind: 'discounted'; readonly discount: Fraction }
  /** Endless, the average over time. */
  | { readonly kind: 'average' }

/**
 * What one unit of a tournament's work found: a pair of strategies solved, or one repetition of a match that was played.
 * Records may be written to a file one by one and given back to go on from there.
 */
export type TournamentRecord =
  | {
      readonly kind: 'solved'
      readonly row: number
      readonly column: number
      /** Per turn: of the row's player, of the column's. */
      readonly payoffs: readonly [Fraction, Fraction] | readonly [number, number]
      readonly cooperation: readonly [Fraction, Fraction] | readonly [number, number]
    }
  | {
      readonly kind: 'played'
      readonly row: number
      readonly column: number
      /** From 0. */
      readonly repetition: number
      readonly turns: number
      /** Over all turns. */
      readonly scores: readonly [Fraction, Fraction]
      /** In how many turns each cooperated. */
      readonly cooperated: readonly [number, number]
    }
  | {
      readonly kind: 'failed'
      readonly row: number
      readonly column: number
      readonly repetition: number
      /** Which of the two failed: 0 for the row's strategy. */
      readonly player: number
      /** When, from 0; −1 if before the first turn. */
      readonly turn: number
      /** What it did. */
      readonly reason: string
    }

/** Payoffs of pairs: `null` where a pair did not play, or one of its strategies failed. */
export type PairMatrix<Value> = readonly (readonly (Value | null)[])[]

/** How a strategy fared. */
export interface Standing {
  /** Whether it belongs to the rows (player 0), to the columns (player 1), or to a single population. */
  readonly population: 'one' | 'rows' | 'columns'
  readonly index: number
  /** From 1; strategies with equal scores share a rank. */
  readonly rank: number
  /** The mean over its opponents of its payoff per turn (over both roles in a single population); null if it met nobody. */
  readonly score: Fraction | number | null
  /** The standard error of the score; absent where all of it was solved. */
  readonly standardError?: number
  /**
   * 95 %: score ± t × standardError, with Student's t for the degrees of freedom (Σ e²)² / Σ e⁴/(m − 1), rounded down, over
   * the errors e of matches that were played m times (Satterthwaite 1946).
   */
  readonly interval?: readonly [number, number]
  /** The mean of how often it cooperated. */
  readonly cooperation: Fraction | number | null
}

/** Everybody against everybody, or whoever is joined by an edge. */
export interface Tournament<Value extends Fraction | number = Fraction | number> {
  readonly method: 'tournament'
  readonly arithmetic: 'exact' | 'double'
  /** Whether all matches were played. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** Those who play the role of player 0; of an open strategy, which is code, its name. */
  readonly rows: readonly (Automaton | { readonly kind: 'open-strategy'; readonly name: string })[]
  /** Those who play the role of player 1; absent where one population plays both roles. */
  readonly columns?: Tournament['rows']
  readonly length: TournamentLength
  readonly noise: Noise
  /** The action of each player that counts as cooperating. */
  readonly cooperating: readonly number[]
  /** Of matches that are played and not solved. */
  readonly repetitions: number
  readonly seed: number
  /** What a match of a strategy with itself counts for. */
  readonly selfPlay: 'none' | 'shown' | 'counted'
  /** `payoffs[i][j]`: what strategy i, as player 0, gets per turn against strategy j, as player 1; and what j gets. */
  readonly payoffs: PairMatrix<Value>
  readonly columnPayoffs: PairMatrix<Value>
  /** How often each cooperates in that match. */
  readonly cooperation: PairMatrix<Value>
  readonly columnCooperation: PairMatrix<Value>
  /** The standard errors of `payoffs` and `columnPayoffs`: 0 where they were solved, null where one match cannot tell. */
  readonly standardErrors: PairMatrix<number>
  readonly columnStandardErrors: PairMatrix<number>
  /** How often the match of each pair was played: 0 where it was solved. */
  readonly played: PairMatrix<number>
  /** From the best to the worst. */
  readonly ranking: readonly Standing[]
  /** The strategies that failed, each with what it did first; their matches count for nobody. */
  readonly dropped: readonly {
    readonly population: 'one' | 'rows' | 'columns'
    readonly index: number
    readonly reason: string
  }[]
}
