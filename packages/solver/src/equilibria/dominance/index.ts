/** Dominance and rationalizability. */
export { type DominanceOptions, dominance, dominanceSteps } from './dominance.ts'
export { MAX_DOMINANCE_PROFILES } from './elimination.ts'
export { rationalizable, rationalizableSteps } from './rationalizable.ts'
export { restrict } from './restricted.ts'
