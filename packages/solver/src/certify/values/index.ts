/** The checkers of values, indices and power indices: each is recomputed from its definition, by another route. */
import type { ValueResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkBanzhaf, checkInteractionIndex } from './banzhaf.ts'
import { checkDeeganPackel, checkHoller } from './minimal.ts'
import { checkSampleShapley } from './sampled.ts'
import { checkMultilinearExtension, checkMyerson, checkOwen, checkWeightedShapley } from './structured.ts'

export const VALUE_CHECKERS: Checkers<ValueResult['method']> = {
  banzhaf: checkBanzhaf,
  interactionIndex: checkInteractionIndex,
  weightedShapley: checkWeightedShapley,
  owen: checkOwen,
  myerson: checkMyerson,
  multilinearExtension: checkMultilinearExtension,
  deeganPackel: checkDeeganPackel,
  holler: checkHoller,
  sampleShapley: checkSampleShapley,
}
