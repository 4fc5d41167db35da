/** The principles of rules, to be asked of any rule. */
export type { Answered, Axiom, AxiomRule, AxiomVerdict } from './axiom.ts'
export { claimsAxioms } from './claims.ts'
export { coalitionalAxioms } from './coalitional.ts'
