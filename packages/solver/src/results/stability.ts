/** Records of nucleoli, excesses, kernels and predicates of TU games: plain data, no methods. Coalitions are bitmasks. */
import type { NucleolusResult } from './nucleolus.ts'

/** The answers of the functions in `splits/nucleolus`, `splits/stability` and `splits/predicates`. */
export type StabilityResult = NucleolusResult
