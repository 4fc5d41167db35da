/** Named and random families of coalitional games, and named stage games: one construction each, for builders, seeds and generators alike. */
export { additiveGame, symmetricGame } from './additive.ts'
export { airportGame } from './airport.ts'
export { assignmentGame } from './assignment.ts'
export { balancedGame, randomBalanced, randomTotallyBalanced, totallyBalancedGame } from './balanced.ts'
export { bankruptcyGame } from './bankruptcy.ts'
export { coOwnershipGame } from './co-ownership.ts'
export { convexGame, randomConvex } from './convex.ts'
export { costGame, dualGame, savingsGame } from './cost.ts'
export { type GloveInput, gloveGame } from './glove.ts'
export { horseMarketGame } from './horse-market.ts'
export type { Players } from './input.ts'
export { type JointPurchasingInput, jointPurchasingGame, type PriceStep } from './joint-purchasing.ts'
export { monotoneCover } from './monotone.ts'
export { type Draw, randomCoalitional } from './random.ts'
export { sequencingGame } from './sequencing.ts'
export {
  apexGame,
  type CoalitionInput,
  majorityGame,
  randomSimple,
  simpleGame,
  unanimityGame,
} from './simple.ts'
export { minimumCostSpanningTreeGame } from './spanning-tree.ts'
export { allianceGame } from './stage/alliance.ts'
export { MAX_STAGE_PROFILES } from './stage/build.ts'
export { commonPool } from './stage/common-pool.ts'
export { blottoGame, congestionGame, rankingGame } from './stage/contests.ts'
export { coordinationGame, minimumEffortGame, travelersDilemma } from './stage/coordination.ts'
export { learningRace } from './stage/learning-race.ts'
export { bertrandGame, cournotGame } from './stage/oligopoly.ts'
export {
  MAX_CONTRIBUTORS,
  type PublicGood,
  type PublicGoodInput,
  publicGood,
  publicGoodsGame,
} from './stage/public-goods.ts'
export { covarianceGame, type GameDraw, randomGame, unitVectorGame } from './stage/random-game.ts'
export {
  battleOfTheSexes,
  chicken,
  hawkDove,
  matchingPennies,
  prisonersDilemma,
  stagHunt,
  type TwoByTwoInput,
} from './stage/two-by-two.ts'
export { volunteersDilemma } from './stage/volunteers-dilemma.ts'
export { MAX_DIVISION_PLAYERS, randomSuperadditive, superadditiveCover, superadditiveGame } from './superadditive.ts'
