/**
 * What each strategy would have got in all rounds so far: doubles while the sums are whole numbers that they hold exactly, bigints
 * beyond. Payoffs are whole numbers over a common denominator, the least one taken off.
 */
import { type FlatRationals, integers } from '@biform/core'
import { ends } from './ends.ts'

/** The standing of one player's strategies. */
export interface Standing {
  /** Adds a round in which the others play as at this place, where the player plays its first strategy. */
  readonly add: (first: number) => void
  /** The best strategy; of equally good ones `last` if it is one, else the first. */
  readonly best: (last: number) => number
}

/** Nothing played yet. */
export function standing(store: FlatRationals, stride: number, count: number, rounds: number): Standing {
  const values = integers(store)
  const [least, most] = ends(values)
  const small = (most - least) * BigInt(rounds) < 2n ** 53n
  const shifted = values.map(value => value - least)
  return small ? inDoubles(Float64Array.from(shifted, Number), stride, count) : inBigints(shifted, stride, count)
}

function inDoubles(values: Float64Array, stride: number, count: number): Standing {
  const sums = new Float64Array(count)
  return {
    add: first => {
      for (let s = 0; s < count; s++) sums[s]! += values[first + s * stride]!
    },
    best: last => {
      let best = last
      for (let s = 0; s < count; s++) if (sums[s]! > sums[best]!) best = s
      return best
    },
  }
}

function inBigints(values: readonly bigint[], stride: number, count: number): Standing {
  const sums = new Array<bigint>(count).fill(0n)
  return {
    add: first => {
      for (let s = 0; s < count; s++) sums[s]! += values[first + s * stride]!
    },
    best: last => {
      let best = last
      for (let s = 0; s < count; s++) if (sums[s]! > sums[best]!) best = s
      return best
    },
  }
}
