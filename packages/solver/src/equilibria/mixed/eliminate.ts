/**
 * Supports in which three players mix, one of them, a, over two strategies with probabilities x and 1 − x: all solutions of their equations by
 * elimination. Given x, the equations of each of the others, b and c, are linear in the mixture of the other one, with coefficients that
 * are linear in x; the kernel of such a matrix with one row less than columns is the vector of its minors (Cramer), polynomials in x. What is left is one
 * polynomial in x, the roots of which are isolated exactly: whatever the scales of the payoffs, and multiple roots too.
 */
import { commonDivisor, compareReal, ONE, type Polynomial, type Real, realRoots, signAt, ZERO } from '@biform/core'
import { plus, scaled, times } from '../../integer-polynomial.ts'
import { subsets } from '../../subsets.ts'
import type { Difference, SupportSystem } from './support-system.ts'

/** The largest supports of b and c of the same size, and the smaller of two: the degree is at most 6. */
const MAX_SIZE = 4

/** A solution that is an equilibrium: in the number x, every player's probabilities up to a positive factor. */
export interface AlgebraicPoint {
  readonly root: Real
  /** `weights[k][s]`: a polynomial that is positive at the root. */
  readonly weights: readonly (readonly Polynomial[])[]
  /** Whether a strategy outside the supports does as well. */
  readonly tied: boolean
}

type Matrix = readonly (readonly Polynomial[])[]

