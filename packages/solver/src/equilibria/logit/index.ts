/** Quantal response equilibria of logit form. */
export { type LogitOptions, logitEquilibrium, logitEquilibriumSteps } from './logit-equilibrium.ts'
export { type LogitPathOptions, logitPath, logitPathSteps } from './logit-path.ts'
