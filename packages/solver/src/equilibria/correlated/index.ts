/** Correlated and coarse correlated equilibria. */
export { coarseCorrelatedEquilibrium, correlatedEquilibrium } from './correlated-equilibrium.ts'
export { MAX_CORRELATED_ENTRIES } from './deviations.ts'
export { MAX_ENTROPY_PROFILES } from './max-entropy.ts'
export type { CorrelatedOptions } from './objective.ts'
