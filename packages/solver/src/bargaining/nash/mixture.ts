/**
 * A point of a face as a convex combination of the face's vertices, where its coordinates are polynomials in one
 * irrational number: some affinely independent vertices contain it (Carathéodory), and its weights on them solve linear
 * equations, coefficient by coefficient.
 */
import { type Algebraic, type Fraction, ONE, signAt, ZERO } from '@biform/core'
import { echelon } from '../../linear/elimination.ts'
import type { Polynomial } from './polynomials.ts'

/** A vertex of a list, by its place in it, and its weight. */
interface PolynomialWeight {
  readonly vertex: number
  readonly weight: Polynomial
}

/** Weights ≥ 0 with sum 1 on `size` of the vertices, or undefined if the point is between no so many. */
export function mixtureAt(
  vertices: readonly (readonly Fraction[])[],
  size: number,
  point: readonly Polynomial[],
  root: Algebraic,
): PolynomialWeight[] | undefined {
  for (const chosen of subsets(vertices.length, size)) {
    const weights = solve(
      chosen.map(k => vertices[k]!),
      point,
    )
    if (weights?.every(weight => signAt(weight, root) >= 0)) {
      return chosen.flatMap((vertex, k) =>
        weights[k]!.every(value => value.n === 0n) ? [] : [{ vertex, weight: weights[k]! }],
      )
    }
  }
  return undefined
}

/** The weights with Σ_k weight_k v_k = point and Σ_k weight_k = 1; undefined unless there is just one solution. */
function solve(vertices: readonly (readonly Fraction[])[], point: readonly Polynomial[]): Polynomial[] | undefined {
  const size = vertices.length
  const degree = Math.max(...point.map(polynomial => polynomial.length), 1)
  const powers = Array.from({ length: degree }, (_, j) => j)
  const rows = [
    [...vertices.map(() => ONE), ...powers.map(j => (j === 0 ? ONE : ZERO))],
    ...point.map((polynomial, i) => [...vertices.map(vertex => vertex[i]!), ...powers.map(j => polynomial[j] ?? ZERO)]),
  ]
  const { rows: reduced, pivots } = echelon(rows, size + degree)
  if (pivots.length !== size || pivots.some((column, i) => column !== i)) return undefined
  return reduced.map(row => row.slice(size))
}

function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
  }
}
