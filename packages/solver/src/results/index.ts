/** Every record that a solver returns. `method` is the name of the function that made it. */
export type * from './bargaining.ts'
export type * from './biform.ts'
export type * from './biform-games.ts'
export type * from './bimatrix.ts'
export type * from './chains.ts'
export type * from './claims.ts'
export type * from './compare.ts'
export type * from './compromise.ts'
export type * from './core-vertices.ts'
export type * from './correlated.ts'
export type * from './curves.ts'
export type * from './data.ts'
export type * from './discount.ts'
export type * from './dominance.ts'
export type * from './dynamics.ts'
export type * from './equilibria.ts'
export type * from './finite.ts'
export type * from './game-class.ts'
export type * from './geometry.ts'
export type * from './hedonic.ts'
export type * from './identify.ts'
export type * from './investment.ts'
export type * from './learning.ts'
export type * from './logit.ts'
export type * from './nucleolus.ts'
export type * from './payoff-bounds.ts'
export type * from './payoff-sets.ts'
export type * from './penal-codes.ts'
export type * from './predicates.ts'
export type * from './process.ts'
export type * from './public-good.ts'
export type * from './refinements.ts'
export type * from './renegotiation.ts'
export type * from './repeated.ts'
export type * from './replicator.ts'
export type * from './side-payments.ts'
export type * from './splits.ts'
export type * from './stability.ts'
export type * from './stage.ts'
export type * from './standards.ts'
export type * from './structure.ts'
export type * from './study.ts'
export type * from './supports.ts'
export type * from './tournament.ts'
export type * from './values.ts'

import type { BargainingResult } from './bargaining.ts'
import type { Appropriate, GoalAlignment, Indices, OwnUseRule } from './biform.ts'
import type { BiformGameResult } from './biform-games.ts'
import type { BimatrixResult } from './bimatrix.ts'
import type { ChainResult } from './chains.ts'
import type { ClaimsResult } from './claims.ts'
import type { CorrelatedResult } from './correlated.ts'
import type { CurveResult } from './curves.ts'
import type { DataResult } from './data.ts'
import type { DiscountResult } from './discount.ts'
import type { DominanceResult } from './dominance.ts'
import type { DynamicsResult } from './dynamics.ts'
import type {
  IsNash,
  NashEquilibria,
  PureEquilibria,
  Regrets,
  SubgamePerfect,
  SymmetricEquilibria,
  ZeroSum,
} from './equilibria.ts'
import type { GeometryResult } from './geometry.ts'
import type { HedonicResult } from './hedonic.ts'
import type { InvestmentResult } from './investment.ts'
import type { LearningResult } from './learning.ts'
import type { LogitResult } from './logit.ts'
import type { PayoffSetResult } from './payoff-sets.ts'
import type { ProcessResult } from './process.ts'
import type { RefinementResult } from './refinements.ts'
import type { RepeatedResult } from './repeated.ts'
import type { ReplicatorResult } from './replicator.ts'
import type { SidePaymentResult } from './side-payments.ts'
import type { Core, CoreInterval, Dividends, InCore, Shapley, ShapleyDouble } from './splits.ts'
import type { StabilityResult } from './stability.ts'
import type { StageResult } from './stage.ts'
import type { StructureResult } from './structure.ts'
import type { SupportResult } from './supports.ts'
import type { Tournament } from './tournament.ts'
import type { ValueResult } from './values.ts'

/** The answer of any single solver. */
export type Result =
  | PureEquilibria
  | Regrets
  | NashEquilibria
  | IsNash
  | SubgamePerfect
  | ZeroSum
  | SymmetricEquilibria
  | Shapley
  | ShapleyDouble
  | Dividends
  | Core
  | CoreInterval
  | InCore
  | Appropriate
  | OwnUseRule
  | Indices
  | GoalAlignment
  | ValueResult
  | StabilityResult
  | BargainingResult
  | ClaimsResult
  | GeometryResult
  | PayoffSetResult
  | DynamicsResult
  | ReplicatorResult
  | StageResult
  | Tournament
  | RepeatedResult
  | DiscountResult
  | BimatrixResult
  | DominanceResult
  | CorrelatedResult
  | RefinementResult
  | StructureResult
  | CurveResult
  | ChainResult
  | DataResult
  | BiformGameResult
  | InvestmentResult
  | LearningResult
  | LogitResult
  | HedonicResult
  | ProcessResult
  | SidePaymentResult
  | SupportResult
