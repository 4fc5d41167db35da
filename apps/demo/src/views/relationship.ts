/** Relationships: what everybody appropriates, and the indices. */
import type { Relationship } from '@biform/core'
import type { KindViews } from './view.ts'
import { whoEndsUpWithWhat } from './who-ends-up-with-what.tsx'

export const relationship: KindViews<Relationship> = {
  noun: 'plates and pot',
  views: [whoEndsUpWithWhat],
  predicted: () => [],
  nameOf: () => 'everybody takes part',
}
