/** Finite automata against each other as a Markov chain. */
export { type LongRunOptions, longRunPayoffs, longRunPayoffsSteps } from './long-run-payoffs.ts'
export { MAX_CHAIN_STATES, MAX_CHAIN_WAYS } from './product-chain.ts'
