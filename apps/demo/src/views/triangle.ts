/** The triangle of three players: a view of TU games and of dual-value games. */
import type { Coalitional, DualValueGame } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { View, ViewProps } from './view.ts'

export const triangle: View<Coalitional> & View<DualValueGame> = {
  name: 'triangle',
  title: 'Who would block what',
  applies: ({ found }: Pick<ViewProps, 'found'>) => found.split?.triangle !== undefined,
  Component: later<ViewProps<Coalitional | DualValueGame>>(() =>
    import('../triangle/triangle-view.tsx').then(module => module.TriangleView),
  ),
}
