/**
 * Records of hedonic games: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit; a partition is a list of
 * disjoint coalitions that cover all players, in the order of their first members.
 */
import type { Fraction } from '@biform/core'

/** A partition of the players into groups. */
export type Partition = readonly number[]

/** What is wrong with a partition; null for what is not. */
export interface Instability {
  readonly partition: Partition
  /** A coalition whose members all prefer it to their groups. */
  readonly blocking: number | null
  /** A coalition none of whose members has it worse in it, and somebody better. */
  readonly weaklyBlocking: number | null
  /** A player who would rather join the group `to` (0: be alone). */
  readonly nash: Move | null
  /** The same, where nobody in the group that is joined objects. */
  readonly individual: Move | null
  /** The same, where nobody in the group that is left objects either. */
  readonly contractual: Move | null
}

/** A player who changes its group. */
export interface Move {
  readonly player: number
  readonly to: number
}

/** Which partitions are stable, for five notions of stability. */
export interface StablePartitions {
  readonly method: 'stablePartitions'
  /** False if the run was ended early; then `reason` says why, and the lists hold what was found. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** No coalition would rather form: all its members prefer it. */
  readonly core: readonly Partition[]
  /** No coalition is better for some of its members and worse for none. */
  readonly strictCore: readonly Partition[]
  /** Nobody would rather join another group or be alone. */
  readonly nash: readonly Partition[]
  /** … or somebody in the group to be joined would object. */
  readonly individual: readonly Partition[]
  /** … or somebody in the group to be left would. */
  readonly contractual: readonly Partition[]
  /** How many partitions there are in each list. */
  readonly counts: {
    readonly core: number
    readonly strictCore: number
    readonly nash: number
    readonly individual: number
    readonly contractual: number
  }
  /** How many partitions were looked at. */
  readonly partitions: number
  /** On request: what is wrong with each partition that fails some notion, the first of each kind. */
  readonly instabilities?: readonly Instability[]
}

/** Whether every set of players has a group in it that its members want most. */
export type TopCoalitions =
  | {
      readonly method: 'topCoalitions'
      readonly holds: true
      /** Top coalition of all, then of those who are left, and so on: a partition in the core. */
      readonly partition: readonly number[]
      /** Whether each of these is the only one that its members want most, among those who are left. */
      readonly strict: boolean
    }
  | {
      readonly method: 'topCoalitions'
      readonly holds: false
      /** The first set of players without one. */
      readonly set: number
      /** For each of its members, in ascending order, a group in the set that it wants most. */
      readonly favourites: readonly { readonly player: number; readonly coalition: number; readonly value: Fraction }[]
    }

/** All records of this group. */
export type HedonicResult = StablePartitions | TopCoalitions
