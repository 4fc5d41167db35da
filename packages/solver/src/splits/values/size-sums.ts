/**
 * For every player i and size s, the exact sum of the worths of the coalitions of size s that contain i. The Shapley
 * value is a combination of these n² numbers.
 *
 * The sums are taken in doubles, two additions per worth, and are exact: worths are integers, cut into limbs of 53 − n
 * bits where needed, so that no sum of 2^n limbs passes 2^53.
 */
import type { FlatRationals } from '@biform/core'
import { members, SIZES } from '../bits.ts'

const LOW = 10

/** `sums[i][s]`: the numerator of Σ v(S) over S∋i with |S| = s, over `worth.denominator`. */
export function sizeSums(worth: FlatRationals, players: number): bigint[][] {
  const sums = Array.from({ length: players }, () => Array.from({ length: players + 1 }, () => 0n))
  const bits = 53 - players
  let shift = 0n
  for (const limb of limbs(worth, bits)) {
    sumBySize(limb, players).forEach((row, i) => {
      row.forEach((total, s) => {
        sums[i]![s]! += BigInt(total) << shift
      })
    })
    shift += BigInt(bits)
  }
  return sums
}

/** Lists of integers below 2^bits in size whose sum, each list shifted by `bits` more than the one before, is the store. */
function* limbs({ values }: FlatRationals, bits: number): Generator<Float64Array> {
  const unit = 2 ** bits
  if (values instanceof Float64Array) {
    if (values.every(value => value < unit && value > -unit)) {
      yield values
    } else {
      const upper = values.map(value => Math.floor(value / unit))
      yield values.map((value, S) => value - upper[S]! * unit)
      yield upper
    }
    return
  }
  const limit = 1n << BigInt(bits)
  let rest = values
  while (!rest.every(value => value < limit && value > -limit)) {
    yield Float64Array.from(rest, value => Number(BigInt.asUintN(bits, value)))
    rest = rest.map(value => value >> BigInt(bits))
  }
  yield Float64Array.from(rest, Number)
}

/** The sums of one limb. Sums over the high players go by the size of the low part, and the other way round. */
function sumBySize(worth: Float64Array, players: number): number[][] {
  const low = Math.min(players, LOW)
  const high = players - low
  const width = 1 << low
  const blocks = 1 << high
  const lowSums = new Float64Array((high + 1) * width) // by size of the high part, then by low coalition
  const highSums = new Float64Array(blocks * (low + 1)) // by high coalition, then by size of the low part
  for (let h = 0; h < blocks; h++) {
    const into = SIZES[h]! * width
    const top = h * (low + 1)
    for (let L = 0; L < width; L++) {
      const value = worth[h * width + L]!
      lowSums[into + L]! += value
      highSums[top + SIZES[L]!]! += value
    }
  }

  const sums = Array.from({ length: players }, () => Array.from({ length: players + 1 }, () => 0))
  for (let L = 0; L < width; L++) {
    for (const i of members(L)) {
      for (let s = 0; s <= high; s++) sums[i]![s + SIZES[L]!]! += lowSums[s * width + L]!
    }
  }
  for (let h = 0; h < blocks; h++) {
    for (const i of members(h)) {
      for (let s = 0; s <= low; s++) sums[low + i]![s + SIZES[h]!]! += highSums[h * (low + 1) + s]!
    }
  }
  return sums
}
