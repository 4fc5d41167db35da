/** Records of values, indices and power indices: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. */
import type { Fraction } from '@biform/core'

/** The Banzhaf value, or the Banzhaf index of a voting game. */
export interface Banzhaf {
  readonly method: 'banzhaf'
  /** The average contribution of each player over the 2^(n−1) coalitions of the others. */
  readonly values: readonly Fraction[]
  /** The values divided by their sum; null if that is 0. */
  readonly normalised: readonly Fraction[] | null
  /** Of voting games and simple games: how many losing coalitions of the others each player turns into winning ones. */
  readonly swings?: readonly bigint[]
}

/** The Banzhaf value in doubles: fast, not exact. */
export interface BanzhafDouble {
  readonly method: 'banzhaf'
  readonly arithmetic: 'double'
  readonly values: readonly number[]
}

/** The interaction index of every coalition up to a size. */
export interface InteractionIndex {
  readonly method: 'interactionIndex'
  /** Which index. */
  readonly rule: 'shapley' | 'banzhaf'
  /** The largest coalitions that are listed. */
  readonly order: number
  /** By size, then by bitmask. */
  readonly values: readonly { readonly coalition: number; readonly value: Fraction }[]
}

/** The weighted Shapley value. */
export interface WeightedShapley {
  readonly method: 'weightedShapley'
  readonly values: readonly Fraction[]
  readonly weights: readonly Fraction[]
  /** The number of each player's class; a dividend goes to those of its members in the highest one. */
  readonly classes: readonly number[]
}

/** The Owen value of a game with unions. */
export interface Owen {
  readonly method: 'owen'
  readonly values: readonly Fraction[]
  /** The unions as coalitions. */
  readonly unions: readonly number[]
}

/** The Myerson value of a game on a graph. */
export interface Myerson {
  readonly method: 'myerson'
  readonly values: readonly Fraction[]
  /** The links as coalitions of two players. */
  readonly links: readonly number[]
}

/** The multilinear extension at a point. */
export interface MultilinearExtension {
  readonly method: 'multilinearExtension'
  readonly point: readonly Fraction[]
  readonly value: Fraction
  /** The derivative by each player's coordinate. */
  readonly gradient: readonly Fraction[]
}

/** The Deegan–Packel index. */
export interface DeeganPackel {
  readonly method: 'deeganPackel'
  readonly values: readonly Fraction[]
}

/** The public good index. */
export interface Holler {
  readonly method: 'holler'
  readonly values: readonly Fraction[]
  /** How many minimal winning coalitions each player is in. */
  readonly counts: readonly bigint[]
}

/** How coalitions are drawn. */
export type Sampling = 'permutation' | 'antithetic' | 'stratified'

/**
 * Estimates of the Shapley value, in doubles. Doubles as the state from which sampling can go on.
 *
 * Round r draws from `random(seed, r)` alone. A shuffle of k things goes from the last place down: place j is swapped with
 * one of the places 0 … j. `permutation` shuffles the players; `antithetic` averages that order and its reverse;
 * `stratified` averages, for each player in turn and each size 0 … n−1, the contribution to the first `size` of the others
 * after a shuffle of its own.
 */
export interface SampleShapley {
  readonly method: 'sampleShapley'
  readonly arithmetic: 'double'
  readonly sampling: Sampling
  readonly seed: number
  /** False if the run was ended before its stopping rule, or ran out of rounds before the error that was asked for. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** Independent estimates that were averaged. */
  readonly rounds: number
  readonly values: readonly number[]
  /** Of `values`; the largest double while there is only one round. */
  readonly standardErrors: readonly number[]
  /** Σ of squared deviations from the mean over the rounds. */
  readonly squares: readonly number[]
  /** The standard error that was asked for; 0 if none was. */
  readonly target: number
  /** Whether every standard error is at most `target`, after at least 30 rounds. */
  readonly converged: boolean
}

/** The answers of the functions in `splits/values` that are not in `splits.ts`, and of `splits/power`. */
export type ValueResult =
  | Banzhaf
  | BanzhafDouble
  | InteractionIndex
  | WeightedShapley
  | Owen
  | Myerson
  | MultilinearExtension
  | DeeganPackel
  | Holler
  | SampleShapley
