/**
 * One stage of a nucleolus in doubles: which coalitions are at its excess, and with which weights. It only proposes.
 *
 * The stage's program is: minimise ε over x that agree with what is settled, with v(S) − x(S) ≤ ε for all coalitions S
 * outside its span and, among imputations, x_i ≥ v(i). Solved in dual form,
 *   maximise Σ λ_S v(S) + Σ μ_i v(i) + Σ π_F x(F)  with  Σ λ_S 1_S + Σ μ_i 1_i + Σ π_F 1_F = 0,  Σ λ_S = 1,  λ, μ ≥ 0,
 * it has n + 1 rows. Columns are not listed: the prices of a basis are (x, ε), and a coalition's reduced cost is its excess
 * less ε. A scan of all coalitions takes the best of each block; of those the best enters until none is left, then comes
 * the next scan. The basis is warm: what was idle in one stage stays for the next, and a coalition with its complement,
 * λ = 1/2 each, makes it feasible. Ties are broken by a perturbation of the levels.
 */
import { subsetSums } from '../subset-sums.ts'
import type { Settled, Support } from './settled.ts'
import { amountAsDouble } from './settled.ts'
import { type Outside, outside } from './span.ts'
import type { Worths } from './worths.ts'

/** A column of the program besides those of settled coalitions. */
export interface Idle {
  readonly coalition: number
  /** Whether it stands for x_i ≥ v(i) and not for the excess of a coalition. */
  readonly bound: boolean
}

/** The end of a stage. */
export interface Proposal extends Support {
  /** Basic columns at level 0. */
  readonly idle: readonly Idle[]
  readonly pivots: number
}

/** The first stage's columns: coalitions of one player, all but the last. */
export function firstColumns(players: number): Idle[] {
  return Array.from({ length: players - 1 }, (_, i) => ({ coalition: 1 << i, bound: false }))
}

const SETTLED = 0
const EXCESS = 1
const BOUND = 2

/** Levels are perturbed by about this much; those that matter are quotients of small determinants. */
const PERTURBATION = 2 ** -24
const ZERO = 2 ** -30

/** The working arrays of a stage: m = n + 1 basic columns. */
interface Tableau {
  readonly m: number
  readonly coalition: Int32Array
  readonly kind: Uint8Array
  readonly cost: Float64Array
  readonly inverse: Float64Array
  readonly level: Float64Array
  readonly perturbed: Float64Array
  /** x_0 … x_(n−1), ε. */
  readonly prices: Float64Array
  readonly direction: Float64Array
}

/**
 * Solves a stage. Yields after every scan how many pivots there were since the last.
 *
 * @param imputations whether x_i ≥ v(i) is asked for
 * @returns undefined where rounding errors, or too many pivots, leave nothing to propose
 */
