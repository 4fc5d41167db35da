/** Rules for claims problems, one a file. */
export { adjustedProportional } from './adjusted-proportional.ts'
export { constrainedEqualAwards } from './constrained-equal-awards.ts'
export { constrainedEqualLosses } from './constrained-equal-losses.ts'
export { minimalOverlap } from './minimal-overlap.ts'
export { piniles } from './piniles.ts'
export { proportional } from './proportional.ts'
export { MAX_ARRIVAL_GROUPS, randomArrival } from './random-arrival.ts'
export { talmud } from './talmud.ts'
