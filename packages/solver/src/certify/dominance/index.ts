/** The checkers of dominance. */
import type { DominanceResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkDominance, checkRationalizable } from './elimination.ts'

export const DOMINANCE_CHECKERS: Checkers<DominanceResult['method']> = {
  dominance: checkDominance,
  rationalizable: checkRationalizable,
}
