/** Sources of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const STABILITY_SOURCES: Sources<StabilityResult['method']> = {}
