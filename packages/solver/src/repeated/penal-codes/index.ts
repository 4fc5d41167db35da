/** Penal codes of infinitely repeated games. */
export { type OptimalPenalCodeOptions, optimalPenalCode, optimalPenalCodeSteps } from './optimal-penal-code.ts'
