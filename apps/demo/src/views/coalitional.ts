/** TU games: how the worth of all is split, what the core allows, who would walk out. */
import type { Coalitional } from '@biform/core'
import { CoalitionalView } from './coalitional-view.tsx'
import { triangle } from './triangle.ts'
import type { KindViews } from './view.ts'

export const coalitional: KindViews<Coalitional> = {
  noun: 'coalitions and core',
  views: [triangle, { name: 'split', title: 'Who ends up with what', Component: CoalitionalView }],
  predicted: () => [],
  nameOf: () => '',
}
