/** The checkers of refinements. */
import type { RefinementResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkIsStrict, checkPerfect } from './profiles.ts'
import { checkProper } from './proper.ts'
import { checkEvolutionarilyStable, checkIsEvolutionarilyStable, checkIsNeutrallyStable } from './stable.ts'

export const REFINEMENT_CHECKERS: Checkers<RefinementResult['method']> = {
  isStrict: checkIsStrict,
  isTremblingHandPerfect: checkPerfect,
  isProperEquilibrium: checkProper,
  isEvolutionarilyStable: checkIsEvolutionarilyStable,
  isNeutrallyStable: checkIsNeutrallyStable,
  evolutionarilyStable: checkEvolutionarilyStable,
}
