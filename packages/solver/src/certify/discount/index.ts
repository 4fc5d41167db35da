/** The checkers of equilibria of repeated games and of the discount factors that they need. */
import type { DiscountResult } from '../../results/index.ts'
import type { Checker, Checkers } from '../checkers.ts'
import { checkFinitelyRepeated } from '../finite/index.ts'
import { type Completeness, demand } from '../flaw.ts'
import { checkOptimalPenalCode } from '../penal-codes/optimal.ts'
import { checkIsRenegotiationProof, checkRenegotiationProofDiscounts } from '../renegotiation/automata.ts'
import { checkRenegotiationTheorem } from '../renegotiation/theorem.ts'
import { checkIsNashEquilibrium, checkIsSubgamePerfect } from './single.ts'
import { checkCriticalDiscount, checkEquilibriumDiscounts } from './thresholds.ts'

export const DISCOUNT_CHECKERS: Checkers<DiscountResult['method']> = {
  isSubgamePerfect: ifDecided(checkIsSubgamePerfect),
  isNashEquilibrium: ifDecided(checkIsNashEquilibrium),
  subgamePerfectDiscounts: ifDecided(checkEquilibriumDiscounts),
  criticalDiscount: ifDecided(checkCriticalDiscount),
  optimalPenalCode: checkOptimalPenalCode,
  finitelyRepeated: checkFinitelyRepeated,
  isRenegotiationProof: checkIsRenegotiationProof,
  renegotiationProofDiscounts: checkRenegotiationProofDiscounts,
  renegotiationTheorem: checkRenegotiationTheorem,
}

interface Undecided {
  readonly kind: 'undecided'
  readonly reason: 'limit' | 'stopped'
}

/** What was ended early claims nothing. */
function ifDecided<Decided extends { readonly kind?: unknown }>(
  check: (subject: unknown, result: Decided) => Completeness | undefined,
): Checker {
  return (subject: unknown, result: Decided | Undecided) => {
    if (result.kind !== 'undecided') return check(subject, result as Decided)
    const { reason } = result as Undecided
    demand(reason === 'limit' || reason === 'stopped', 'reason')
    return 'not checked'
  }
}
