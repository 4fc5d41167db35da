/** Relationships: the matrix of appropriated values, the indices, and the splits of the whole. */
import type { Relationship } from '@biform/core'
import { howDual, whoEndsUpWithWhat } from './scene-views.tsx'
import type { KindViews } from './view.ts'

export const relationship: KindViews<Relationship> = {
  views: [whoEndsUpWithWhat, howDual],
  predicted: () => [],
  nameOf: () => 'everybody takes part',
}
