/** The checkers of equilibria of repeated games and of the discount factors that they need. */
import type { DiscountResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkFinitelyRepeated } from '../finite/index.ts'
import { checkOptimalPenalCode } from '../penal-codes/optimal.ts'
import { checkIsRenegotiationProof, checkRenegotiationProofDiscounts } from '../renegotiation/automata.ts'
import { checkIsNashEquilibrium, checkIsSubgamePerfect } from './single.ts'
import { checkCriticalDiscount, checkEquilibriumDiscounts } from './thresholds.ts'

export const DISCOUNT_CHECKERS: Checkers<DiscountResult['method']> = {
  isSubgamePerfect: checkIsSubgamePerfect,
  isNashEquilibrium: checkIsNashEquilibrium,
  subgamePerfectDiscounts: checkEquilibriumDiscounts,
  criticalDiscount: checkCriticalDiscount,
  optimalPenalCode: checkOptimalPenalCode,
  finitelyRepeated: checkFinitelyRepeated,
  isRenegotiationProof: checkIsRenegotiationProof,
  renegotiationProofDiscounts: checkRenegotiationProofDiscounts,
}
