/** The checker of every single solver's record, by the record's `method`. */
import type { Result } from '../results/index.ts'
import { checkAppropriate, checkOwnUseRule } from './appropriation.ts'
import { BARGAINING_CHECKERS } from './bargaining/index.ts'
import { BIFORM_GAME_CHECKERS } from './biform/games.ts'
import { checkGoalAlignment } from './biform/goal-alignment.ts'
import { INVESTMENT_CHECKERS } from './biform/investment.ts'
import { SIDE_PAYMENT_CHECKERS } from './biform/side-payments.ts'
import { BIMATRIX_CHECKERS } from './bimatrix/index.ts'
import { CHAIN_CHECKERS } from './chains/index.ts'
import type { Checker, Checkers } from './checkers.ts'
import { CLAIMS_CHECKERS } from './claims/index.ts'
import { CORRELATED_CHECKERS } from './correlated/index.ts'
import { CURVE_CHECKERS } from './curves/index.ts'
import { DATA_CHECKERS } from './data/index.ts'
import { DISCOUNT_CHECKERS } from './discount/index.ts'
import { DOMINANCE_CHECKERS } from './dominance/index.ts'
import { DYNAMICS_CHECKERS } from './dynamics/index.ts'
import { checkIsNash, checkPureEquilibria, checkRegrets } from './equilibria.ts'
import { type Completeness, demand, record } from './flaw.ts'
import { GEOMETRY_CHECKERS } from './geometry/index.ts'
import { HEDONIC_CHECKERS } from './hedonic/index.ts'
import { checkIndices } from './indices.ts'
import { LEARNING_CHECKERS } from './learning/index.ts'
import { LOGIT_CHECKERS } from './logit/index.ts'
import { checkNashEquilibria } from './nash.ts'
import { PAYOFF_SET_CHECKERS } from './payoff-sets/index.ts'
import { PROCESS_CHECKERS } from './process/index.ts'
import { REFINEMENT_CHECKERS } from './refinements/index.ts'
import { REPEATED_CHECKERS } from './repeated/index.ts'
import { REPLICATOR_CHECKERS } from './replicator/index.ts'
import { checkCore, checkCoreInterval, checkDividends, checkInCore, checkShapley } from './splits.ts'
import { STABILITY_CHECKERS } from './stability/index.ts'
import { STAGE_CHECKERS } from './stage/index.ts'
import { STRUCTURE_CHECKERS } from './structure/index.ts'
import { SUPPORT_CHECKERS } from './supports/index.ts'
import { checkSymmetricEquilibria } from './symmetric.ts'
import { TOURNAMENT_CHECKERS } from './tournament/index.ts'
import { checkSubgamePerfect } from './trees.ts'
import { VALUE_CHECKERS } from './values/index.ts'
import { checkZeroSum } from './zero-sum.ts'

const ALL: Checkers<Result['method']> = {
  pureEquilibria: checkPureEquilibria,
  symmetricEquilibria: checkSymmetricEquilibria,
  regrets: checkRegrets,
  nashEquilibria: checkNashEquilibria,
  isNash: checkIsNash,
  subgamePerfect: checkSubgamePerfect,
  zeroSum: checkZeroSum,
  shapley: checkShapley,
  dividends: checkDividends,
  core: checkCore,
  coreInterval: checkCoreInterval,
  inCore: checkInCore,
  appropriate: checkAppropriate,
  ownUseRule: checkOwnUseRule,
  indices: checkIndices,
  goalAlignment: checkGoalAlignment,
  ...VALUE_CHECKERS,
  ...STABILITY_CHECKERS,
  ...BARGAINING_CHECKERS,
  ...CLAIMS_CHECKERS,
  ...GEOMETRY_CHECKERS,
  ...PAYOFF_SET_CHECKERS,
  ...DYNAMICS_CHECKERS,
  ...REPLICATOR_CHECKERS,
  ...STAGE_CHECKERS,
  ...TOURNAMENT_CHECKERS,
  ...REPEATED_CHECKERS,
  ...DISCOUNT_CHECKERS,
  ...BIMATRIX_CHECKERS,
  ...DOMINANCE_CHECKERS,
  ...CORRELATED_CHECKERS,
  ...REFINEMENT_CHECKERS,
  ...STRUCTURE_CHECKERS,
  ...CURVE_CHECKERS,
  ...CHAIN_CHECKERS,
  ...DATA_CHECKERS,
  ...BIFORM_GAME_CHECKERS,
  ...INVESTMENT_CHECKERS,
  ...LOGIT_CHECKERS,
  ...HEDONIC_CHECKERS,
  ...PROCESS_CHECKERS,
  ...SIDE_PAYMENT_CHECKERS,
  ...LEARNING_CHECKERS,
  ...SUPPORT_CHECKERS,
}

const CHECKERS: ReadonlyMap<string, Checker> = new Map(Object.entries(ALL))

/** Checks one solver's record against the game it was called on; throws a `Flaw` that names the place. */
export function checkResult(subject: unknown, result: Result): Completeness | undefined {
  const check = CHECKERS.get(record(result, '').method)
  demand(check !== undefined, 'method')
  return check(subject, result as never)
}
