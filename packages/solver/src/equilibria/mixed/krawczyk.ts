/**
 * The test of Krawczyk (1969) in doubles with bounds of all rounding errors: whether a box of unknown probabilities holds
 * exactly one solution of a support's equations, or none.
 *
 * With m the middle of the box X, r its radii and Y any matrix, near the inverse of the derivatives at m, every solution in X lies
 * in m − Y f(m) + (I − Y f′(X)) (X − m). If that lies inside X there is exactly one; if it does not meet X there is none.
 */
import { inverse } from './dense.ts'
import type { DoubleSystem } from './newton.ts'

/** A box: middles and radii of the unknown probabilities. */
export interface Box {
  readonly middle: readonly number[]
  readonly radius: readonly number[]
}

/** What is known of the solutions in a box, or `unknown`. */
export type Count = 'one' | 'none' | 'unknown'

/** Relative rounding errors of any sum of products here are below this: 2^−53 times the number of operations, and a margin. */
const ROUNDING = 2 ** -46

/** Numbers with a bound of their errors. */
interface Bounded {
  readonly value: Float64Array
  readonly error: Float64Array
}

/** How many solutions there are in a box. */
export function solutionsIn(doubles: DoubleSystem, box: Box): Count {
  const { system } = doubles
  const n = system.unknowns.length
  const { middle, spread } = mixtures(doubles, box)
  const values: number[] = []
  const errors: number[] = []
  const slopes: number[][] = []
  const bounds: number[][] = []
  const points = spread.map(list => list.map(() => 0))
  for (const [e, { player, shape }] of system.equations.entries()) {
    const start = bounded(doubles.equations[e]!)
    const at = summedBut(start, shape, middle, points, -1)
    values.push(at.value[0]!)
    errors.push(at.error[0]!)
    const gradients = shape.map((count, k) =>
      k === player || count === 1 ? undefined : summedBut(start, shape, middle, spread, k),
    )
    slopes.push(
      system.unknowns.map(({ player: k, place }) => {
        const found = gradients[k]
        return found === undefined ? 0 : found.value[place]! - found.value[shape[k]! - 1]!
      }),
    )
    bounds.push(
      system.unknowns.map(({ player: k, place }) => {
        const found = gradients[k]
        if (found === undefined) return 0
        const last = shape[k]! - 1
        const size = Math.abs(found.value[place]!) + Math.abs(found.value[last]!)
        return found.error[place]! + found.error[last]! + ROUNDING * size
      }),
    )
  }
  const Y = inverse(slopes)
  if (Y === undefined) return 'unknown'
  let inside = true
  for (let i = 0; i < n; i++) {
    let [shift, error] = [0, 0]
    for (let k = 0; k < n; k++) {
      const weight = Y[i]![k]!
      shift += weight * values[k]!
      error += Math.abs(weight) * (errors[k]! + ROUNDING * Math.abs(values[k]!))
    }
    let spreading = error
    for (let j = 0; j < n; j++) {
      let [entry, doubt] = [i === j ? 1 : 0, ROUNDING]
      for (let k = 0; k < n; k++) {
        const weight = Y[i]![k]!
        entry -= weight * slopes[k]![j]!
        doubt += Math.abs(weight) * (bounds[k]![j]! + ROUNDING * Math.abs(slopes[k]![j]!))
      }
      spreading += (Math.abs(entry) + doubt) * box.radius[j]!
    }
    spreading *= 1 + ROUNDING
    const off = Math.abs(shift)
    if (!Number.isFinite(off + spreading)) return 'unknown'
    if (off > (spreading + box.radius[i]!) * (1 + ROUNDING)) return 'none'
    if (off + spreading >= box.radius[i]! * (1 - ROUNDING)) inside = false
  }
  return inside ? 'one' : 'unknown'
}

/** All probabilities at the middle, and how far each but a player's last may lie from it. */
function mixtures({ system }: DoubleSystem, box: Box): { middle: number[][]; spread: number[][] } {
  const middle = system.supports.map(support => support.map(() => 0))
  const spread = system.supports.map(support => support.map(() => 0))
  for (const [e, { player, place }] of system.unknowns.entries()) {
    middle[player]![place] = box.middle[e]!
    spread[player]![place] = box.radius[e]!
  }
  for (const list of middle) list[list.length - 1] = 1 - list.reduce((total, value) => total + value, 0)
  return { middle, spread }
}

/** Integers as doubles: rounded, where they are large. */
function bounded(values: Float64Array): Bounded {
  return { value: values, error: values.map(value => (Math.abs(value) < 2 ** 53 ? 0 : Math.abs(value) * 2 ** -52)) }
}

/** The expectation over all axes but one of bounded numbers, each player's probabilities within its spread. */
function summedBut(
  start: Bounded,
  shape: readonly number[],
  middle: readonly (readonly number[])[],
  spread: readonly (readonly number[])[],
  kept: number,
): Bounded {
  let left = start
  let inner = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const count = shape[axis]!
    if (axis === kept) inner *= count
    else if (count > 1) left = summed(left, count, inner, middle[axis]!, spread[axis]!)
  }
  return left
}

/** Sums out one axis: Σ p_l v_l = Σ m_l v_l + Σ_{l < last} (p_l − m_l)(v_l − v_last). */
function summed(
  { value, error }: Bounded,
  count: number,
  inner: number,
  middle: readonly number[],
  spread: readonly number[],
): Bounded {
  const length = value.length / count
  const values = new Float64Array(length)
  const errors = new Float64Array(length)
  for (let to = 0; to < length; to++) {
    const from = Math.floor(to / inner) * count * inner + (to % inner)
    const last = from + (count - 1) * inner
    let [total, doubt, size] = [0, 0, 0]
    for (let l = 0; l < count; l++) {
      const at = from + l * inner
      const weight = middle[l]!
      total += weight * value[at]!
      doubt += Math.abs(weight) * error[at]!
      size += (1 + Math.abs(weight)) * Math.abs(value[at]!)
      if (l < count - 1) doubt += spread[l]! * (Math.abs(value[at]! - value[last]!) + error[at]! + error[last]!)
    }
    values[to] = total
    errors[to] = doubt * (1 + ROUNDING) + ROUNDING * size
  }
  return { value: values, error: errors }
}
