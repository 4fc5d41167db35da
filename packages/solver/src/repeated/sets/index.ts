/** Equilibrium payoff sets of repeated games. */
export {
  type EquilibriumPayoffBoundsOptions,
  equilibriumPayoffBounds,
  equilibriumPayoffBoundsSteps,
  MAX_BOUNDED_PLAYERS,
  MAX_BOUNDED_PROFILES,
} from './bounds/equilibrium-payoff-bounds.ts'
export { type EquilibriumPayoffsOptions, equilibriumPayoffs, equilibriumPayoffsSteps } from './equilibrium-payoffs.ts'
