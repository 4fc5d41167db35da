/**
 * The continuous Raiffa solution in doubles: the end of d′ = I(d) − d.
 *
 * While I_1 moves on one line and I_2 on another, I_1 = x + β_1 (y − d_2) and I_2 = y′ + β_2 (x′ − d_1), the equation is
 * linear with the matrix −1 + N, N = (0, −β_1; −β_2, 0), N² = β_1 β_2 = m²; so d(τ) = p + e^−τ (cosh mτ + N sinh mτ / m)
 * (d(0) − p) around the crossing p of the lines. The moment at which d passes a vertex is found by bisection, since both
 * coordinates rise. Once the two lines are one, the rest of the path is straight and ends half-way to the ideal point.
 */
import { type Fraction, toNumber } from '@biform/core'
import type { RaiffaDouble } from '../../results/bargaining.ts'

type Exact = readonly [Fraction, Fraction]
type Point = readonly [number, number]

const TOLERANCE = 1e-9
/** After so long a time less than 1e-80 of a first gain is left. */
const END = 200
const STRIDE = 1 / 16

/** The end of the path below a chain of vertices by falling payoff of player 1. */
export function continuousRaiffa(exactChain: readonly Exact[], start: Exact): RaiffaDouble {
  const chain = exactChain.map(([x, y]) => [toNumber(x), toNumber(y)] as const)
  let d: Point = [toNumber(start[0]), toNumber(start[1])]
  // Above d are the vertices from `first` to `last`.
  let first = chain.findIndex(([, y]) => y > d[1])
  let last = chain.findLastIndex(([x]) => x > d[0])
  while (first <= last) {
    const [x1, y1] = chain[first]!
    const [x2, y2] = chain[last]!
    const beta1 = first === 0 ? 0 : slope(chain[first - 1]!, chain[first]!)
    const beta2 = last === chain.length - 1 ? 0 : 1 / slope(chain[last]!, chain[last + 1]!)
    const path = flow(d, [x1 + beta1 * y1, y2 + beta2 * x2], beta1, beta2)
    const [passY, passX] = [passing(tau => path(tau)[1], y1), passing(tau => path(tau)[0], x2)]
    d = path(Math.min(passY, passX))
    if (passY >= END && passX >= END) return answer(d)
    if (passY <= passX) first += 1
    if (passX <= passY) last -= 1
  }
  // One line is left, between the vertices `last` and `first`; or d has come to a corner, as near as doubles can tell.
  const [low, high] = [chain[last], chain[first]]
  if (!low || !high || first > last + 1) return answer(d)
  const beta = slope(low, high)
  const ideal = [high[0] + beta * (high[1] - d[1]), low[1] + (low[0] - d[0]) / beta] as const
  return answer([(d[0] + ideal[0]) / 2, (d[1] + ideal[1]) / 2])
}

function answer(values: Point): RaiffaDouble {
  return { method: 'raiffa', kind: 'continuous', arithmetic: 'double', values, tolerance: TOLERANCE }
}

/** How much of x is given up for one unit of y on the segment from a lower to a higher vertex. */
function slope(low: Point, high: Point): number {
  return (low[0] - high[0]) / (high[1] - low[1])
}

/** The solution of d_1′ = A_1 − β_1 d_2 − d_1, d_2′ = A_2 − β_2 d_1 − d_2. */
function flow(start: Point, [A1, A2]: Point, beta1: number, beta2: number): (tau: number) => Point {
  const rest = 1 - beta1 * beta2
  const [p1, p2] = [(A1 - beta1 * A2) / rest, (A2 - beta2 * A1) / rest]
  const [u1, u2] = [start[0] - p1, start[1] - p2]
  const m = Math.sqrt(beta1 * beta2)
  return tau => {
    const grow = Math.exp((m - 1) * tau)
    const fall = Math.exp((-m - 1) * tau)
    const [even, odd] = [(grow + fall) / 2, m === 0 ? tau * Math.exp(-tau) : (grow - fall) / (2 * m)]
    return [p1 + even * u1 - odd * beta1 * u2, p2 + even * u2 - odd * beta2 * u1]
  }
}

/**
 * When a function first passes a level from below; `END` if it does not. It rises up to there, and may fall later, where
 * the lines that it was made from no longer hold.
 */
function passing(value: (tau: number) => number, level: number): number {
  let high = 0
  while (value(high) < level) {
    if (high >= END) return END
    high += STRIDE
  }
  let low = Math.max(0, high - STRIDE)
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (value(middle) < level) low = middle
    else high = middle
  }
  return high
}
