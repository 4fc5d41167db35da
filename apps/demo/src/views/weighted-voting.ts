/** Weighted voting games: what each index says of the power of each player. */
import type { WeightedVoting } from '@biform/core'
import { Awards } from './awards.ts'
import type { KindViews } from './view.ts'

export const weightedVoting: KindViews<WeightedVoting> = {
  noun: 'votes and power',
  views: [{ name: 'power', title: 'Who has how much power', Component: Awards }],
  predicted: () => [],
  nameOf: () => '',
}
