/** Tournaments of strategies of repeated games. */
export type { Populations } from './entrants.ts'
export type { TournamentOptions } from './options.ts'
export { tournament, tournamentSteps } from './tournament.ts'
