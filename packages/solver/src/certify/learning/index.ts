/** Checkers of learning and of what logit dynamics does in the long run. */
import type { LearningResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkBestResponseDynamics } from './best-response-dynamics.ts'
import { checkBestResponsePath } from './best-response-path.ts'
import { checkLogitStationary, checkStochasticallyStable } from './long-run.ts'
import {
  checkFictitiousPlay,
  checkLogitDynamics,
  checkRegretMatching,
  checkStochasticFictitiousPlay,
} from './played.ts'

export const LEARNING_CHECKERS: Checkers<LearningResult['method']> = {
  fictitiousPlay: checkFictitiousPlay,
  stochasticFictitiousPlay: checkStochasticFictitiousPlay,
  regretMatching: checkRegretMatching,
  logitDynamics: checkLogitDynamics,
  bestResponseDynamics: checkBestResponseDynamics,
  bestResponsePath: checkBestResponsePath,
  logitStationary: checkLogitStationary,
  stochasticallyStable: checkStochasticallyStable,
}
