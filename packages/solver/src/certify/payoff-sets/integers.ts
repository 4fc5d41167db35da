/** Integer geometry for the checkers of payoff sets: points, hulls, half-planes. Written apart from the solver's. */
import { compare, at as entry, type Fraction, gcd, numerator, type RepeatedGame, shapeOf, ZERO } from '@biform/core'

export type Vector = readonly [bigint, bigint]

/** A repeated game in multiples of 1 / scale, for both players, with δ = p/q. */
export interface Scaled {
  readonly scale: bigint
  readonly p: bigint
  readonly q: bigint
  readonly columns: number
  readonly payoffs: readonly Vector[]
  /** What the best deviation of each player adds. */
  readonly gains: readonly Vector[]
  readonly minmax: Vector
}

/** The game in multiples of a unit that divides all payoffs, all further numbers, and all incentive constraints. */
export function scaledGame({ stage, discount }: RepeatedGame, more: readonly Fraction[], finer = 1n): Scaled {
  const [rows = 0, columns = 0] = shapeOf(stage)
  const count = rows * columns
  const p = numerator(discount)
  const denominators = [...stage.payoffs.map(store => store.denominator), ...more.map(value => value.d)]
  const multiple = denominators.reduce((all, next) => (all * next) / gcd(all, next), 1n)
  const scale = multiple * (p === 0n ? 1n : p) * finer
  const payoffs = Array.from(
    { length: count },
    (_, a): Vector => [inUnits(entry(stage.payoffs[0]!, a), scale), inUnits(entry(stage.payoffs[1]!, a), scale)],
  )
  const inColumn = Array.from({ length: columns }, (_, c) =>
    largest(Array.from({ length: rows }, (_, r) => payoffs[r * columns + c]![0])),
  )
  const inRow = Array.from({ length: rows }, (_, r) =>
    largest(payoffs.slice(r * columns, (r + 1) * columns).map(([, y]) => y)),
  )
  return {
    scale,
    p,
    q: discount.d,
    columns,
    payoffs,
    gains: payoffs.map(([x, y], a): Vector => [inColumn[a % columns]! - x, inRow[Math.floor(a / columns)]! - y]),
    minmax: [-largest(inColumn.map(v => -v)), -largest(inRow.map(v => -v))],
  }
}

/** A rational number that is a multiple of 1 / scale. */
export function inUnits(value: Fraction, scale: bigint): bigint {
  return (compare(value, ZERO) < 0 ? -1n : 1n) * ((value.n * scale) / value.d)
}

export function largest(values: readonly bigint[]): bigint {
  let most = values[0]!
  for (const value of values) if (value > most) most = value
  return most
}

export function determinant([a, b]: Vector, [c, d]: Vector): bigint {
  return a * d - b * c
}

export function dot([a, b]: Vector, [c, d]: Vector): bigint {
  return a * c + b * d
}

/** Positive if a, b, c go around to the left. */
function turn(a: Vector, b: Vector, c: Vector): bigint {
  return determinant([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]])
}

/** The vertices of the hull: from the lowest of the leftmost, each next one has all other points on its left. */
export function hullByWrapping(points: readonly Vector[]): Vector[] {
  const [first] = points.toSorted((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1))
  if (!first) return []
  const found = [first]
  for (;;) {
    const from = found.at(-1)!
    let next: Vector | undefined
    for (const point of points) {
      if (point[0] === from[0] && point[1] === from[1]) continue
      if (!next) next = point
      const side = turn(from, next, point)
      if (side < 0n || (side === 0n && squared(from, point) > squared(from, next))) next = point
    }
    if (!next || (next[0] === first[0] && next[1] === first[1])) return found
    found.push(next)
  }
}

function squared(a: Vector, b: Vector): bigint {
  return (a[0] - b[0]) ** 2n + (a[1] - b[1]) ** 2n
}

/** Whether x / z, y / z is in the hull of a list of vertices that goes around to the left. */
export function isInside(vertices: readonly Vector[], x: bigint, y: bigint, z: bigint): boolean {
  const point: Vector = [x, y]
  const scaled = vertices.map(([a, b]): Vector => [a * z, b * z])
  const boxed = ([0, 1] as const).every(
    i => scaled.some(vertex => vertex[i] <= point[i]) && scaled.some(vertex => vertex[i] >= point[i]),
  )
  return boxed && scaled.every((b, k) => turn(scaled.at(k - 1)!, b, point) >= 0n)
}
