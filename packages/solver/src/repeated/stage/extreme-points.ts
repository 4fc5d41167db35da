/**
 * The extreme points of a finite set in any dimension, exactly (K. L. Clarkson, More Output-Sensitive Geometric Algorithms,
 * FOCS 1994): a point is a combination of the extreme points that are known, or a direction separates it from them, in which
 * the farthest point of all is a new one. Each step is a linear program with one row for each coordinate.
 */
import { compare, type Fraction, flatFractions, integers, ratio } from '@biform/core'
import { feasibility } from '../../linear/feasibility.ts'
import { linearProgram } from '../../linear/program.ts'
import type { InsidePoint } from '../../results/stage.ts'
import type { Point } from './cut.ts'

/** The extreme points, and why no other point is one. */
export interface Extremes {
  /** In ascending lexicographic order. */
  readonly vertices: readonly Point[]
  /** Every other point, each once, as a combination of them. */
  readonly inside: readonly InsidePoint[]
}

/** Finds them; equal points count once. */
export function extremePoints(points: readonly Point[]): Extremes {
  const distinct = sortedOnce(points)
  const [first] = distinct
  if (first === undefined) return { vertices: [], inside: [] }
  const rows = first.map((_, i) => integers(flatFractions(distinct.map(point => point[i]!))))
  const known: number[] = []
  const combined = new Map<number, { place: number; weight: Fraction }[]>()
  distinct.forEach((_, p) => {
    while (!known.includes(p) && !combined.has(p)) {
      const found = combination(rows, known, p)
      if ('weights' in found) combined.set(p, found.weights)
      else known.push(farthest(rows, found.direction))
    }
  })
  const order = [...known].sort((a, b) => a - b)
  return {
    vertices: order.map(p => distinct[p]!),
    inside: [...combined].map(([p, weights]) => ({
      point: distinct[p]!,
      weights: weights
        .map(({ place, weight }) => ({ vertex: order.indexOf(place), weight }))
        .sort((a, b) => a.vertex - b.vertex),
    })),
  }
}

/** Ascending lexicographic order, equal points once. */
function sortedOnce(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(lexicographic)
  return sorted.filter((point, k) => k === 0 || lexicographic(sorted[k - 1]!, point) !== 0)
}

function lexicographic(a: Point, b: Point): number {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}

/** Point number p as a combination of those that are known, or a direction in which it lies beyond them all. */
export function combination(
  rows: readonly (readonly bigint[])[],
  known: readonly number[],
  p: number,
): { weights: { place: number; weight: Fraction }[] } | { direction: Fraction[] } {
  const solution = linearProgram({
    objective: known.map(() => 0n),
    constraints: [
      ...rows.map(row => ({ coefficients: known.map(k => row[k]!), relation: '=' as const, right: row[p]! })),
      { coefficients: known.map(() => 1n), relation: '=', right: 1n },
    ],
  })
  if (solution.kind === 'infeasible') return { direction: rows.map((_, i) => solution.farkas[i]!.neg()) }
  const weights = solution.kind === 'optimal' ? solution.primal : solution.point
  return { weights: weights.flatMap((weight, j) => (weight.n === 0n ? [] : [{ place: known[j]!, weight }])) }
}

/** Among the points farthest in a direction, the last in lexicographic order, which is extreme. */
function farthest(rows: readonly (readonly bigint[])[], direction: readonly Fraction[]): number {
  const { values } = flatFractions(direction)
  const along = rows[0]!.map((_, k) => rows.reduce((total, row, i) => total + BigInt(values[i]!) * row[k]!, 0n))
  return along.reduce((best, reach, k) => (reach >= along[best]! ? k : best), 0)
}

/** For each vertex a direction in which it is farther than every other. */
export function directionsOf(vertices: readonly Point[]): Fraction[][] {
  const [first] = vertices
  if (first === undefined) return []
  const columns = first.map((_, i) => flatFractions(vertices.map(vertex => vertex[i]!)))
  const rows = columns.map(integers)
  return vertices.map((_, k) => {
    const conditions = vertices.flatMap((__, j) =>
      j === k ? [] : [{ coefficients: rows.map(row => row[k]! - row[j]!), right: 1n }],
    )
    const found = feasibility(conditions, rows.length)
    if (found.kind === 'infeasible') throw new Error('an extreme point is the farthest in some direction')
    return found.point.map((value, i) => value.mul(ratio(columns[i]!.denominator, 1n)))
  })
}
