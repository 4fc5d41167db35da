/** Records of what is computed from data sets: plain data, no methods. */
import type { Fraction } from '@biform/core'

/** How far a total is in few hands. */
export interface Concentration {
  readonly method: 'concentration'
  readonly total: Fraction
  /** `shares[k]`: the part of the total that record k has. */
  readonly shares: readonly Fraction[]
  /** The sum of the squared shares: 1 if one has all, 1/n if n have the same. */
  readonly herfindahl: Fraction
  /** 1 / `herfindahl`: so many of equal size would have the same index. */
  readonly equivalent: Fraction
}

/** Whether records of one group come before those of another. */
export interface Precedence {
  readonly method: 'precedence'
  /** The first group and the second. */
  readonly names: readonly [string, string]
  /** How many records each has. */
  readonly counts: readonly [number, number]
  /** Pairs, one record of each group, in which the first one's number is smaller … */
  readonly before: number
  /** … equal … */
  readonly ties: number
  /** … and larger. */
  readonly after: number
  /** (before + ties/2) of all pairs: the probability that a record of the first group, drawn at random, comes first. */
  readonly probability: Fraction
}

/** Records in the order of their numbers. */
export interface Ranking {
  readonly method: 'ranking'
  /** The largest number first; ties in the order of the data set. */
  readonly entries: readonly {
    /** The record's place in the data set. */
    readonly index: number
    /** Its label. */
    readonly at: string
    readonly value: Fraction
    /** From 1; records with equal numbers have the middle of the ranks that they take together. */
    readonly rank: Fraction
  }[]
}

/** The answer of any solver of this group. */
export type DataResult = Concentration | Precedence | Ranking
