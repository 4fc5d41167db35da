/** Stage games: what each player can be held to, what is feasible, and which 2×2 game it is. */
export { type FeasiblePayoffsOptions, feasiblePayoffs, MAX_HULL_POINTS } from './feasible-payoffs.ts'
export { folkTheorem, MAX_THREAT_PROFILES } from './folk-theorem.ts'
export { gameClass } from './game-class.ts'
export { MAX_INDEPENDENT_PROFILES } from './independent-minmax.ts'
export {
  type LevelOptions,
  MAX_MIXED_PROFILES,
  type MinmaxOptions,
  maxmin,
  minmax,
  minmaxSteps,
} from './minmax.ts'
export { type ContributionOptions, contributionDiscounts, contributors } from './public-good.ts'
export { type SustainedOptions, sustainedContributors } from './sustained-contributors.ts'
