/** Repeated games. */
export { type LongRunOptions, longRunPayoffs, longRunPayoffsSteps } from './chain/long-run-payoffs.ts'
export { MAX_CHAIN_STATES, MAX_CHAIN_WAYS } from './chain/product-chain.ts'
