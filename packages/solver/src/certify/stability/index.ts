/** The checkers of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'

export const STABILITY_CHECKERS: Checkers<StabilityResult['method']> = {}
