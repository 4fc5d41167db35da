/** Scenarios solved: one point, a whole line, or a plane. */

export { type ComparativeStaticsOptions, comparativeStatics, comparativeStaticsSteps } from './comparative-statics.ts'
export { type CompareOptions, compare, compareSteps } from './compare.ts'
export { type ComparisonColumns, type ComparisonTableOptions, compareTable, comparisonCells } from './compare-table.ts'
export { DIALS, type IdentifyOptions, identify } from './identify.ts'
export { type PhaseOptions, phase, phaseSteps } from './phase.ts'
export { type PhasePlaneOptions, phasePlane, phasePlaneSteps } from './phase-plane.ts'
export { type PlaneArea, planeAreas } from './plane-areas.ts'
export { type RunOptions, runScenario } from './run-scenario.ts'
export { simplestRational } from './simplest-rational.ts'
