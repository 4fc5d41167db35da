/** Markov chains: their states, where each leads, and what each is worth. */
import type { MarkovChain } from '@biform/core'
import { later } from '../parts/later.tsx'
import type { KindViews } from './view.ts'

export const markovChain: KindViews<MarkovChain> = {
  noun: 'a process of chance',
  views: [
    {
      name: 'chain',
      title: 'Where it leads, and what it is worth',
      Component: later(() => import('./chain-table.tsx').then(module => module.ChainTable)),
    },
  ],
  predicted: () => [],
  nameOf: () => '',
}