export function* proposeSteps(
  worths: Worths,
  settled: Settled,
  idle: readonly Idle[],
  imputations: boolean,
): Generator<number, Proposal | undefined, undefined> {
  const { players, values, tolerance } = worths
  const isOutside = outside(settled.span)
  const tableau = start(worths, settled, idle)
  if (!tableau) return undefined
  const bounds = imputations ? Array.from({ length: players }, (_, i) => i).filter(i => isOutside(1 << i)) : []
  const scan = scanner(worths, isOutside)
  let pool: number[] = []
  let pivots = 0
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
    let kept = 0
    for (const S of pool) {
      const gain = values[S]! - paid(prices, S) - epsilon
      if (gain > tolerance) pool[kept++] = S
      if (gain > most) [best, most, kind] = [S, gain, EXCESS]
    }
    pool.length = kept
    if (best < 0) {
      pool = scan(prices, tolerance)
      yield since
      since = 0
      if (pool.length === 0) return proposal(tableau, pivots)
      continue
    }
    if (pivots > 100 * tableau.m || !pivot(tableau, best, kind, values[best]!, most)) return undefined
    pivots += 1
    since += 1
  }
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
  const low = Math.max(1, Math.min(players - 1, Math.max(4, players - 6), 10))
  const width = 1 << low
  const lower = new Float64Array(width)
  const upper = new Float64Array(2 ** (players - low))
  return (prices, tolerance) => {
    subsetSums(prices.subarray(0, low), lower)
    subsetSums(prices.subarray(low, players), upper)
    const bar = prices[players]! + tolerance
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

/** The first basis of a stage: settled coalitions, idle columns, and the complement of one of these. */
function start(
  { players, values, everyone, shift }: Worths,
  settled: Settled,
  idle: readonly Idle[],
): Tableau | undefined {
  const m = players + 1
  const { inserted } = settled.span
  if (inserted.length + idle.length !== players) return undefined
  const coalition = new Int32Array(m)
  const kind = new Uint8Array(m)
  const cost = new Float64Array(m)
  inserted.forEach((F, j) => {
    coalition[j] = F
    kind[j] = SETTLED
    cost[j] = amountAsDouble(settled, j, shift)
  })
  idle.forEach((column, k) => {
    const j = inserted.length + k
    coalition[j] = column.coalition
    kind[j] = column.bound ? BOUND : EXCESS
    cost[j] = values[column.coalition]!
  })
  // The pair with the largest sum of worths starts nearest to the optimum.
  let paired = inserted.length
  const pairWorth = (j: number): number =>
    kind[j] === EXCESS ? values[coalition[j]!]! + values[everyone ^ coalition[j]!]! : Number.NEGATIVE_INFINITY
  for (let j = inserted.length; j < players; j++) if (pairWorth(j) > pairWorth(paired)) paired = j
  kind[paired] = EXCESS
  coalition[players] = everyone ^ coalition[paired]!
  kind[players] = EXCESS
  cost[players] = values[coalition[players]!]!

  const inverse = inverseOf(coalition, kind, m)
  if (!inverse) return undefined
  const level = new Float64Array(m)
  const prices = new Float64Array(m)
  for (let i = 0; i < m; i++) {
    level[i] = inverse[i * m + players]!
    for (let j = 0; j < m; j++) prices[j]! += cost[i]! * inverse[i * m + j]!
  }
  // Fractional parts of multiples of the golden section: no two alike.
  const perturbed = level.map((value, i) => value + PERTURBATION * (1 + ((i * 0.6180339887498949) % 1)))
  return { m, coalition, kind, cost, inverse, level, perturbed, prices, direction: new Float64Array(m) }
}

/** Lets a column enter; false if none can leave. */
function pivot(tableau: Tableau, S: number, kind: number, cost: number, gain: number): boolean {
  const { m, inverse, level, perturbed, prices, direction } = tableau
  let leaving = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < m; i++) {
    let entry = kind === EXCESS ? inverse[i * m + m - 1]! : 0
    for (let rest = S; rest !== 0; rest &= rest - 1) entry += inverse[i * m + 31 - Math.clz32(rest & -rest)]!
    direction[i] = entry
    if (entry > ZERO && tableau.kind[i] !== SETTLED) {
      const reach = perturbed[i]! / entry
      if (reach < least) [leaving, least] = [i, reach]
    }
  }
  if (leaving < 0) return false
  const factor = 1 / direction[leaving]!
  const row = leaving * m
  for (let j = 0; j < m; j++) inverse[row + j]! *= factor
  level[leaving]! *= factor
  perturbed[leaving]! *= factor
  for (let i = 0; i < m; i++) {
    const entry = direction[i]!
    if (i === leaving || entry === 0) continue
    for (let j = 0; j < m; j++) inverse[i * m + j]! -= entry * inverse[row + j]!
    level[i]! -= entry * level[leaving]!
    perturbed[i]! -= entry * perturbed[leaving]!
  }
  for (let j = 0; j < m; j++) prices[j]! += gain * inverse[row + j]!
  tableau.coalition[leaving] = S
  tableau.kind[leaving] = kind
  tableau.cost[leaving] = cost
  return true
}

/** Inverts the matrix whose columns are the basic ones: (1_S, 1) for an excess, (1_S, 0) otherwise. */
function inverseOf(coalition: Int32Array, kind: Uint8Array, m: number): Float64Array | undefined {
  const width = 2 * m
  const matrix = new Float64Array(m * width)
  for (let j = 0; j < m; j++) {
    for (let i = 0; i < m - 1; i++) matrix[i * width + j] = (coalition[j]! >>> i) & 1
    matrix[(m - 1) * width + j] = kind[j] === EXCESS ? 1 : 0
    matrix[j * width + m + j] = 1
  }
  for (let k = 0; k < m; k++) {
    let best = k
    for (let i = k + 1; i < m; i++) {
      if (Math.abs(matrix[i * width + k]!) > Math.abs(matrix[best * width + k]!)) best = i
    }
    const pivotValue = matrix[best * width + k]!
    if (Math.abs(pivotValue) < ZERO) return undefined
    for (let j = 0; j < width; j++) {
      const value = matrix[best * width + j]! / pivotValue
      matrix[best * width + j] = matrix[k * width + j]!
      matrix[k * width + j] = value
    }
    for (let i = 0; i < m; i++) {
      const factor = matrix[i * width + k]!
      if (i === k || factor === 0) continue
      for (let j = k; j < width; j++) matrix[i * width + j]! -= factor * matrix[k * width + j]!
    }
  }
  const inverse = new Float64Array(m * m)
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) inverse[i * m + j] = matrix[i * width + m + j]!
  return inverse
}

/** Which columns are at a positive level, and which are idle. */
function proposal({ m, coalition, kind, level }: Tableau, pivots: number): Proposal {
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
  return { coalitions, bounds, idle, pivots }
}
