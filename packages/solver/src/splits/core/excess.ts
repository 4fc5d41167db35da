/**
 * The coalition with the largest excess v(S) − x(S), exactly: the separation problem of the core.
 *
 * A scan in doubles proposes. If all its numbers are integers below 2^53 it is exact as it stands; otherwise every
 * coalition that comes within the rounding error of the best is compared again in bigints. Sums over the ten lowest
 * players are tabled, so that a scan costs one addition per coalition and writes nothing of length 2^n.
 */
import { type FlatRationals, ratio, toNumber } from '@biform/core'
import { subsetSums } from '../subset-sums.ts'

/** The coalition with the largest excess, the smallest bitmask among several. */
export interface LargestExcess {
  readonly coalition: number
  /** Numerator of the excess, over the store's denominator times the allocation's. */
  readonly excess: bigint
}

/** Finds the largest excess over the coalitions 1 … last, for amounts `numerators / (denominator · worth.denominator)`. */
export type ExcessScan = (numerators: readonly bigint[], denominator: bigint, last: number) => LargestExcess | undefined

const LOW = 10
const EXACT = 2 ** 53

/** Prepares the scans of one game. */
export function excessScan(worth: FlatRationals): ExcessScan {
  const values = worth.values instanceof Float64Array ? worth.values : Float64Array.from(worth.values, Number)
  const exactWorth = worth.values
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

  return (numerators, denominator, last) => {
    if (last < 1) return undefined
    const excessOf = (S: number): bigint => {
      let excess = BigInt(exactWorth[S]!) * denominator
      for (let i = 0; i < numerators.length; i++) if ((S >>> i) & 1) excess -= numerators[i]!
      return excess
    }

    // Either all in integers that doubles hold, or everything divided by `denominator` and rounded.
    let scale = Number(denominator)
    let amounts = numerators.map(Number)
    let error = 0
    if (!(largest * scale + total(amounts) < EXACT)) {
      scale = 1
      amounts = numerators.map(value => toNumber(ratio(value, denominator)))
      error = (numerators.length + 4) * (2 ** -52 * (largest + total(amounts)) + Number.MIN_VALUE)
    }
    const scan = scanner(values, amounts, scale, last)
    const best = scan.largest()
    if (error === 0) return { coalition: best.coalition, excess: BigInt(best.excess) }

    let found: LargestExcess | undefined
    for (const coalition of scan.from(best.excess - 2 * error)) {
      const excess = excessOf(coalition)
      if (!found || excess > found.excess) found = { coalition, excess }
    }
    return found
  }
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + Math.abs(amount), 0)

interface Scanner {
  /** The first coalition with the largest excess in doubles. */
  readonly largest: () => { coalition: number; excess: number }
  /** All coalitions whose excess in doubles is not below a bound (all, if the bound is no number). */
  readonly from: (bound: number) => Generator<number>
}

function scanner(values: Float64Array, amounts: readonly number[], scale: number, last: number): Scanner {
  const low = Math.min(amounts.length, LOW)
  const width = 2 ** low
  const lowSums = subsetSums(amounts.slice(0, low))
  const highAmounts = amounts.slice(low)
  /** x(S) over the high members of the block that starts at coalition `start`. */
  const highSum = (start: number): number =>
    highAmounts.reduce((sum, amount, i) => ((start >>> (low + i)) & 1 ? sum + amount : sum), 0)

  return {
    largest: () => {
      let coalition = 1
      let excess = Number.NEGATIVE_INFINITY
      for (let start = 0; start <= last; start += width) {
        const above = highSum(start)
        const end = Math.min(width, last - start + 1)
        for (let L = start === 0 ? 1 : 0; L < end; L++) {
          const value = values[start + L]! * scale - (above + lowSums[L]!)
          if (value > excess) {
            excess = value
            coalition = start + L
          }
        }
      }
      return { coalition, excess }
    },
    from: function* (bound) {
      for (let start = 0; start <= last; start += width) {
        const above = highSum(start)
        const end = Math.min(width, last - start + 1)
        for (let L = start === 0 ? 1 : 0; L < end; L++) {
          if (!(values[start + L]! * scale - (above + lowSums[L]!) < bound)) yield start + L
        }
      }
    },
  }
}
