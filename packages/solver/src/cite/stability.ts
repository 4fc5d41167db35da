/** Sources of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../results/index.ts'
import { COMPROMISE_SOURCES } from './compromise.ts'
import { NUCLEOLUS_SOURCES } from './nucleolus.ts'
import { PREDICATE_SOURCES } from './predicates.ts'
import type { Sources } from './sources.ts'

export const STABILITY_SOURCES: Sources<StabilityResult['method']> = {
  ...NUCLEOLUS_SOURCES,
  ...PREDICATE_SOURCES,
  ...COMPROMISE_SOURCES,
}
