/** Populations: which types spread, which take over, and how long it takes. */
export {
  type FixationOptions,
  fixation,
  MAX_EXACT_POPULATION,
  MAX_POPULATION,
  type PopulationOptions,
} from './fixation/fixation.ts'
export { MAX_TYPES, type PopulationGame } from './input.ts'
