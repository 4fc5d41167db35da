/** Markov chains: races, options that arrive, income streams with a hazard. */
export { absorption } from './absorption.ts'
export { presentValues } from './present-values.ts'
