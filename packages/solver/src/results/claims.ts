/** Records of rules for claims problems: plain data, no methods. */

/** The answers of the functions in `bankruptcy/`. */
export type ClaimsResult = never
