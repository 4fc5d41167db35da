/** The checkers of bargaining solutions. */
import type { BargainingResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkNashBargaining } from './nash.ts'
import { checkNalebuffPie, checkRubinstein } from './offers.ts'
import { checkRaiffa } from './raiffa.ts'
import { checkEgalitarian, checkKalaiSmorodinsky, checkUtilitarian } from './support.ts'

export const BARGAINING_CHECKERS: Checkers<BargainingResult['method']> = {
  nashBargaining: checkNashBargaining,
  kalaiSmorodinsky: checkKalaiSmorodinsky,
  egalitarian: checkEgalitarian,
  utilitarian: checkUtilitarian,
  raiffa: checkRaiffa,
  rubinstein: checkRubinstein,
  nalebuffPie: checkNalebuffPie,
}
