/**
 * `@biform/solver`: what follows from a game. Equilibria and splits, exact, each answer with its certificate
 * (`@biform/solver/certify` replays it).
 */
export * from './bankruptcy/index.ts'
export * from './bargaining/index.ts'
export * from './biform/index.ts'
export { cite } from './cite/index.ts'
export * from './curves/index.ts'
export * from './divide.ts'
export * from './dynamics/index.ts'
export * from './equilibria/index.ts'
export * from './families/linear-production.ts'
export * from './repeated/chain/index.ts'
export * from './repeated/discount/index.ts'
export * from './repeated/match/index.ts'
export * from './repeated/penal-codes/index.ts'
export * from './repeated/sets/index.ts'
export * from './repeated/stage/index.ts'
export * from './repeated/tournament/index.ts'
export type * from './results/index.ts'
export * from './rules.ts'
export * from './splits/index.ts'
export * from './study/index.ts'
