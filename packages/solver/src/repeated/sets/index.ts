/** Equilibrium payoff sets of repeated games. */
export { type EquilibriumPayoffsOptions, equilibriumPayoffs, equilibriumPayoffsSteps } from './equilibrium-payoffs.ts'
