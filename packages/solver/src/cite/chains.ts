/** Sources of Markov chains. */
import type { ChainResult } from '../results/index.ts'
import { HOWARD } from './discount.ts'
import { MARKOV_CHAINS } from './repeated.ts'
import type { Sources } from './sources.ts'

export const CHAIN_SOURCES: Sources<ChainResult['method']> = {
  absorption: [MARKOV_CHAINS],
  presentValues: [HOWARD],
}
