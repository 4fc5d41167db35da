/** Sources of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../results/index.ts'
import { NUCLEOLUS_SOURCES } from './nucleolus.ts'
import type { Sources } from './sources.ts'

export const STABILITY_SOURCES: Sources<StabilityResult['method']> = {
  ...NUCLEOLUS_SOURCES,
}
