/** Records of rules for claims problems: plain data, no methods. Awards add up to the estate. */
import type { Fraction } from '@biform/core'

/** The awards of a rule, one per claimant. */
interface Awards<Method extends string> {
  readonly method: Method
  readonly values: readonly Fraction[]
}

/** The same part of each claim. */
export type Proportional = Awards<'proportional'>
/** Equal awards up to half of all claims, equal losses beyond. */
export type Talmud = Awards<'talmud'>
/** Equal awards of the half-claims, and then of the other halves. */
export type Piniles = Awards<'piniles'>
/** The average over all orders in which claimants are paid in full. */
export type RandomArrival = Awards<'randomArrival'>

/** Constrained equal awards: min(c_i, award). */
export interface ConstrainedEqualAwards extends Awards<'constrainedEqualAwards'> {
  /** The least award at which the estate is used up: the largest that anybody gets. */
  readonly award: Fraction
}

/** Constrained equal losses: max(0, c_i − loss). */
export interface ConstrainedEqualLosses extends Awards<'constrainedEqualLosses'> {
  /** The least loss at which the estate suffices: the largest that anybody bears. */
  readonly loss: Fraction
}

/** Minimal overlap of the claims. */
export interface MinimalOverlap extends Awards<'minimalOverlap'> {
  /** The size t of the part of the estate on which claims are nested; what they exceed it by, nobody else claims. */
  readonly nestedPart: Fraction
}

/** The adjusted proportional rule. */
export interface AdjustedProportional extends Awards<'adjustedProportional'> {
  /** What all others together leave to each claimant. */
  readonly minimalRights: readonly Fraction[]
}

/** The answers of the functions in `bankruptcy/`. */
export type ClaimsResult =
  | Proportional
  | ConstrainedEqualAwards
  | ConstrainedEqualLosses
  | Talmud
  | Piniles
  | MinimalOverlap
  | AdjustedProportional
  | RandomArrival
