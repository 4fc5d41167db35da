/** A polytope {z ≥ 0, Mz ≤ 1} with a non-negative integer matrix M that has a positive entry in every column. */
import type { Tableau } from './integer-tableau.ts'

/** A polytope, by its tableau at the slack basis and the labels of its constraints. */
export interface Polytope {
  readonly start: Tableau
  /** The label of each z ≥ 0, column by column: consecutive numbers. */
  readonly variables: readonly number[]
  /** The label of each row of Mz ≤ 1: consecutive numbers. */
  readonly slacks: readonly number[]
}
