/**
 * One stage of a nucleolus in doubles: which coalitions are at its excess, and with which weights. It only proposes.
 *
 * The stage's program is: minimise ε over x that agree with what is settled, with v(S) − x(S) ≤ ε for all coalitions S
 * outside its span and, among imputations, x_i ≥ v(i). Solved in dual form,
 *   maximise Σ λ_S v(S) + Σ μ_i v(i) + Σ π_F x(F)  with  Σ λ_S 1_S + Σ μ_i 1_i + Σ π_F 1_F = 0,  Σ λ_S = 1,  λ, μ ≥ 0,
 * it has n + 1 rows. Columns are not listed: the prices of a basis are (x, ε), and a coalition's reduced cost is its excess
 * less ε. A scan of all coalitions takes the best of each block into a pool; the best of the pool enters until it has
 * none left, then comes the next scan. Pool and basis are kept from stage to stage: what was idle in one stays for the
 * next, and a coalition with its complement, λ = 1/2 each, makes it feasible.
 */
import { subsetSums } from '../subset-sums.ts'
import type { Settled, Support } from './settled.ts'
import { type Outside, outside } from './span.ts'
import { BOUND, EXCESS, type Idle, pivot, SETTLED, start, type Tableau, ZERO } from './tableau.ts'
import type { Worths } from './worths.ts'

/** The end of a stage. */
export interface Proposal extends Support {
  /** Basic columns at level 0. */
  readonly idle: readonly Idle[]
}

/** The first stage's columns: coalitions of one player, all but the last. */
export function firstColumns(players: number): Idle[] {
  return Array.from({ length: players - 1 }, (_, i) => ({ coalition: 1 << i, bound: false }))
}

/** At most so many coalitions are kept to be looked at before the next scan: all that a scan finds, at least. */
const POOL = 4096

/**
 * Solves a stage. Yields after every scan how many pivots there were since the last.
 *
 * @param imputations whether x_i ≥ v(i) is asked for
 * @param pool coalitions that earlier stages came across; grows
 * @returns undefined where rounding errors, or too many pivots, leave nothing to propose
 */
export function* proposeSteps(
  worths: Worths,
  settled: Settled,
  idle: readonly Idle[],
  imputations: boolean,
  pool: number[],
): Generator<number, Proposal | undefined, undefined> {
  const { players, values, tolerance } = worths
  const isOutside = outside(settled.span)
  const tableau = start(worths, settled, idle)
  if (!tableau) return undefined
  const bounds = imputations ? Array.from({ length: players }, (_, i) => i).filter(i => isOutside(1 << i)) : []
  const scan = scanner(worths, isOutside)
  let pivots = 0
  keep(pool, isOutside)
  let since = 0
  for (;;) {
    const { prices } = tableau
    const epsilon = prices[players]!
    let best = -1
    let most = tolerance
    let kind = EXCESS
    for (const i of bounds) {
      const gain = values[1 << i]! - prices[i]!
      if (gain > most) [best, most, kind] = [1 << i, gain, BOUND]
    }
    for (const S of pool) {
      const gain = values[S]! - paid(prices, S) - epsilon
      if (gain > most) [best, most, kind] = [S, gain, EXCESS]
    }
    if (best < 0) {
      const found = scan(prices, tolerance)
      yield since
      since = 0
      if (found.length === 0) return proposal(tableau)
      pool.unshift(...found)
      if (pool.length > POOL) pool.length = POOL
      continue
    }
    if (pivots > 100 * tableau.m || !pivot(tableau, best, kind, most)) return undefined
    pivots += 1
    since += 1
  }
}

/** Drops what no longer passes. */
function keep(list: number[], passes: (S: number) => boolean): void {
  let kept = 0
  for (const S of list) if (passes(S)) list[kept++] = S
  list.length = kept
}

/** x(S). */
function paid(prices: Float64Array, S: number): number {
  let total = 0
  for (let rest = S; rest !== 0; rest &= rest - 1) total += prices[31 - Math.clz32(rest & -rest)]!
  return total
}

/** Looks for coalitions outside a span whose excess is above ε: the best of each block. */
function scanner(
  { players, values }: Worths,
  isOutside: Outside,
): (prices: Float64Array, tolerance: number) => number[] {
  const low = players - Math.max(1, Math.min(players - 4, Math.max(6, players - 10), 12))
  const width = 1 << low
  const lower = new Float64Array(width)
  const upper = new Float64Array(2 ** (players - low))
  return (prices, tolerance) => {
    subsetSums(prices.subarray(0, low), lower)
    subsetSums(prices.subarray(low, players), upper)
    // Twice the tolerance: what is found here has more than one, however its payoff is summed.
    const bar = prices[players]! + 2 * tolerance
    const found: number[] = []
    for (let start = 0; start < values.length; start += width) {
      const above = upper[start >>> low]!
      let most = bar
      let best = -1
      for (let L = 0; L < width; L++) {
        const excess = values[start + L]! - (above + lower[L]!)
        if (excess > most && isOutside(start + L)) {
          most = excess
          best = start + L
        }
      }
      if (best >= 0) found.push(best)
    }
    return found
  }
}

/** Which columns are at a positive level, and which are idle. */
function proposal({ m, coalition, kind, level }: Tableau): Proposal {
  const coalitions: number[] = []
  const bounds: number[] = []
  const idle: Idle[] = []
  for (let i = 0; i < m; i++) {
    if (kind[i] === SETTLED) continue
    const S = coalition[i]!
    if (level[i]! <= ZERO) idle.push({ coalition: S, bound: kind[i] === BOUND })
    else if (kind[i] === EXCESS) coalitions.push(S)
    else bounds.push(31 - Math.clz32(S))
  }
  return { coalitions, bounds, idle }
}
