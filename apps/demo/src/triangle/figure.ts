/** The imputation triangle of a game that has one, and where its splits lie. */
import type { ImputationTriangle, NamedPoint } from '@biform/solver'
import { keyOf, type NamedSplit } from '../views/splits.ts'
import { isNear } from './layout.ts'

export type Figure = Extract<ImputationTriangle, { readonly kind: 'triangle' }>

/** A split and its place. */
export interface PlacedSplit {
  readonly split: NamedSplit
  readonly point: NamedPoint
}

/** The splits that can be drawn: those that give out everything, and do not lie too far outside. */
export function placedSplits(figure: Figure, splits: readonly NamedSplit[]): PlacedSplit[] {
  return splits.flatMap(split => {
    const point = figure.points.find(({ label }) => label === keyOf(split.values))
    return point && isNear(point) ? [{ split, point }] : []
  })
}
