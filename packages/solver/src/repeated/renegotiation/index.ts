/** Renegotiation in infinitely repeated games. */
export { isRenegotiationProof } from './is-renegotiation-proof.ts'
export { renegotiationProofDiscounts } from './renegotiation-proof-discounts.ts'
export { renegotiationTheorem } from './renegotiation-theorem.ts'
