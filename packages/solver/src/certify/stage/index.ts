/** The checkers of stage games. */
import type { StageResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkFeasiblePayoffs } from './feasible.ts'
import { checkFolkTheorem } from './folk-theorem.ts'
import { checkGameClass } from './game-class.ts'
import { checkMaxmin, checkMinmax } from './levels.ts'
import { checkContributionDiscounts, checkContributors, checkSustainedContributors } from './public-good.ts'

export const STAGE_CHECKERS: Checkers<StageResult['method']> = {
  minmax: checkMinmax,
  maxmin: checkMaxmin,
  feasiblePayoffs: checkFeasiblePayoffs,
  gameClass: checkGameClass,
  folkTheorem: checkFolkTheorem,
  contributors: checkContributors,
  contributionDiscounts: checkContributionDiscounts,
  sustainedContributors: checkSustainedContributors,
}
