/** Refinements of Nash equilibria. */
export {
  evolutionarilyStable,
  evolutionarilyStableSteps,
  isEvolutionarilyStable,
  isNeutrallyStable,
  MAX_STABLE_STRATEGIES,
} from './evolutionary-stability.ts'
export { isProperEquilibrium, isProperEquilibriumSteps, MAX_RANKINGS } from './is-proper-equilibrium.ts'
export { isStrict } from './is-strict.ts'
export { isTremblingHandPerfect } from './is-trembling-hand-perfect.ts'
