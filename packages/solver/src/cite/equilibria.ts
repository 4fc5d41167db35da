/** Sources of equilibria. */
import type { Sources } from './sources.ts'

const NASH = `@article{nash1951,
  author = {Nash, John},
  title = {Non-Cooperative Games},
  journal = {Annals of Mathematics},
  volume = {54},
  number = {2},
  pages = {286--295},
  year = {1951},
  doi = {10.2307/1969529}
}`

const ENUMERATION = `@article{avis2010,
  author = {Avis, David and Rosenberg, Gabriel D. and Savani, Rahul and von Stengel, Bernhard},
  title = {Enumeration of {Nash} Equilibria for Two-Player Games},
  journal = {Economic Theory},
  volume = {42},
  number = {1},
  pages = {9--37},
  year = {2010},
  doi = {10.1007/s00199-009-0449-x}
}`

const SUBGAME_PERFECT = `@article{selten1965,
  author = {Selten, Reinhard},
  title = {Spieltheoretische {Behandlung} eines {Oligopolmodells} mit {Nachfrageträgheit}},
  journal = {Zeitschrift für die gesamte Staatswissenschaft},
  volume = {121},
  pages = {301--324, 667--689},
  year = {1965}
}`

export const VON_NEUMANN = `@article{vonneumann1928,
  author = {von Neumann, John},
  title = {Zur {Theorie} der {Gesellschaftsspiele}},
  journal = {Mathematische Annalen},
  volume = {100},
  pages = {295--320},
  year = {1928},
  doi = {10.1007/BF01448847}
}`

const DIEKMANN = `@article{diekmann1985,
  author = {Diekmann, Andreas},
  title = {Volunteer's Dilemma},
  journal = {Journal of Conflict Resolution},
  volume = {29},
  number = {4},
  pages = {605--610},
  year = {1985}
}`

export const EQUILIBRIUM_SOURCES: Sources<
  'pureEquilibria' | 'regrets' | 'isNash' | 'nashEquilibria' | 'subgamePerfect' | 'zeroSum' | 'symmetricEquilibria'
> = {
  pureEquilibria: [NASH],
  regrets: [NASH],
  isNash: [NASH],
  nashEquilibria: [ENUMERATION, NASH],
  zeroSum: [VON_NEUMANN],
  symmetricEquilibria: [NASH, DIEKMANN],
  subgamePerfect: [SUBGAME_PERFECT],
}
