/** The checkers of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { COMPROMISE_CHECKERS } from './compromise.ts'
import { checkCoreVertices } from './core-vertices.ts'
import { checkInKernel, checkInPrekernel } from './kernel.ts'
import { checkEpsilonCore, checkLeastCore } from './least-core.ts'
import { checkNucleolus, checkPrenucleolus } from './nucleolus.ts'
import { PREDICATE_CHECKERS } from './predicates.ts'
import { STANDARD_CHECKERS } from './standards.ts'

export const STABILITY_CHECKERS: Checkers<StabilityResult['method']> = {
  nucleolus: checkNucleolus,
  prenucleolus: checkPrenucleolus,
  leastCore: checkLeastCore,
  epsilonCore: checkEpsilonCore,
  inKernel: checkInKernel,
  inPrekernel: checkInPrekernel,
  ...PREDICATE_CHECKERS,
  ...COMPROMISE_CHECKERS,
  ...STANDARD_CHECKERS,
  coreVertices: checkCoreVertices,
}
