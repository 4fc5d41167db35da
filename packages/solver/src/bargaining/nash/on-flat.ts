/**
 * Where Π g_i^{w_i} is largest on a flat, the affine hull of some gain vectors, exactly.
 *
 * At the maximum the gradient λ_i = w_i/g_i is orthogonal to the flat. In the cases below that leaves at most one
 * unknown, which is rational or the root of a polynomial:
 *
 * - a point: itself.
 * - a hyperplane with normal λ through y: g_i = w_i (λ·y) / (W λ_i), W = Σ w_i.
 * - a line y + t q: Σ w_i q_i / (y_i + t q_i) = 0.
 * - a flat of dimension n − 2 through y, with normals a and b: λ = a + s b with
 *   Σ w_i (B a_i − A b_i) / (a_i + s b_i) = 0, A = a·y, B = b·y, and g_i = w_i (A + s B) / (W λ_i); or λ = b.
 *
 * Π g_i^{w_i} is log-concave, so there is one solution with g > 0 if there is any.
 */
import { type Algebraic, Fraction, ONE, ratio, realRoots, reduceAt, signAt, sum, ZERO } from '@biform/core'
import { echelon, nullspace } from '../../linear/elimination.ts'
import { add, multiply, type Polynomial, scale, weightedCofactors } from './polynomials.ts'

/** Gains, rational or as polynomials in one irrational number. */
export type Gains =
  | { readonly kind: 'rational'; readonly gains: readonly Fraction[] }
  | { readonly kind: 'algebraic'; readonly root: Algebraic; readonly gains: readonly Polynomial[] }

/** The dimension of the affine hull of some vectors. */
export function dimension(vectors: readonly (readonly Fraction[])[]): number {
  return echelon(differences(vectors), vectors[0]!.length).pivots.length
}

function differences([first, ...others]: readonly (readonly Fraction[])[]): Fraction[][] {
  return others.map(vector => vector.map((value, i) => value.sub(first![i]!)))
}

/** The maximum on the affine hull of gain vectors; undefined if there is none, or if it takes more than one unknown. */
export function maximumOnFlat(
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
): Gains | undefined {
  const n = weights.length
  const { rows: directions } = echelon(differences(vectors), n)
  const start = vectors[0]!
  if (directions.length === 0) return positive({ kind: 'rational', gains: start })
  const normals = nullspace(directions, n)
  if (normals.length === 0) return undefined
  if (normals.length === 1) return positive({ kind: 'rational', gains: gainsAt(normals[0]!, start, weights) })
  if (directions.length === 1) return onLine(start, directions[0]!, weights)
  return normals.length === 2 ? onRidge(start, normals[0]!, normals[1]!, weights) : undefined
}

function dot(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  return sum(a.map((value, i) => value.mul(b[i]!)))
}

/** g_i = w_i (λ·y) / (W λ_i); 0 where λ_i = 0, which is never the maximum. */
function gainsAt(
  normal: readonly Fraction[],
  start: readonly Fraction[],
  weights: readonly Fraction[],
): readonly Fraction[] {
  const level = dot(normal, start).div(sum(weights))
  return normal.map((value, i) => (value.n === 0n ? ZERO : weights[i]!.mul(level).div(value)))
}

function onLine(
  start: readonly Fraction[],
  direction: readonly Fraction[],
  weights: readonly Fraction[],
): Gains | undefined {
  const gains = start.map((value, i) => [value, direction[i]!])
  const polynomial = weightedCofactors(
    weights.map((weight, i) => weight.mul(direction[i]!)),
    gains,
  )
  return fromRoots(polynomial, root =>
    root instanceof Fraction
      ? { kind: 'rational', gains: start.map((value, i) => value.add(root.mul(direction[i]!))) }
      : { kind: 'algebraic', root, gains: gains.map(gain => reduceAt(gain, root)) },
  )
}

function onRidge(
  start: readonly Fraction[],
  a: readonly Fraction[],
  b: readonly Fraction[],
  weights: readonly Fraction[],
): Gains | undefined {
  const [A, B] = [dot(a, start), dot(b, start)]
  const last = gainsAt(b, start, weights)
  if (dot(a, last).equals(A)) {
    const found = positive({ kind: 'rational', gains: last })
    if (found) return found
  }
  const polynomial = weightedCofactors(
    weights.map((weight, i) => weight.mul(B.mul(a[i]!).sub(A.mul(b[i]!)))),
    a.map((value, i) => [value, b[i]!]),
  )
  return fromRoots(polynomial, root => {
    if (root instanceof Fraction) {
      const normal = a.map((value, i) => value.add(root.mul(b[i]!)))
      return { kind: 'rational', gains: gainsAt(normal, start, weights) }
    }
    const level = scale([A, B], ONE.div(sum(weights)))
    const gains = a.map((value, i) => reduceAt(multiply(scale(level, weights[i]!), inverse(value, b[i]!, root)), root))
    return { kind: 'algebraic', root, gains }
  })
}

/** 1 / (a + b·root): P(x) = (x − r) Q(x) + P(r) for r = −a/b gives 1/(root − r) = −Q(root)/P(r). */
function inverse(a: Fraction, b: Fraction, root: Algebraic): Polynomial {
  if (b.n === 0n) return [ONE.div(a)]
  const r = a.div(b).neg()
  const partial: Fraction[] = []
  let value = ZERO
  for (const coefficient of root.polynomial.toReversed()) {
    value = value.mul(r).add(ratio(coefficient, 1n))
    partial.unshift(value)
  }
  // The entries after the first are Q, the first is P(r).
  return scale(partial.slice(1), ONE.div(partial[0]!.mul(b)).neg())
}

function fromRoots(polynomial: Polynomial, gainsOf: (root: Fraction | Algebraic) => Gains): Gains | undefined {
  if (polynomial.every(value => value.n === 0n)) return undefined
  for (const { value } of realRoots(polynomial)) {
    const found = positive(gainsOf(value))
    if (found) return found
  }
  return undefined
}

/** The gains, if all of them are positive. */
function positive(found: Gains): Gains | undefined {
  const all =
    found.kind === 'rational'
      ? found.gains.every(gain => gain.n !== 0n && gain.s > 0n)
      : found.gains.every(gain => signAt(gain, found.root) > 0)
  return all ? found : undefined
}

/** The product of all gains. */
function product(factors: readonly Polynomial[]): Polynomial {
  return factors.reduce<Polynomial>(multiply, [ONE])
}

/** Σ_i w_i z_i / g_i − W, times Π g_i > 0: at most 0 iff the gain vector z is not above the tangent plane at g. */
export function excessOver(
  gains: readonly Polynomial[],
  weights: readonly Fraction[],
  vector: readonly Fraction[],
): Polynomial {
  const along = weightedCofactors(
    weights.map((weight, i) => weight.mul(vector[i]!)),
    gains,
  )
  return add(along, scale(product(gains), sum(weights).neg()))
}
