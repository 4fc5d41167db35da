/**
 * The sign of v(A) + v(B) − v(C) − v(D), exactly and fast: in doubles, and again in bigints where rounding could have
 * decided. Numerators of up to 51 bits add up without rounding.
 */
import type { Coalitional } from '@biform/core'
import { worthsOf } from '../nucleolus/worths.ts'

/** Negative, 0 or positive like v(A) + v(B) − v(C) − v(D). Leave a place to the empty coalition by 0. */
export type Sign = (a: number, b: number, c: number, d: number) => number

export function signs(game: Coalitional): Sign {
  const { values } = worthsOf(game)
  const exact = game.worth.values
  let largest = 0
  for (let S = 0; S < values.length; S++) largest = Math.max(largest, Math.abs(values[S]!))
  if (exact instanceof Float64Array && largest <= 2 ** 51) {
    return (a, b, c, d) => values[a]! + values[b]! - values[c]! - values[d]!
  }
  const error = 8 + largest * 2 ** -49
  const at = (S: number): bigint => BigInt(exact[S]!)
  return (a, b, c, d) => {
    const rounded = values[a]! + values[b]! - values[c]! - values[d]!
    if (Math.abs(rounded) > error) return rounded
    const difference = at(a) + at(b) - at(c) - at(d)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  }
}
