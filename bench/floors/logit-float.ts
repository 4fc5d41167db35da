/**
 * The floor for logit equilibria of two players: predictor and corrector in doubles on flat arrays, up to a λ; the step doubles after
 * two corrections and halves after four. No turn is looked for, nothing is checked.
 */

/** The logarithms of both players' probabilities on the branch from uniform play, at the first point with λ or more. */
export function logitFloat(A: Float64Array, B: Float64Array, m: number, n: number, lambda: number): Float64Array {
  const N = m + n
  let point: Float64Array = new Float64Array(N + 1)
  point.fill(-Math.log(m), 0, m)
  point.fill(-Math.log(n), m, N)
  let along: Float64Array = new Float64Array(N + 1)
  along[N] = 1
  along = solved(system(A, B, m, n, point, along).matrix, unit(N + 1), N + 1)
  let step = 0.1 / Math.hypot(...along)
  while (point[N]! < lambda) {
    const next = point.map((value, k) => value + step * along[k]!)
    let corrections = 0
    for (; corrections < 5; corrections++) {
      const { matrix, values } = system(A, B, m, n, next, along)
      const change = solved(matrix, values, N + 1)
      for (let k = 0; k <= N; k++) next[k]! -= change[k]!
      if (Math.hypot(...change) < 1e-9) break
    }
    if (corrections > 3) {
      step /= 2
      continue
    }
    point = next
    along = solved(system(A, B, m, n, point, along).matrix, unit(N + 1), N + 1)
    const length = Math.hypot(...along)
    along = along.map(value => value / length)
    if (corrections <= 2) step *= 2
  }
  return point
}

function unit(size: number): Float64Array {
  const vector = new Float64Array(size)
  vector[size - 1] = 1
  return vector
}

/** The equations and their derivatives, with the tangent as the last row. */
function system(
  A: Float64Array,
  B: Float64Array,
  m: number,
  n: number,
  point: Float64Array,
  along: Float64Array,
): { matrix: Float64Array; values: Float64Array } {
  const N = m + n
  const width = N + 1
  const matrix = new Float64Array(width * width)
  const values = new Float64Array(width)
  const p = point.map(Math.exp)
  const lambda = point[N]!
  for (let i = 0; i < N; i++) {
    const mine = i < m
    const first = mine ? 0 : m
    const row = i * width
    if (i === first) {
      values[i] = -1
      for (let k = first; k < (mine ? m : N); k++) {
        matrix[row + k] = p[k]!
        values[i]! += p[k]!
      }
      continue
    }
    let gain = 0
    for (let k = mine ? m : 0; k < (mine ? N : m); k++) {
      const change = mine ? A[i * n + k - m]! - A[k - m]! : B[k * n + i - m]! - B[k * n]!
      gain += p[k]! * change
      matrix[row + k] = -lambda * p[k]! * change
    }
    matrix[row + i] = 1
    matrix[row + first] = -1
    matrix[row + N] = -gain
    values[i] = point[i]! - point[first]! - lambda * gain
  }
  matrix.set(along, N * width)
  return { matrix, values }
}

/** Elimination with partial pivoting, in place. */
function solved(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let k = 0; k < size; k++) {
    let best = k
    for (let i = k + 1; i < size; i++)
      if (Math.abs(matrix[i * size + k]!) > Math.abs(matrix[best * size + k]!)) best = i
    for (let j = k; j < size; j++) {
      const entry = matrix[k * size + j]!
      matrix[k * size + j] = matrix[best * size + j]!
      matrix[best * size + j] = entry
    }
    const value = right[k]!
    right[k] = right[best]!
    right[best] = value
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i * size + k]! / matrix[k * size + k]!
      for (let j = k; j < size; j++) matrix[i * size + j]! -= factor * matrix[k * size + j]!
      right[i]! -= factor * right[k]!
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) right[k]! -= matrix[k * size + j]! * right[j]!
    right[k]! /= matrix[k * size + k]!
  }
  return right
}
