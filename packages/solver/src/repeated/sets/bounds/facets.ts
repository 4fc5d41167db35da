/**
 * The facets of a convex hull in any dimension, by trying all hyperplanes through as many points as it takes: for the few
 * points of an equilibrium payoff set. A hull that lies in a flat also gets the two sides of every equation of the flat.
 */
import { type Fraction, flatFractions, integers } from '@biform/core'
import { echelon, nullspace } from '../../../linear/elimination.ts'
import { primitive, type Vector } from './stage.ts'

/** No more subsets of points than this are tried. */
const MAX_SUBSETS = 60_000

/** Normals of half-spaces that meet in the hull, pointing outwards; undefined if there are too many subsets to try. */
export function facetNormals(points: readonly (readonly Fraction[])[]): Vector[] | undefined {
  const [first] = points
  if (first === undefined) return []
  const differences = points.slice(1).map(point => point.map((value, i) => value.sub(first[i]!)))
  const flat = nullspace(differences, first.length).map(equation => primitive(integers(flatFractions(equation))))
  // The hull is seen whole from these coordinates.
  const axes = echelon(differences, first.length).pivots
  if (subsets(points.length, axes.length) > MAX_SUBSETS) return undefined
  const columns = axes.map(i => integers(flatFractions(points.map(point => point[i]!))))
  // The same denominator for a coordinate of all points: normals are in other units than the points.
  const units = axes.map(i => flatFractions(points.map(point => point[i]!)).denominator)
  const whole = points.map((_, k) => columns.map(column => column[k]!))
  const found = new Map<string, Vector>()
  const add = (normal: Vector): void => void found.set(normal.join(), normal)
  for (const equation of flat) {
    add(equation)
    add(equation.map(value => -value))
  }
  for (const chosen of axes.length > 0 ? combinations(points.length, axes.length) : []) {
    const base = whole[chosen[0]!]!
    const normal = orthogonal(chosen.slice(1).map(k => whole[k]!.map((value, i) => value - base[i]!)))
    if (!normal) continue
    const side = sideOf(whole, base, normal)
    if (side === 0n) continue
    const outward = first.map(() => 0n)
    axes.forEach((axis, i) => {
      outward[axis] = side * normal[i]! * units[i]!
    })
    add(primitive(outward))
  }
  return [...found.values()]
}

/** 1 if no point is beyond the hyperplane through `base`, −1 if none is on its other side, 0 if there are points on both. */
function sideOf(points: readonly Vector[], base: Vector, normal: Vector): bigint {
  let side = 0n
  for (const point of points) {
    let height = 0n
    for (let i = 0; i < normal.length; i++) height += normal[i]! * (point[i]! - base[i]!)
    if (height === 0n) continue
    const own = height < 0n ? 1n : -1n
    if (side !== 0n && side !== own) return 0n
    side = own
  }
  return side
}

/**
 * The direction that is orthogonal to d − 1 vectors with d coordinates; undefined if there is more than one. Fraction-free
 * elimination (Bareiss 1968).
 */
function orthogonal(vectors: readonly Vector[]): Vector | undefined {
  const rows = vectors.map(vector => [...vector])
  const size = rows.length + 1
  const pivots: number[] = []
  let previous = 1n
  for (let column = 0; column < size && pivots.length < rows.length; column++) {
    const done = pivots.length
    const found = rows.findIndex((row, i) => i >= done && row[column] !== 0n)
    if (found < 0) continue
    ;[rows[done], rows[found]] = [rows[found]!, rows[done]!]
    const pivotRow = rows[done]!
    const pivot = pivotRow[column]!
    rows.forEach((row, i) => {
      if (i === done) return
      const factor = row[column]!
      for (let j = 0; j < size; j++) row[j] = (pivot * row[j]! - factor * pivotRow[j]!) / previous
    })
    previous = pivot
    pivots.push(column)
  }
  if (pivots.length < rows.length) return undefined
  const free = Array.from({ length: size }, (_, j) => j).find(j => !pivots.includes(j))!
  return Array.from({ length: size }, (_, j) => (j === free ? previous : -rows[pivots.indexOf(j)]![free]!))
}

function subsets(n: number, k: number): number {
  let count = 1
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1)
  return count
}

/** All lists of k ascending numbers below n. */
function* combinations(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield []
  for (let first = from; k > 0 && first <= n - k; first++) {
    for (const rest of combinations(n, k - 1, first + 1)) yield [first, ...rest]
  }
}
