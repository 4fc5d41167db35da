/** The checkers of correlated equilibria. */
import type { CorrelatedResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkCoarse, checkCorrelated } from './equilibrium.ts'

export const CORRELATED_CHECKERS: Checkers<CorrelatedResult['method']> = {
  correlatedEquilibrium: checkCorrelated,
  coarseCorrelatedEquilibrium: checkCoarse,
}
