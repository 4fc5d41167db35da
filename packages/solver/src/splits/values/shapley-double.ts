/**
 * The Shapley value in doubles, in one pass over the worths.
 *
 * With c_s = s!(n−s)!/n! · (1/s + 1/(n−s)) = 1/((n−1)·C(n−2, s−1)), the value is φ_i = Σ_{S∋i} c_|S| v(S) − K with one
 * constant K for all players, which efficiency gives. The n sums over S∋i are the marginals of the list c_|S| v(S), and
 * folding a list in half once per player gives them all in about two additions per entry.
 *
 * Nothing of length 2^n is written: the players fall into a low part, whose 2^k sums over all high coalitions are
 * accumulated and folded at the end, and a high part, whose sums over all low coalitions are. Four blocks go at a time,
 * so that the two lowest high players need no fold at all.
 */
import { SIZES } from '../bits.ts'

const LOW = 10

/** One value per player, for worths in bitmask order. The worths are only read. */
export function shapleyDouble(worth: Float64Array, players: number): number[] {
  if (players === 1) return [worth[1]!]
  const low = Math.min(players - 2, LOW, Math.max(1, Math.ceil(players / 2) - 1))
  const width = 1 << low
  const high = players - low
  const blocks = 1 << high

  // One typed array: the low sums, the high sums (one per four blocks), and a row of weights per size of a high part.
  const tops = width
  const weights = tops + (blocks >> 2)
  const work = new Float64Array(weights + (high + 1) * width)
  const weight = weightBySize(players)
  for (let s = 0, i = weights; s <= high; s++) {
    for (let L = 0; L < width; L++) work[i++] = weight[s + SIZES[L]!]!
  }

  const values: number[] = new Array(players).fill(0)
  let first = 0
  let second = 0
  for (let h = 0; h < blocks; h += 4) {
    const w0 = weights + SIZES[h]! * width
    const w1 = w0 + width
    const w2 = w1 + width
    const b0 = h * width
    const b1 = b0 + width
    const b2 = b1 + width
    const b3 = b2 + width
    let total = 0
    let withFirst = 0
    let withSecond = 0
    for (let L = 0; L < width; L++) {
      const one = work[w1 + L]!
      const v1 = one * worth[b1 + L]!
      const v2 = one * worth[b2 + L]!
      const v3 = work[w2 + L]! * worth[b3 + L]!
      const v13 = v1 + v3
      const v23 = v2 + v3
      const all = work[w0 + L]! * worth[b0 + L]! + v13 + v2
      withFirst += v13
      withSecond += v23
      total += all
      work[L]! += all
    }
    first += withFirst
    second += withSecond
    work[tops + (h >> 2)] = total
  }
  values[low] = first
  values[low + 1] = second
  fold(work, tops, high - 2, values, low + 2)
  fold(work, 0, low, values, 0)

  const excess = (values.reduce((a, b) => a + b) - worth.at(-1)!) / players
  return values.map(value => value - excess)
}

/** c_s for s = 0 … n; c_n is the weight 1/n of the grand coalition. */
function weightBySize(players: number): number[] {
  const weights = [0]
  let binomial = 1
  for (let s = 1; s < players; s++) {
    weights.push(1 / ((players - 1) * binomial))
    binomial = (binomial * (players - 1 - s)) / s
  }
  weights.push(1 / players)
  return weights
}

/** Folds the 2^count sums that start at `start`, the last player first; puts each player's marginal into `values`. */
function fold(work: Float64Array, start: number, count: number, values: number[], first: number): void {
  for (let i = count - 1; i >= 0; i--) {
    const half = 1 << i
    let marginal = 0
    for (let j = start; j < start + half; j++) {
      const upper = work[j + half]!
      marginal += upper
      work[j]! += upper
    }
    values[first + i] = marginal
  }
}
