/** Appropriation in relationships: who ends up with what. */
export type { Confidence } from './appraisal.ts'
export { appropriate, type Division } from './appropriate.ts'
export { type BiformOptions, biformEquilibria, biformEquilibriaSteps } from './biform-equilibria.ts'
export { indices } from './indices.ts'
export { investmentEquilibrium } from './investment-equilibrium.ts'
export { isBiformEquilibrium } from './is-biform-equilibrium.ts'
export { ownUseRule } from './own-use-rule.ts'
export { ownership } from './ownership.ts'
