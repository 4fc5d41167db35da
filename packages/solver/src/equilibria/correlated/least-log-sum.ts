/** The least of log Σ_k exp(−Σ_d λ_d g_d(k)) over λ ≥ 0, by a projected Newton method in doubles (Bertsekas 1982). */

/** The multipliers λ and the distribution exp(−Σ λ g)/Z. */
interface Multipliers {
  readonly weights: Float64Array
  readonly probabilities: Float64Array
}

/** The same with log Z. */
interface Point extends Multipliers {
  readonly logSum: number
}

const MAX_ITERATIONS = 400
/** Slopes below this, of gains scaled to at most 1, count as 0. */
const SLOPE = 1e-14
/** Added to the curvature in directions that have none. */
const RIDGE = 1e-12

/** Minimises; `gains[d][k]`, any number of rows, columns ≥ 1. */
export function leastLogSum(gains: readonly Float64Array[], columns: number): Multipliers {
  const sizes = gains.map(row => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
  const rows = gains.flatMap((row, d) => (sizes[d]! > 0 ? [row.map(value => value / sizes[d]!)] : []))
  const places = sizes.flatMap((size, d) => (size > 0 ? [d] : []))
  let point = pointAt(rows, new Float64Array(rows.length), columns)
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const slopes = rows.map(row => -average(row, point.probabilities))
    const free = rows.flatMap((_, d) => (point.weights[d]! > 0 || slopes[d]! < 0 ? [d] : []))
    if (free.every(d => Math.abs(slopes[d]!) <= SLOPE)) break
    const next = descend(rows, point, slopes, free, columns)
    if (!next) break
    point = next
  }
  const weights = new Float64Array(gains.length)
  places.forEach((d, k) => {
    weights[d] = point.weights[k]! / sizes[d]!
  })
  return { weights, probabilities: point.probabilities }
}

function pointAt(rows: readonly Float64Array[], weights: Float64Array, columns: number): Point {
  const exponents = new Float64Array(columns)
  rows.forEach((row, d) => {
    const weight = weights[d]!
    if (weight !== 0) for (let k = 0; k < columns; k++) exponents[k]! -= weight * row[k]!
  })
  const most = exponents.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY)
  const powers = exponents.map(value => Math.exp(value - most))
  const total = powers.reduce((all, value) => all + value, 0)
  return { weights, probabilities: powers.map(value => value / total), logSum: most + Math.log(total) }
}

function average(row: Float64Array, probabilities: Float64Array): number {
  let total = 0
  for (let k = 0; k < row.length; k++) total += row[k]! * probabilities[k]!
  return total
}

/** One step: Newton's in the free multipliers, cut off at 0, shortened until it descends; the gradient's if that does not. */
function descend(
  rows: readonly Float64Array[],
  point: Point,
  slopes: readonly number[],
  free: readonly number[],
  columns: number,
): Point | undefined {
  const means = free.map(d => -slopes[d]!)
  const hessian = free.map((d, a) =>
    free.map((e, b) => {
      let total = 0
      for (let k = 0; k < columns; k++) total += point.probabilities[k]! * rows[d]![k]! * rows[e]![k]!
      return total - means[a]! * means[b]! + (a === b ? RIDGE : 0)
    }),
  )
  const newton = solve(hessian, means)
  for (const direction of newton ? [newton, means] : [means]) {
    for (let length = 1; length > 1e-12; length /= 2) {
      const weights = point.weights.slice()
      let promised = 0
      free.forEach((d, k) => {
        weights[d] = Math.max(0, weights[d]! + length * direction[k]!)
        promised += slopes[d]! * (weights[d]! - point.weights[d]!)
      })
      const next = pointAt(rows, weights, columns)
      if (promised < 0 && next.logSum <= point.logSum + 1e-4 * promised) return next
    }
  }
  return undefined
}

/** Solves a symmetric positive definite system by elimination; nothing if it is not one in doubles. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] | undefined {
  const table = matrix.map((row, i) => [...row, right[i]!])
  const n = table.length
  for (let k = 0; k < n; k++) {
    const pivot = table[k]![k]!
    if (!(pivot > 0)) return undefined
    for (let i = k + 1; i < n; i++) {
      const factor = table[i]![k]! / pivot
      if (factor !== 0) for (let j = k; j <= n; j++) table[i]![j]! -= factor * table[k]![j]!
    }
  }
  const solution = new Array<number>(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let value = table[k]![n]!
    for (let j = k + 1; j < n; j++) value -= table[k]![j]! * solution[j]!
    solution[k] = value / table[k]![k]!
  }
  return solution.every(Number.isFinite) ? solution : undefined
}
