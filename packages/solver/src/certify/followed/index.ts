/** The solvers whose answers the checker finds along a segment. */
import type { SolverName } from '@biform/core/scenarios'
import type { Along, Asked } from './answer.ts'
import {
  absorption,
  criticalDiscount,
  curveOptima,
  goalAlignment,
  investmentEquilibrium,
  nashEquilibria,
  ownership,
  presentValues,
} from './choices.ts'
import { concentration, contributors, sustainedContributors } from './goods.ts'
import {
  addedValues,
  appropriate,
  coreInterval,
  dividends,
  inCore,
  indices,
  isConvex,
  isSuperadditive,
  nalebuffPie,
  shapley,
} from './values.ts'

export const ANSWERS: Readonly<Partial<Record<SolverName, (asked: Asked) => Along>>> = {
  absorption,
  addedValues,
  appropriate,
  concentration,
  contributors,
  coreInterval,
  criticalDiscount,
  curveOptima,
  dividends,
  goalAlignment,
  inCore,
  indices,
  investmentEquilibrium,
  isConvex,
  isSuperadditive,
  nalebuffPie,
  nashEquilibria,
  ownership,
  presentValues,
  shapley,
  sustainedContributors,
}
