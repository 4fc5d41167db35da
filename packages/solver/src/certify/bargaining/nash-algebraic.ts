/**
 * Checks an irrational Nash bargaining solution by its tangent plane, exactly. All numbers are A(ρ)/F′(ρ), where ρ is a root
 * of the irreducible polynomial F and A has a lower degree than F: so equal numbers have equal A. Signs are taken at ρ.
 */
import {
  type Algebraic,
  type BargainingProblem,
  Fraction,
  isReal,
  ONE,
  type Real,
  ratio,
  signAt,
  sum,
  ZERO,
} from '@biform/core'
import type { NashBargaining } from '../../results/index.ts'
import { demand, index, list, record, vector } from '../flaw.ts'
import { inverse, isRootOf, isZero, plus, residue, times, timesRational } from './residues.ts'

type Polynomial = readonly Fraction[]

/** The case of a solution, rational or not. */
export type NashSolution = Extract<NashBargaining, { readonly kind: 'solution' }>

/**
 * Demands that x is feasible and worth more than d, that the multipliers are w_i/(x_i − d_i), and that none of some vertices
 * lies above the tangent plane.
 */
export function checkAlgebraic(
  { disagreement, points }: BargainingProblem,
  floor: readonly Fraction[],
  vertices: Iterable<readonly Fraction[]>,
  { certificate, values, weights }: NashSolution,
): void {
  const n = floor.length
  const { root, coordinates, multipliers, mixture } = certificate as {
    readonly root: Algebraic
    readonly coordinates: readonly Polynomial[]
    readonly multipliers: readonly Polynomial[]
    readonly mixture: readonly { readonly point: number; readonly weight: Polynomial }[]
  }
  demand(isReal(root) && 'kind' in root, 'certificate.root')
  const F = root.polynomial
  const slope = F.slice(1).map((value, j) => ratio(value * BigInt(j + 1), 1n))
  const turn = signAt(slope, root)
  const sign = (A: Polynomial): number => signAt(A, root) * turn
  const read = (A: Polynomial, at: string): Polynomial => {
    vector(A, list(A, at).length, at)
    demand(A.length < F.length && A.at(-1)?.n !== 0n, at)
    return A
  }
  const readAll = (lists: readonly Polynomial[], at: string): readonly Polynomial[] =>
    list(lists, at, n).map((item, i) => read(item, `${at}[${i}]`))
  const x = readAll(coordinates, 'certificate.coordinates')
  const lambda = readAll(multipliers, 'certificate.multipliers')

  const seen = new Set<number>()
  list(mixture, 'certificate.mixture').forEach((item, k) => {
    const at = `certificate.mixture[${k}]`
    const { point, weight } = record(item, at)
    demand(!seen.has(index(point, points.length, `${at}.point`)), `${at}.point`)
    seen.add(point)
    demand(sign(read(weight, `${at}.weight`)) > 0, `${at}.weight`)
  })
  const one = residue(slope)
  const over = inverse(one, F)
  demand(isNone([slope, ONE.neg()], ...mixture.map(({ weight }): Term => [weight, ONE])), 'certificate.mixture')
  list(values, 'values', n)
  x.forEach((coordinate, i) => {
    const at = `certificate.coordinates[${i}]`
    const reached = mixture.map(({ point, weight }): Term => [weight, points[point]![i]!])
    demand(isNone([coordinate, ONE.neg()], ...reached), at)
    const above = (level: Fraction): Polynomial => combination([coordinate, ONE], [slope, level.neg()])
    const gain = above(disagreement[i]!)
    demand(sign(above(floor[i]!)) >= 0 && sign(gain) > 0, at)
    const product = times(residue(lambda[i]!), residue(gain), F)
    const weight = timesRational(times(one, one, F), weights[i]!.neg())
    demand(isZero(plus(product, weight)), `certificate.multipliers[${i}]`)
    const value: Real = values[i]!
    demand(isReal(value), `values[${i}]`)
    demand(
      value instanceof Fraction
        ? isNone([coordinate, ONE], [slope, value.neg()])
        : sign(above(value.lower)) > 0 &&
            sign(above(value.upper)) < 0 &&
            isRootOf(value.polynomial, times(residue(coordinate), over, F), one, F),
      `values[${i}]`,
    )
  })
  // Σ λ_i (y_i − d_i) ≤ Σ λ_i (x_i − d_i) = Σ w_i
  const level: Term = [slope, sum(weights).neg()]
  for (const vertex of vertices) {
    const excess = combination(...lambda.map((item, i): Term => [item, vertex[i]!.sub(disagreement[i]!)]), level)
    demand(sign(excess) <= 0, 'values')
  }
}

/** A polynomial and its factor in a sum. */
type Term = readonly [Polynomial, Fraction]

function combination(...terms: readonly Term[]): Polynomial {
  const length = Math.max(...terms.map(([A]) => A.length))
  return Array.from({ length }, (_, j) => sum(terms.map(([A, factor]) => (A[j] ?? ZERO).mul(factor))))
}

/** Whether a sum is the polynomial 0. */
function isNone(...terms: readonly Term[]): boolean {
  return combination(...terms).every(value => value.n === 0n)
}
