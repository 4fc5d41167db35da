/** The checkers of what happens in populations. */
import type { DynamicsResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkFixation } from './fixation.ts'
import { checkSampled } from './sampled.ts'

export const DYNAMICS_CHECKERS: Checkers<DynamicsResult['method']> = {
  fixation: checkFixation,
  moran: checkSampled,
  wrightFisher: checkSampled,
}
