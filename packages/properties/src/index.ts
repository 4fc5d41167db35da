/**
 * `@biform/properties`: what you may assume of a game. Generators for fast-check, each valid by construction, and the
 * axioms of rules as data.
 */
export * as arbitrary from './arbitrary/index.ts'
export * from './axioms/index.ts'
export { type SampleOptions, sample } from './sample.ts'
