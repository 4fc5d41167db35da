/** The checkers of single equilibria of two-player games. */
import type { BimatrixResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkIsDegenerate, checkSupportEnumeration } from './degenerate.ts'
import { checkLemkeHowson, checkLemkeHowsonAll } from './lemke-howson.ts'

export const BIMATRIX_CHECKERS: Checkers<BimatrixResult['method']> = {
  lemkeHowson: checkLemkeHowson,
  lemkeHowsonAll: checkLemkeHowsonAll,
  isDegenerate: checkIsDegenerate,
  supportEnumeration: checkSupportEnumeration,
}
