/**
 * Where Π g_i^{w_i} is largest on a flat, the affine hull of some gain vectors, exactly.
 *
 * At the maximum the gradient λ_i = w_i/g_i is orthogonal to the flat.
 *
 * - A point: itself.
 * - A hyperplane with normal λ through y: g_i = w_i (λ·y) / (W λ_i), W = Σ w_i.
 * - Anything between: one of finitely many critical points of the product (`critical.ts`).
 *
 * Π g_i^{w_i} is log-concave, so there is one solution with g > 0 if there is any.
 */
import { type Algebraic, compare, type Fraction, type Progress, type Real, type Stop, sum, ZERO } from '@biform/core'
import { echelon, nullspace } from '../../linear/elimination.ts'
import { criticalMaximum } from './critical.ts'
import type { Polynomial } from './polynomials.ts'

/**
 * Gains, rational or in one irrational number, the root of F: payoffs (`coordinates`) and multipliers w_i/g_i are
 * polynomials at the root over F′ at the root. `values` are the payoffs in normal form. Too hard: irrational, and there are
 * more than `MAX_DEGREE` critical points, or the numbers are too long; or the run was ended early.
 */
export type Gains =
  | { readonly kind: 'too hard'; readonly reason: 'degree' | 'digits' | Stop }
  | { readonly kind: 'rational'; readonly gains: readonly Fraction[] }
  | {
      readonly kind: 'algebraic'
      readonly root: Algebraic
      readonly coordinates: readonly Polynomial[]
      readonly multipliers: readonly Polynomial[]
      readonly values: readonly Real[]
    }

/** The points start + Σ_j t_j directions[j], where the directions are in reduced echelon form with these pivots. */
export interface Flat {
  readonly start: readonly Fraction[]
  readonly directions: readonly (readonly Fraction[])[]
  readonly pivots: readonly number[]
}

/** The affine hull of some vectors. */
export function affineHull([first, ...others]: readonly (readonly Fraction[])[]): Flat {
  const differences = others.map(vector => vector.map((value, i) => value.sub(first![i]!)))
  const { rows, pivots } = echelon(differences, first!.length)
  return { start: first!, directions: rows, pivots }
}

/**
 * The maximum on a flat of gain vectors; undefined if there is none, or if it may be irrational and a look at about these
 * gains tells that it is not `likely` to be what is sought.
 */
export function* maximumOnFlat(
  flat: Flat,
  weights: readonly Fraction[],
  disagreement: readonly Fraction[],
  likely: (gains: readonly Fraction[]) => boolean,
): Generator<Progress, Gains | undefined, Stop | undefined> {
  const { start, directions } = flat
  const n = weights.length
  if (directions.length === 0) return positive(start)
  if (directions.length === n) return undefined
  if (directions.length < n - 1) return yield* criticalMaximum(flat, weights, disagreement, likely)
  const normal = nullspace(directions, n)[0]!
  const level = sum(normal.map((value, i) => value.mul(start[i]!))).div(sum(weights))
  // Where λ_i = 0 there is no maximum.
  return positive(normal.map((value, i) => (value.n === 0n ? ZERO : weights[i]!.mul(level).div(value))))
}

/** The gains, if all of them are positive. */
function positive(gains: readonly Fraction[]): Gains | undefined {
  return gains.every(gain => compare(gain, ZERO) > 0) ? { kind: 'rational', gains } : undefined
}
