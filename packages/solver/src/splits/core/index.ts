export { core, coreSteps, MAX_CASE_PLAYERS } from './core.ts'
export { coreInterval } from './core-interval.ts'
export { inCore } from './in-core.ts'
