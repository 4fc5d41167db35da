/** A two-player game of the reader's own: what it is, how large it may be, and the names that it has without any. */
import type { Fraction } from '@biform/core'

/** Row by row, both payoffs of every cell. */
export type Payoffs = readonly (readonly (readonly [Fraction, Fraction])[])[]

export interface Own {
  readonly players: readonly [string, string]
  readonly strategies: readonly [readonly string[], readonly string[]]
  readonly payoffs: Payoffs
}

/** So many strategies each has at most. */
export const MOST = 8
/** In characters. */
export const LONGEST_NAME = 18
export const LONGEST_NUMBER = 12

export const FIRST_PLAYERS: readonly [string, string] = ['Row', 'Column']

/** "A", "B", … */
export function firstNames(size: number): readonly string[] {
  return Array.from({ length: size }, (_, k) => 'ABCDEFGH'[k]!)
}
