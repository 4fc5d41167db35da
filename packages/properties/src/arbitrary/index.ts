/** Generators for fast-check: what may be assumed of a drawn game holds by construction, at every step of shrinking. */

export { type AutomatonOptions, automaton } from './automaton.ts'
export { type BargainingProblemOptions, bargainingProblem } from './bargaining-problem.ts'
export { type ClaimsProblemOptions, claimsProblem } from './claims-problem.ts'
export {
  balanced,
  type CoalitionalOptions,
  coalitional,
  convex,
  monotone,
  simple,
  superadditive,
  totallyBalanced,
} from './coalitional.ts'
export { type DualValueGameOptions, dualValueGame } from './dual-value-game.ts'
export {
  airport,
  assignment,
  bankruptcy,
  coOwnership,
  type FamilyOptions,
  glove,
  horseMarket,
  jointPurchasing,
  type MarketOptions,
  minimumCostSpanningTree,
  sequencing,
} from './families.ts'
export { labels } from './labels.ts'
export { bimatrix, type NormalFormOptions, normalForm } from './normal-form.ts'
export type { Range } from './range.ts'
export { probabilities, type RationalOptions, rational, tied } from './rational.ts'
export { type LiabilityClass, type RelationshipOptions, relationship } from './relationship.ts'
export { type ResultRecord, type ResultValue, result } from './result.ts'
export { type TreeOptions, tree } from './tree.ts'
export { type WeightedVotingOptions, weightedVoting } from './weighted-voting.ts'
