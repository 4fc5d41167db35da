/** Nash and subgame-perfect equilibria. */
export * from './dominance/index.ts'
export { isNash } from './is-nash.ts'
export { nashEquilibria, nashEquilibriaSteps } from './nash-equilibria.ts'
export { pureEquilibria, pureEquilibriaSteps } from './pure-equilibria.ts'
export { regrets } from './regrets.ts'
export { subgamePerfect, subgamePerfectSteps } from './subgame-perfect.ts'
export { symmetricEquilibria } from './symmetric-equilibria.ts'
export { type ZeroSumOptions, zeroSum, zeroSumSteps } from './zero-sum/zero-sum.ts'
