/** Matches. */
export type { MatchOptions } from './options.ts'
export { playMatch, playMatchSteps } from './play-match.ts'
