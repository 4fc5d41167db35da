/**
 * `@biform/properties`: what you may assume of a game. Generators for fast-check, each valid by construction.
 */
export * as arbitrary from './arbitrary/index.ts'
export { type SampleOptions, sample } from './sample.ts'
