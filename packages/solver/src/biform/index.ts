/** Appropriation in relationships: who ends up with what. */
export { appropriate, type Division } from './appropriate.ts'
export { indices } from './indices.ts'
export { ownUseRule } from './own-use-rule.ts'
