export { core, coreSteps, MAX_CASE_PLAYERS } from './core.ts'
export { coreInterval } from './core-interval.ts'
export { coreVertices, coreVerticesSteps, MAX_CORE_VERTEX_PLAYERS } from './core-vertices.ts'
export { inCore } from './in-core.ts'
