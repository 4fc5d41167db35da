/** Populations: which types spread, which take over, and how long it takes. */
export {
  type BestResponsePathOptions,
  bestResponsePath,
  bestResponsePathSteps,
  MAX_PATH_STRATEGIES,
} from './best-response/best-response-path.ts'
export {
  type FixationOptions,
  fixation,
  MAX_EXACT_POPULATION,
  MAX_POPULATION,
  type PopulationOptions,
} from './fixation/fixation.ts'
export {
  type FixationOnGraphOptions,
  fixationOnGraph,
  MAX_GRAPH_CLASSES,
  MAX_GRAPH_VERTICES,
} from './graph/fixation-on-graph.ts'
export { MAX_TYPES, type PopulationGame } from './input.ts'
export * from './learning/index.ts'
export { type EcologicalOptions, ecological } from './replicator/ecological.ts'
export { empiricalGame } from './replicator/empirical-game.ts'
export type { Payoffs, Shares } from './replicator/populations.ts'
export { type ReplicatorOptions, replicator, replicatorSteps } from './replicator/replicator.ts'
export { MAX_REST_TYPES, replicatorRestPoints, replicatorRestPointsSteps } from './replicator/rest-points.ts'
export type { Edges } from './sampled/graph.ts'
export type { SampledOptions } from './sampled/input.ts'
export { type MoranOptions, moran, moranSteps } from './sampled/moran.ts'
export { type WrightFisherOptions, wrightFisher, wrightFisherSteps } from './sampled/wright-fisher.ts'
export { type InvasionGraphOptions, invasionGraph } from './small-mutation/invasion-graph.ts'
export { type StationaryDistributionOptions, stationaryDistribution } from './small-mutation/stationary-distribution.ts'
