/** Records of bargaining solutions: plain data, no methods. */

/** The answers of the functions in `bargaining/`. */
export type BargainingResult = never
