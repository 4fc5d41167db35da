/**
 * The maximum of Π |l_i(t)|^w_i in a bounded region of an arrangement, to any precision: Newton's method, with halved
 * steps until it is near, in integers over a power of two.
 *
 * The logarithm is strictly concave in the region and falls to −∞ at its boundary. Coordinates are relative to the
 * region: its center is the origin, and k of its vertices are the unit vectors.
 */
import { gcd, numerator, ONE } from '@biform/core'
import { type Form, type Region, valueAt } from './regions.ts'

/** The functions l_i relative to their values at the center: 1 + Σ_j slopes[j] τ_j / denominator. */
interface Relative {
  readonly slopes: readonly bigint[]
  readonly denominator: bigint
}

/** A climb in one region: what it needs, and where it stands, τ = at / 2^bits. */
export interface Climb {
  readonly rows: readonly Relative[]
  readonly weights: readonly bigint[]
  readonly bits: number
  readonly at: readonly bigint[]
}

/** So many steps at one precision; if they are not enough, the precision is not. */
const STEPS = 200

/** The climb from the center. Weights are integers > 0. */
export function climb(forms: readonly Form[], weights: readonly bigint[], { center, corners }: Region): Climb {
  const rows = forms.map(form => {
    const middle = valueAt(form, center)
    const slopes = corners.map(corner => valueAt(form, corner).div(middle).sub(ONE))
    const denominator = slopes.reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
    return { slopes: slopes.map(value => numerator(value) * (denominator / value.d)), denominator }
  })
  return { rows, weights, bits: 0, at: corners.map(() => 0n) }
}

/** The climb to the top at a precision, or undefined if the precision is not enough for it. */
export function climbed(start: Climb, bits: number): Climb | undefined {
  const { rows, weights } = start
  const shift = BigInt(bits)
  const near = 1n << BigInt(bits >> 1)
  let at = start.at.map(value =>
    start.bits > bits ? value >> BigInt(start.bits - bits) : value << BigInt(bits - start.bits),
  )
  let here = stateAt(rows, weights, at, shift)
  if (here === undefined) return undefined
  for (let step = 0; step < STEPS; step++) {
    const move = solved(here.curvature, here.gradient, shift)
    if (move === undefined) return undefined
    const isLast = move.every(value => -near < value && value < near)
    const rise = along(here.gradient, move, shift)
    let by = move
    for (;;) {
      const there = at.map((value, j) => value + by[j]!)
      const state = stateAt(rows, weights, there, shift)
      if (state !== undefined && (isLast || 2n * along(state.gradient, move, shift) >= -rise)) {
        ;[at, here] = [there, state]
        break
      }
      by = by.map(value => value / 2n)
      if (by.every(value => value === 0n)) return undefined
    }
    if (isLast) return { rows, weights, bits, at }
  }
  return undefined
}

/** l_i relative to its value at the center, over 2^bits. */
export function relativeValue({ slopes, denominator }: Relative, at: readonly bigint[], bits: number): bigint {
  return (1n << BigInt(bits)) + slopes.reduce((total, slope, j) => total + slope * at[j]!, 0n) / denominator
}

interface State {
  readonly gradient: readonly bigint[]
  /** −1 times the second derivatives. */
  readonly curvature: readonly (readonly bigint[])[]
}

/** The derivatives of Σ w_i log l_i, all over 2^bits; undefined outside the region. */
function stateAt(
  rows: readonly Relative[],
  weights: readonly bigint[],
  at: readonly bigint[],
  shift: bigint,
): State | undefined {
  const gradient = at.map(() => 0n)
  const curvature = at.map(() => at.map(() => 0n))
  for (const [i, row] of rows.entries()) {
    const value = relativeValue(row, at, Number(shift))
    if (value <= 0n) return undefined
    const slopes = row.slopes.map(slope => (slope << (2n * shift)) / (row.denominator * value))
    slopes.forEach((slope, j) => {
      gradient[j]! += weights[i]! * slope
      for (let l = 0; l <= j; l++) curvature[j]![l]! += (weights[i]! * slope * slopes[l]!) >> shift
    })
  }
  curvature.forEach((row, j) => {
    for (let l = j + 1; l < row.length; l++) row[l] = curvature[l]![j]!
  })
  return { gradient, curvature }
}

function along(gradient: readonly bigint[], move: readonly bigint[], shift: bigint): bigint {
  return gradient.reduce((total, value, j) => total + value * move[j]!, 0n) >> shift
}

/** The solution of a positive definite system by elimination; undefined if rounding spoils a pivot. */
function solved(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
  shift: bigint,
): readonly bigint[] | undefined {
  const k = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let j = 0; j < k; j++) {
    const pivot = rows[j]![j]!
    if (pivot <= 0n) return undefined
    for (let i = j + 1; i < k; i++) {
      const factor = (rows[i]![j]! << shift) / pivot
      for (let l = j; l <= k; l++) rows[i]![l]! -= (factor * rows[j]![l]!) >> shift
    }
  }
  const solution = right.map(() => 0n)
  for (let j = k - 1; j >= 0; j--) {
    let rest = rows[j]![k]!
    for (let l = j + 1; l < k; l++) rest -= (rows[j]![l]! * solution[l]!) >> shift
    solution[j] = (rest << shift) / rows[j]![j]!
  }
  return solution
}