/** Who mixes: a over two strategies, and c over at least as many as b. */
interface Roles {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** All equilibria with the supports; nothing where elimination does not tell. */
export function eliminated(system: SupportSystem): AlgebraicPoint[] | undefined {
  const roles = rolesIn(system)
  if (roles === undefined) return undefined
  const { a, b, c } = roles
  const [fromB, fromC] = [b, c].map(player => linearRows(system, player, roles)) as [Matrix, Matrix]
  const bilinear = system.equations.find(({ player }) => player === a)!
  const [sizeB, sizeC] = [b, c].map(player => system.supports[player]!.length) as [number, number]
  if (sizeC > sizeB + 1) return vanishTogether(fromC, sizeB) ? undefined : []
  const square = sizeC > sizeB
  if (!square && [fromB, fromC].some(rows => kernelOf(rows).every(isZero))) return undefined
  const equation = square ? determinant(fromC) : atKernels(bilinear, kernelOf(fromC), kernelOf(fromB), roles)
  if (isZero(equation)) return undefined
  const found: AlgebraicPoint[] = []
  for (const root of rootsWithin(equation)) {
    const regular = (vectors: readonly (readonly Polynomial[])[]): readonly Polynomial[] | undefined =>
      vectors.find(vector => vector.some(value => signAt(value, root) !== 0))
    const y = regular(square ? fromC.map((_, row) => kernelOf(fromC.toSpliced(row, 1))) : [kernelOf(fromC)])
    const z = y && regular([kernelOf(square ? [...fromB, rowAt(bilinear, y, roles)] : fromB)])
    // Of more solutions than one for this x, nothing is said.
    if (y === undefined || z === undefined) return undefined
    const point = equilibriumAt(system, roles, root, y, z)
    if (point) found.push(point)
  }
  return found
}

function rolesIn({ supports }: SupportSystem): Roles | undefined {
  const mixing = supports.flatMap((support, k) => (support.length > 1 ? [k] : []))
  if (mixing.length !== 3) return undefined
  const size = (k: number): number => supports[k]!.length
  const choices = mixing
    .filter(a => size(a) === 2)
    .map((a): Roles => {
      const [b, c] = mixing.filter(k => k !== a).sort((k, l) => size(k) - size(l)) as [number, number]
      return { a, b, c }
    })
    .sort((p, q) => size(p.c) - size(p.b) - (size(q.c) - size(q.b)))
  return choices.find(({ b, c }) => size(b) <= MAX_SIZE && size(c) <= MAX_SIZE + 1)
}

/** The equations of b as rows over c's strategies, or those of c over b's: their coefficients as polynomials in x. */
function linearRows({ equations, supports }: SupportSystem, player: number, { a, b, c }: Roles): Matrix {
  const other = player === b ? c : b
  return equations
    .filter(equation => equation.player === player)
    .map(equation =>
      supports[other]!.map((_, s) => {
        const [first, second] = [0, 1].map(r => valueAt(equation, [a, r], [other, s])) as [bigint, bigint]
        return polynomial([second, first - second])
      }),
    )
}

/** The value of a difference at pure strategies of some players, by their places; all others have one place. */
function valueAt({ shape, values }: Difference, ...played: readonly (readonly [number, number])[]): bigint {
  const place = shape.reduce(
    (at, count, k) => at * count + (count > 1 ? (played.find(([l]) => l === k)?.[1] ?? 0) : 0),
    0,
  )
  return values[place]!
}

/** A difference of a in mixtures y of b and z of c. */
function atKernels(equation: Difference, y: readonly Polynomial[], z: readonly Polynomial[], roles: Roles): Polynomial {
  return sumOf(rowAt(equation, y, roles).map((value, t) => times(value, z[t]!)))
}

/** A difference of a in a mixture y of b, by c's strategies. */
function rowAt(equation: Difference, y: readonly Polynomial[], { b, c }: Roles): Polynomial[] {
  return Array.from({ length: equation.shape[c]! }, (_, t) =>
    sumOf(y.map((value, s) => scaled(value, valueAt(equation, [b, s], [c, t])))),
  )
}

/** The signed minors of a matrix with one column more than rows: a vector that it takes to 0. */
function kernelOf(rows: Matrix): Polynomial[] {
  return Array.from({ length: rows.length + 1 }, (_, t) => {
    const minor = determinant(rows.map(row => row.toSpliced(t, 1)))
    return t % 2 === 0 ? minor : scaled(minor, -1n)
  })
}

/** A determinant of polynomials, by its first row. */
function determinant(rows: Matrix): Polynomial {
  const [first, ...rest] = rows
  if (first === undefined) return [1n]
  return sumOf(
    first.map((value, t) => {
      if (isZero(value)) return []
      const product = times(value, determinant(rest.map(row => row.toSpliced(t, 1))))
      return t % 2 === 0 ? product : scaled(product, -1n)
    }),
  )
}

/** Whether a matrix with at least as many rows as columns may have less than full rank for some x between 0 and 1. */
function vanishTogether(rows: Matrix, columns: number): boolean {
  let common: Polynomial = []
  for (const places of subsets(rows.length, columns)) {
    common = commonDivisor(common, determinant(places.map(k => rows[k]!)))
    if (!isZero(common) && !mayHaveRoots(common)) return false
  }
  return isZero(common) || rootsWithin(common).length > 0
}

/** The roots strictly between 0 and 1. */
function rootsWithin(equation: Polynomial): Real[] {
  if (!mayHaveRoots(equation)) return []
  return realRoots(equation, [0, 1])
    .map(({ value }) => value)
    .filter(value => compareReal(value, ZERO) > 0 && compareReal(value, ONE) < 0)
}

/** False if there is no root between 0 and 1: by the signs of the coefficients of (1 + t)^n p(1/(1 + t)) (Descartes). */
function mayHaveRoots(equation: Polynomial): boolean {
  const shifted = equation.toReversed()
  for (let i = 0; i < shifted.length; i++) {
    for (let j = shifted.length - 2; j >= i; j--) shifted[j]! += shifted[j + 1]!
  }
  return shifted.some(value => value > 0n) && shifted.some(value => value < 0n)
}

/** The solution at a root, if all probabilities are positive and no strategy outside does better. */
function equilibriumAt(
  { supports, inequalities }: SupportSystem,
  { a, b, c }: Roles,
  root: Real,
  y: readonly Polynomial[],
  z: readonly Polynomial[],
): AlgebraicPoint | undefined {
  const weights: (readonly Polynomial[])[] = supports.map(() => [[1n]])
  weights[a] = [polynomial([0n, 1n]), polynomial([1n, -1n])]
  for (const [player, vector] of [
    [b, y],
    [c, z],
  ] as const) {
    const signs = vector.map(value => signAt(value, root))
    if (signs.includes(0) || signs.some(sign => sign !== signs[0])) return undefined
    weights[player] = signs[0] === 1 ? vector : vector.map(value => scaled(value, -1n))
  }
  const gains = inequalities.map(item => signAt(expected(item, weights), root))
  return gains.includes(1) ? undefined : { root, weights, tied: gains.includes(0) }
}

/** A difference, at polynomials in the places of probabilities. */
function expected({ shape, values }: Difference, weights: readonly (readonly Polynomial[])[]): Polynomial {
  let left: readonly Polynomial[] = values.map(value => polynomial([value]))
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (count === 1) continue
    left = Array.from({ length: left.length / count }, (_, to) =>
      sumOf(weights[k]!.map((weight, s) => times(weight, left[to * count + s]!))),
    )
  }
  return left[0]!
}

function sumOf(list: readonly Polynomial[]): Polynomial {
  return list.reduce<Polynomial>((total, item) => plus(total, item), [])
}

/** Without zeros at the end. */
function polynomial(coefficients: readonly bigint[]): Polynomial {
  return plus(coefficients, [])
}

function isZero(value: Polynomial): boolean {
  return value.length === 0
}
