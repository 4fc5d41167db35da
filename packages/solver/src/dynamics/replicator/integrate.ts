/**
 * Ordinary differential equations: the embedded Runge–Kutta pair of orders 5 and 4 by J. R. Dormand and P. J. Prince (Journal of
 * Computational and Applied Mathematics 6, 1980), with local extrapolation and the dense output of order 4 by Hairer, Nørsett
 * and Wanner (Solving Ordinary Differential Equations I, 1993, section II.6).
 */
import { InputError, type Steps, type Stop } from '@biform/core'

/** A vector field, which writes the velocity at a place. */
export type Field = (place: Float64Array, velocity: Float64Array) => void

/** How a path is followed. */
export interface PathOptions {
  /** At which times the place is asked for, ascending from 0. */
  readonly times: readonly number[]
  /** The largest error of one step in any coordinate. */
  readonly tolerance: number
}

/** Places at the times that were reached. */
export interface Path {
  readonly places: Float64Array[]
  readonly steps: number
  readonly reason?: Stop
}

/** Steps between two reports of progress. */
const BLOCK = 100

const STAGES: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
]
/** The result of order 5 less that of order 4. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40]
const DENSE = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
]

/** Follows a field that does not change with time, from a place at time 0. */
export function* integrate(field: Field, from: Float64Array, { times, tolerance }: PathOptions): Steps<Path> {
  const n = from.length
  const end = times.at(-1)!
  const slopes = STAGES.map(() => new Float64Array(n))
  const [here, there] = [from.slice(), new Float64Array(n)]
  const places: Float64Array[] = []
  field(here, slopes[0]!)
  let now = 0
  let step = Math.min(end, 0.01 / Math.max(1e-10, ...slopes[0]!.map(Math.abs)))
  let steps = 0
  while (places.length < times.length && times[places.length]! <= 0) places.push(here.slice())
  while (places.length < times.length) {
    // A last step that is nearly as long ends at the end.
    const length = now + 1.01 * step >= end ? end - now : step
    for (let stage = 1; stage < STAGES.length; stage++) {
      const weights = STAGES[stage]!
      for (let i = 0; i < n; i++) {
        let slope = 0
        for (let k = 0; k < stage; k++) slope += weights[k]! * slopes[k]![i]!
        there[i] = here[i]! + length * slope
      }
      field(there, slopes[stage]!)
    }
    const error = errorOf(slopes, length) / tolerance
    if (!(error < Number.POSITIVE_INFINITY) || now + length === now) {
      throw new InputError('tolerance', `cannot be held at time ${now}: give a larger one, or smaller payoffs`)
    }
    const factor = Math.min(5, Math.max(0.2, 0.9 * error ** -0.2))
    steps += 1
    if (error <= 1) {
      const last = Math.min(end, now + length)
      while (places.length < times.length && times[places.length]! <= last) {
        const part = (times[places.length]! - now) / length
        places.push(part >= 1 ? there.slice() : between(here, there, slopes, length, part))
      }
      now = last
      here.set(there)
      slopes[0]!.set(slopes[6]!)
    }
    step = length * factor
    if (steps % BLOCK === 0) {
      const stop = yield { done: places.length, total: times.length }
      if (stop) return { places, steps, reason: stop }
    }
  }
  return { places, steps }
}

function errorOf(slopes: readonly Float64Array[], length: number): number {
  let most = 0
  for (let i = 0; i < slopes[0]!.length; i++) {
    let error = 0
    for (let k = 0; k < ERROR.length; k++) error += ERROR[k]! * slopes[k]![i]!
    most = Math.max(most, Math.abs(length * error))
  }
  return most
}

/** The place after part of a step. */
function between(
  here: Float64Array,
  there: Float64Array,
  slopes: readonly Float64Array[],
  length: number,
  part: number,
): Float64Array {
  return here.map((start, i) => {
    const way = there[i]! - start
    const bend = length * slopes[0]![i]! - way
    let high = 0
    for (let k = 0; k < DENSE.length; k++) high += DENSE[k]! * slopes[k]![i]!
    const inner = way - length * slopes[6]![i]! - bend + (1 - part) * length * high
    return start + part * (way + (1 - part) * (bend + part * inner))
  })
}
