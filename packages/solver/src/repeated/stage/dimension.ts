/** The dimension of a set of points, and its name. */
import { echelon } from '../../linear/elimination.ts'
import type { HullKind } from '../../results/stage.ts'
import type { Point } from './cut.ts'

/** The dimension of the smallest flat that holds all points: their differences from the first are so many independent ones. */
export function dimensionOf(points: readonly Point[]): number {
  const [first, ...others] = points
  if (first === undefined) return -1
  const differences = others.map(point => point.map((value, i) => value.sub(first[i]!)))
  return echelon(differences, first.length).pivots.length
}

/** A set of no points is empty. */
export function kindOf(dimension: number): HullKind | 'empty' {
  return (['empty', 'point', 'segment', 'polygon'] as const)[dimension + 1] ?? 'polytope'
}
