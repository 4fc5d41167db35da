/** Records of values, indices and power indices: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit. */

/** The answers of the functions in `splits/values` that are not in `splits.ts`, and of `splits/power`. */
export type ValueResult = never
