/**
 * A point that meets linear conditions a·x ≥ c, or the multipliers that show there is none (Farkas 1902).
 *
 * Solved by the dual program, which has as few rows as there are unknowns: maximise Σ c_j y_j over y ≥ 0 with
 * Σ a_j y_j = 0. Its prices are the point; if it is unbounded, its ray is the refutation.
 */
import type { Fraction } from '@biform/core'
import { linearProgram } from './program.ts'

/** The condition coefficients·x ≥ right on unknowns of either sign. */
export interface Condition {
  readonly coefficients: readonly bigint[]
  readonly right: bigint
}

/**
 * `feasible`: a point that meets all conditions. `infeasible`: one multiplier y_j ≥ 0 per condition such that
 * Σ y_j a_j = 0 and Σ y_j c_j > 0, so that the conditions add up to 0 ≥ something positive.
 */
export type Feasibility =
  | { readonly kind: 'feasible'; readonly point: readonly Fraction[] }
  | { readonly kind: 'infeasible'; readonly multipliers: readonly Fraction[] }

/** Decides conditions on `unknowns` unknowns. */
export function feasibility(conditions: readonly Condition[], unknowns: number): Feasibility {
  const solution = linearProgram({
    objective: conditions.map(({ right }) => right),
    constraints: Array.from({ length: unknowns }, (_, i) => ({
      coefficients: conditions.map(({ coefficients }) => coefficients[i]!),
      relation: '=',
      right: 0n,
    })),
  })
  switch (solution.kind) {
    case 'optimal':
      return { kind: 'feasible', point: solution.dual }
    case 'unbounded':
      return { kind: 'infeasible', multipliers: solution.ray }
    case 'infeasible':
      throw new Error('the zero multipliers satisfy every program of this form')
  }
}
