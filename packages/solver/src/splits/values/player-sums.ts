/**
 * For every player i, the sum of c_|S| v(S) over the coalitions S that contain i, in one pass over the worths. The Shapley
 * value, the Banzhaf value and every other semivalue are read off these n sums; only the weights c by size differ.
 *
 * The sums are the marginals of the list c_|S| v(S), and folding a list in half once per player gives them all in about two
 * additions per entry. Nothing of length 2^n is written: the players fall into a low part, whose 2^k sums over all high
 * coalitions are accumulated and folded at the end, and a high part, whose sums over all low coalitions are. Four blocks go
 * at a time, so that the two lowest high players need no fold at all.
 */
import { doubles, type FlatRationals } from '@biform/core'
import { SIZES } from '../bits.ts'

const LOW = 10

/** The sums of the coalitions with each player, and of all coalitions. */
export interface PlayerSums {
  readonly own: readonly number[]
  readonly total: number
}

/** A list of doubles and what their sums are to be divided by: once per player, not per worth, wherever that is possible. */
export function plainDoubles(worth: FlatRationals): { readonly list: Float64Array; readonly divisor: number } {
  const divisor = Number(worth.denominator)
  return worth.values instanceof Float64Array && divisor < Number.POSITIVE_INFINITY
    ? { list: worth.values, divisor }
    : { list: doubles(worth), divisor: 1 }
}

/** Writes the worths from `start` on into the whole of `block`: worths that are computed on the way. */
export type Fill = (block: Float64Array, start: number) => void

/** The sums for worths in bitmask order, which are only read, or for worths that `fill` gives; `weights` go by size, 0 … n. */
export function playerSums(worth: Float64Array | Fill, players: number, weights: readonly number[]): PlayerSums {
  if (players === 1) {
    const value = weights[1]! * valueAt(worth, 1)
    return { own: [value], total: value }
  }
  const low = Math.min(players - 2, LOW, Math.max(1, Math.ceil(players / 2) - 1))
  const width = 1 << low
  const high = players - low
  const blocks = 1 << high
  const fill = typeof worth === 'function' ? worth : undefined
  const source = typeof worth === 'function' ? new Float64Array(4 * width) : worth

  // One typed array: the low sums, the high sums (one per four blocks), and a row of weights per size of a high part.
  const tops = width
  const rows = tops + (blocks >> 2)
  const work = new Float64Array(rows + (high + 1) * width)
  for (let s = 0, i = rows; s <= high; s++) {
    for (let L = 0; L < width; L++) work[i++] = weights[s + SIZES[L]!]!
  }

  const own: number[] = new Array(players).fill(0)
  let first = 0
  let second = 0
  for (let h = 0; h < blocks; h += 4) {
    fill?.(source, h * width)
    const w0 = rows + SIZES[h]! * width
    const w1 = w0 + width
    const w2 = w1 + width
    const b0 = fill ? 0 : h * width
    const b1 = b0 + width
    const b2 = b1 + width
    const b3 = b2 + width
    let total = 0
    let withFirst = 0
    let withSecond = 0
    for (let L = 0; L < width; L++) {
      const one = work[w1 + L]!
      const v1 = one * source[b1 + L]!
      const v2 = one * source[b2 + L]!
      const v3 = work[w2 + L]! * source[b3 + L]!
      const v13 = v1 + v3
      const v23 = v2 + v3
      const all = work[w0 + L]! * source[b0 + L]! + v13 + v2
      withFirst += v13
      withSecond += v23
      total += all
      work[L]! += all
    }
    first += withFirst
    second += withSecond
    work[tops + (h >> 2)] = total
  }
  own[low] = first
  own[low + 1] = second
  const total = fold(work, tops, high - 2, own, low + 2)
  fold(work, 0, low, own, 0)
  return { own, total }
}

function valueAt(worth: Float64Array | Fill, coalition: number): number {
  if (typeof worth !== 'function') return worth[coalition]!
  const block = new Float64Array(coalition + 1)
  worth(block, 0)
  return block[coalition]!
}

/**
 * Folds the 2^count sums that start at `start`, the last player first; puts each player's marginal into `own` and returns
 * the sum of all.
 */
function fold(work: Float64Array, start: number, count: number, own: number[], first: number): number {
  for (let i = count - 1; i >= 0; i--) {
    const half = 1 << i
    let marginal = 0
    for (let j = start; j < start + half; j++) {
      const upper = work[j + half]!
      marginal += upper
      work[j]! += upper
    }
    own[first + i] = marginal
  }
  return work[start]!
}
