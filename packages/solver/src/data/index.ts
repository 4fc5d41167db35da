/** What is computed from records of real firms. */
export { concentration } from './concentration.ts'
export { precedence } from './precedence.ts'
export { ranking } from './ranking.ts'
