/** Sources of Markov chains. */
import type { ChainResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const FINITE_CHAINS = `@book{kemeny1960,
  author = {Kemeny, John G. and Snell, J. Laurie},
  title = {Finite {Markov} Chains},
  publisher = {Van Nostrand},
  address = {Princeton},
  year = {1960}
}`

const HOWARD = `@book{howard1960,
  author = {Howard, Ronald A.},
  title = {Dynamic Programming and {Markov} Processes},
  publisher = {MIT Press},
  address = {Cambridge, Massachusetts},
  year = {1960}
}`

export const CHAIN_SOURCES: Sources<ChainResult['method']> = {
  absorption: [FINITE_CHAINS],
  presentValues: [HOWARD],
}
