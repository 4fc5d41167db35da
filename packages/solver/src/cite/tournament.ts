/** Sources of tournaments. */
import type { Sources } from './sources.ts'

const AXELROD = `@article{axelrod1980,
  author = {Axelrod, Robert},
  title = {Effective Choice in the Prisoner's Dilemma},
  journal = {Journal of Conflict Resolution},
  volume = {24},
  number = {1},
  pages = {3--25},
  year = {1980}
}`

export const TOURNAMENT_SOURCES: Sources<'tournament'> = { tournament: [AXELROD] }
