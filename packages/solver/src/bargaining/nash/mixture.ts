/**
 * A point of a face as a convex combination of the face's vertices, where its coordinates are polynomials in one
 * irrational number over another such polynomial: some affinely independent vertices contain it (Carathéodory), and its
 * weights on them solve linear equations, coefficient by coefficient.
 */
import { type Algebraic, type Fraction, ONE, signAt, ZERO } from '@biform/core'
import { echelon } from '../../linear/elimination.ts'
import { subsets } from '../../subsets.ts'
import type { Polynomial } from './polynomials.ts'

/** A vertex of a list, by its place in it, and its weight. */
interface PolynomialWeight {
  readonly vertex: number
  readonly weight: Polynomial
}

/**
 * Weights ≥ 0 with sum 1 on `size` of the vertices, the first to be tried being `likely`; undefined if the point is not
 * between so many. Coordinates and weights are over `divisor`.
 */
export function mixtureAt(
  vertices: readonly (readonly Fraction[])[],
  size: number,
  likely: readonly number[],
  point: readonly Polynomial[],
  divisor: Polynomial,
  root: Algebraic,
): PolynomialWeight[] | undefined {
  const sign = signAt(divisor, root)
  const within = (chosen: readonly number[]): PolynomialWeight[] | undefined => {
    const weights = solve(
      chosen.map(k => vertices[k]!),
      point,
      divisor,
    )
    if (!weights?.every(weight => signAt(weight, root) * sign >= 0)) return undefined
    return chosen.flatMap((vertex, k) =>
      weights[k]!.every(value => value.n === 0n) ? [] : [{ vertex, weight: weights[k]! }],
    )
  }
  const guess = likely.length === size ? within(likely) : undefined
  if (guess) return guess
  for (const chosen of subsets(vertices.length, size)) {
    const found = within(chosen)
    if (found) return found
  }
  return undefined
}

/** The weights with Σ_k weight_k v_k = point and Σ_k weight_k = 1; undefined unless there is just one solution. */
function solve(
  vertices: readonly (readonly Fraction[])[],
  point: readonly Polynomial[],
  divisor: Polynomial,
): Polynomial[] | undefined {
  const size = vertices.length
  const degree = Math.max(...point.map(polynomial => polynomial.length), divisor.length)
  const powers = Array.from({ length: degree }, (_, j) => j)
  const rows = [
    [...vertices.map(() => ONE), ...powers.map(j => divisor[j] ?? ZERO)],
    ...point.map((polynomial, i) => [...vertices.map(vertex => vertex[i]!), ...powers.map(j => polynomial[j] ?? ZERO)]),
  ]
  const { rows: reduced, pivots } = echelon(rows, size + degree)
  if (pivots.length !== size || pivots.some((column, i) => column !== i)) return undefined
  return reduced.map(row => row.slice(size))
}
