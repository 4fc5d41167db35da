/** Records of processes in stages: where they come to rest. Plain data, no methods. Stages and conditions are indices. */
import type { Fraction } from '@biform/core'

/** How a condition stands for one level of its stage. */
export interface GateStanding {
  /** The level that is asked for: the next one, or the highest if the stage rests there. */
  readonly level: number
  /** The number with the help of all stages at their levels. */
  readonly value: Fraction
  readonly threshold: Fraction
  /** By how much the condition is met; it is missed if this is negative, or 0 where the relation is strict. */
  readonly slack: Fraction
}

/** A fixed point of a process, and the way to it. */
export interface RestingPoint {
  /** The level of each stage. */
  readonly levels: readonly number[]
  /** How many stages in a row are above 0, from the first. */
  readonly passed: number
  /** The iteration: its start, then each next state, down to the fixed point itself. */
  readonly chain: readonly (readonly number[])[]
  /** `standings[k][c]`: condition c of gate k here. */
  readonly standings: readonly (readonly GateStanding[])[]
  /** The first gate that is not passed, and which of its conditions are missed; null if all are passed. */
  readonly failed: { readonly gate: number; readonly label: string; readonly missed: readonly number[] } | null
}

/** Where a process comes to rest. */
export type FixedPoints =
  | {
      readonly method: 'fixedPoints'
      readonly kind: 'monotone'
      /** Reached from level 0 of all stages: no other fixed point is lower at any stage. */
      readonly least: RestingPoint
      /** Reached from the highest level of all stages: no other fixed point is higher at any stage. */
      readonly greatest: RestingPoint
      /** Whether they are the same, so that there is no other. */
      readonly unique: boolean
    }
  /** A level of stage `stage` hinders a condition: nothing is promised then. The first such, in order. */
  | {
      readonly method: 'fixedPoints'
      readonly kind: 'not-monotone'
      readonly gate: number
      readonly condition: number
      readonly stage: number
      readonly feedback: Fraction
    }

/** All records of this group. */
export type ProcessResult = FixedPoints
