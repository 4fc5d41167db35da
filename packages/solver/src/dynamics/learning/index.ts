/** Learning: players who play the same game again and again and choose by what was played. */
export {
  type BestResponseDynamicsOptions,
  bestResponseDynamics,
  bestResponseDynamicsSteps,
} from './best-response-dynamics.ts'
export { fictitiousPlay, fictitiousPlaySteps } from './fictitious-play.ts'
export { type LearningOptions, MAX_LEARNING_PROFILES, type RandomLearningOptions } from './input.ts'
export { type LogitDynamicsOptions, logitDynamics, logitDynamicsSteps } from './logit-dynamics.ts'
export {
  type LogitStationaryOptions,
  logitStationary,
  logitStationarySteps,
  MAX_EXACT_STATIONARY,
  MAX_STATIONARY,
} from './logit-stationary.ts'
export { type RegretMatchingOptions, regretMatching, regretMatchingSteps } from './regret-matching.ts'
export {
  type StochasticFictitiousPlayOptions,
  stochasticFictitiousPlay,
  stochasticFictitiousPlaySteps,
} from './stochastic-fictitious-play.ts'
export { MAX_STABLE_PROFILES, stochasticallyStable, stochasticallyStableSteps } from './stochastically-stable.ts'
