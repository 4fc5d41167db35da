/** Records of nucleoli, excesses, kernels and predicates of TU games: plain data, no methods. Coalitions are bitmasks. */
import type { CompromiseResult } from './compromise.ts'
import type { CoreVertices } from './core-vertices.ts'
import type { NucleolusResult } from './nucleolus.ts'
import type { PredicateResult } from './predicates.ts'
import type { StandardResult } from './standards.ts'

/** The answers of the functions in `splits/nucleolus`, `splits/stability` and `splits/predicates`. */
export type StabilityResult = NucleolusResult | PredicateResult | CompromiseResult | CoreVertices | StandardResult
