/**
 * The basis of a stage's program, in doubles: an explicit inverse that is brought up to date at each pivot, and computed anew
 * for each stage.
 */
import { amountAsDouble, type Settled } from './settled.ts'
import type { Worths } from './worths.ts'

/** A column of the program besides those of settled coalitions. */
export interface Idle {
  readonly coalition: number
  /** Whether it stands for x_i ≥ v(i) and not for the excess of a coalition. */
  readonly bound: boolean
}

/** What a basic column stands for: the payoff of a settled coalition, the excess of a coalition, x_i ≥ v(i). */
export const SETTLED = 0
export const EXCESS = 1
export const BOUND = 2

/** Levels are perturbed by about this much; those that matter are quotients of small determinants. */
const PERTURBATION = 2 ** -24
/** What is smaller is zero. */
export const ZERO: number = 2 ** -30

/** The working arrays of a stage: m = n + 1 basic columns. */
export interface Tableau {
  readonly m: number
  readonly coalition: Int32Array
  readonly kind: Uint8Array
  readonly inverse: Float64Array
  readonly level: Float64Array
  readonly perturbed: Float64Array
  /** x_0 … x_(n−1), ε. */
  readonly prices: Float64Array
  readonly direction: Float64Array
}

/** The first basis of a stage: settled coalitions, idle columns, and the complement of one of these. */
export function start(
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
  return { m, coalition, kind, inverse, level, perturbed, prices, direction: new Float64Array(m) }
}

/** Lets a column enter; false if none can leave. */
export function pivot(tableau: Tableau, S: number, kind: number, gain: number): boolean {
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
