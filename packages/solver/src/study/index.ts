/** Scenarios solved: one point, or a whole line. */
export { type PhaseOptions, phase, phaseSteps } from './phase.ts'
export { runScenario } from './run-scenario.ts'
export { simplestRational } from './simplest-rational.ts'
