/** The worths of a game as the searches in doubles read them: scaled so that none is infinite. */
import type { Coalitional } from '@biform/core'

export interface Worths {
  readonly players: number
  /** The bitmask of the grand coalition. */
  readonly everyone: number
  /** The numerators of the worths, divided by 2^`shift`. */
  readonly values: Float64Array
  readonly shift: number
  /** Excesses that differ by less are not told apart. */
  readonly tolerance: number
}

export function worthsOf({ players, worth }: Coalitional): Worths {
  const shift = worth.values instanceof Float64Array ? 0 : shiftOf(worth.values)
  const values =
    worth.values instanceof Float64Array
      ? worth.values
      : Float64Array.from(worth.values, value => Number(value >> BigInt(shift)))
  let largest = 0
  for (let S = 0; S < values.length; S++) largest = Math.max(largest, Math.abs(values[S]!))
  return { players: players.length, everyone: values.length - 1, values, shift, tolerance: largest * 2 ** -40 }
}

/** By how many bits to shift integers so that doubles hold them. */
function shiftOf(values: readonly bigint[]): number {
  let largest = 0n
  for (const value of values) {
    if (value > largest) largest = value
    else if (-value > largest) largest = -value
  }
  return Math.max(0, 4 * largest.toString(16).length - 1000)
}
