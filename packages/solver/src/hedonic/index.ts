/** Hedonic games: which groups form, if each player cares only about who is in its own. */
export { type PartitionOptions, stablePartitions, stablePartitionsSteps } from './stable-partitions.ts'
export { topCoalitions } from './top-coalitions.ts'
