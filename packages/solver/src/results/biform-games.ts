/** Records of what solvers of biform games return: plain data, no methods. */
import type { Fraction } from '@biform/core'
import type { NashEquilibria } from './equilibria.ts'
import type { CoreInterval, WeightedCoalition } from './splits.ts'

/** What a cell of a biform game is worth to its players; a cell whose pot has an empty core is worth nothing that is known. */
export type BiformAppraisal =
  | {
      readonly kind: 'appraised'
      /** b_i(N): what each player keeps without bargaining. */
      readonly kept: readonly Fraction[]
      /** Per player: the least and the greatest amount in the core of the pot, with their proofs. */
      readonly intervals: readonly Extract<CoreInterval, { readonly kind: 'interval' }>[]
      /** Kept, plus α_i · greatest + (1 − α_i) · least, less costs. An appraisal: the second terms need not sum to the pot. */
      readonly payoffs: readonly Fraction[]
    }
  | { readonly kind: 'empty-core'; readonly balancing: readonly WeightedCoalition[] }

/**
 * What a relationship, a dual-value game or a TU game is worth to players who differ in confidence: an appraisal, not a division.
 */
export type Appraisal = {
  readonly method: 'appraisal'
  /** α_i ∈ [0, 1]: 1 expects the most that the core of the pot allows, 0 the least. */
  readonly confidence: readonly Fraction[]
} & BiformAppraisal

/** What is known of a profile of moves. Moves and players are indices. */
export type BiformVerdict =
  /** Its own cell and those of all deviations are appraised, and no deviation is profitable. */
  | { readonly kind: 'equilibrium'; readonly profile: readonly number[] }
  /** Its own cell is appraised, and so is that of the most profitable of the appraised deviations. */
  | {
      readonly kind: 'refuted'
      readonly profile: readonly number[]
      readonly deviation: { readonly player: number; readonly strategy: number; readonly gain: Fraction }
    }
  /** It depends on the cell `open` (the first such, in row-major order), whose core is empty. */
  | { readonly kind: 'undecided'; readonly profile: readonly number[]; readonly open: number }

/** The equilibria of a biform game under given confidence indices. */
export interface BiformEquilibria {
  readonly method: 'biformEquilibria'
  /** False if the run was ended early; then `reason` says why, and the lists hold what was done. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** α_i ∈ [0, 1]: 1 expects the most that the core allows, 0 the least. */
  readonly confidence: readonly Fraction[]
  /** One appraisal per cell, in row-major order. */
  readonly cells: readonly BiformAppraisal[]
  /** One verdict per profile of pure moves, in row-major order. Empty if the run did not get past the cells. */
  readonly profiles: readonly BiformVerdict[]
  /** The profiles of pure moves that are equilibria. */
  readonly equilibria: readonly (readonly number[])[]
  /** Where two players move. */
  readonly mixed?: BiformMixed
}

/** The equilibria in mixed moves of two players. */
export interface BiformMixed {
  /**
   * The extreme equilibria that depend on appraised cells only: every cell that they play, or reach by a deviation, is
   * appraised. All others of this sort are mixtures of them.
   */
  readonly equilibria: readonly {
    readonly profile: readonly (readonly Fraction[])[]
    /** Expected payoffs of all players, those included that do not move. */
    readonly payoffs: readonly Fraction[]
    readonly supports: readonly (readonly number[])[]
  }[]
  /** Whether some cell is not appraised, so that other profiles may be equilibria once it is. */
  readonly open: boolean
  /** All extreme equilibria of the stage in which every cell that is not appraised gives 0. */
  readonly certificate: NashEquilibria
}

/** What is known of a profile of mixed moves, whatever cells that are not appraised may be worth. */
export type IsBiformEquilibrium = {
  readonly method: 'isBiformEquilibrium'
  readonly confidence: readonly Fraction[]
  /** The profile that was asked about: one list of probabilities per mover. */
  readonly profile: readonly (readonly Fraction[])[]
  readonly cells: readonly BiformAppraisal[]
  /**
   * `replies[i][s]`: what mover i expects of its move s while the others play the profile; null where that depends on a
   * cell that is not appraised.
   */
  readonly replies: readonly (readonly (Fraction | null)[])[]
} & (
  | { readonly kind: 'equilibrium' }
  /** Mover `player` plays `from` although `to` gives `gain` more: the largest such gain. */
  | {
      readonly kind: 'refuted'
      readonly deviation: {
        readonly player: number
        readonly from: number
        readonly to: number
        readonly gain: Fraction
      }
    }
  | { readonly kind: 'undecided' }
)

/** The answer of any solver of this group. */
export type BiformGameResult = BiformEquilibria | IsBiformEquilibrium | Appraisal
