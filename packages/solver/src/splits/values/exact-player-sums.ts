/**
 * The sums of `player-sums.ts` in exact integers, at the speed of doubles.
 *
 * With whole weights and whole worths every partial sum is a whole number, at most Σ_S c_|S| times the largest worth in
 * size: below 2^53 a double holds it exactly. Larger worths are cut into limbs that are small enough, a pass for each, and
 * the limbs of a block are made as it is read, so that here too nothing of length 2^n is written.
 */
import type { FlatRationals } from '@biform/core'
import { type Fill, playerSums } from './player-sums.ts'

/** The sums of the numerators, over the store's denominator. */
export interface ExactPlayerSums {
  readonly own: readonly bigint[]
  readonly total: bigint
}

/** Doubles hold all integers up to this size. */
const LIMIT = 2 ** 53

/** The exact sums; `weights` go by size, 0 … n, and are whole and not negative, with Σ_S c_|S| ≤ 2^52. */
export function exactPlayerSums(worth: FlatRationals, players: number, weights: readonly number[]): ExactPlayerSums {
  const mass = massOf(weights, players)
  const { values } = worth
  if (values instanceof Float64Array && largestIn(values) * mass <= LIMIT) {
    const { own, total } = playerSums(values, players, weights)
    return { own: own.map(BigInt), total: BigInt(total) }
  }
  let bits = 1
  while (mass * 2 ** (bits + 1) <= LIMIT) bits += 1
  const length = values instanceof Float64Array ? 53 : bitLength(values)
  const count = Math.ceil(length / bits)
  const own = Array.from({ length: players }, () => 0n)
  let total = 0n
  for (let k = 0; k < count; k++) {
    const part = playerSums(limb(values, bits, k, k === count - 1), players, weights)
    const shift = BigInt(k * bits)
    part.own.forEach((sum, i) => {
      own[i]! += BigInt(sum) << shift
    })
    total += BigInt(part.total) << shift
  }
  return { own, total }
}

/** Σ_S c_|S| over all coalitions S. */
function massOf(weights: readonly number[], players: number): number {
  let mass = 0
  let coalitions = 1
  for (let s = 0; s <= players; s++) {
    mass += coalitions * weights[s]!
    coalitions = (coalitions * (players - s)) / (s + 1)
  }
  return mass
}

/** The largest absolute value. */
function largestIn(values: Float64Array): number {
  let least = 0
  let most = 0
  for (let S = 0; S < values.length; S++) {
    const value = values[S]!
    if (value > most) most = value
    else if (value < least) least = value
  }
  return Math.max(most, -least)
}

/** The number of bits of the largest absolute value. */
function bitLength(values: readonly bigint[]): number {
  let largest = 0n
  for (const value of values) {
    const size = value < 0n ? -value : value
    if (size > largest) largest = size
  }
  return largest.toString(2).length
}

/** Limb k of each value: value = Σ_k limb_k · 2^(k·bits), all but the last not negative and below 2^bits. */
function limb(values: Float64Array | readonly bigint[], bits: number, k: number, isLast: boolean): Fill {
  if (values instanceof Float64Array) {
    const below = 2 ** (k * bits)
    const unit = 2 ** bits
    return (block, start) => {
      for (let j = 0; j < block.length; j++) {
        const rest = Math.floor(values[start + j]! / below)
        block[j] = isLast ? rest : rest - Math.floor(rest / unit) * unit
      }
    }
  }
  const shift = BigInt(k * bits)
  return (block, start) => {
    for (let j = 0; j < block.length; j++) {
      const rest = values[start + j]! >> shift
      block[j] = Number(isLast ? rest : BigInt.asUintN(bits, rest))
    }
  }
}
