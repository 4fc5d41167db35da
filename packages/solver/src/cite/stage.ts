/** Sources of stage games: minmax, feasible payoffs, classes of 2×2 games. */
import type { StageResult } from '../results/index.ts'
import { VON_NEUMANN } from './equilibria.ts'
import type { Sources } from './sources.ts'

const FOLK_THEOREM = `@article{fudenberg1986,
  author = {Fudenberg, Drew and Maskin, Eric},
  title = {The Folk Theorem in Repeated Games with Discounting or with Incomplete Information},
  journal = {Econometrica},
  volume = {54},
  number = {3},
  pages = {533--554},
  year = {1986},
  doi = {10.2307/1911307}
}`

const TAXONOMY = `@article{rapoport1966,
  author = {Rapoport, Anatol and Guyer, Melvin},
  title = {A Taxonomy of 2 × 2 Games},
  journal = {General Systems},
  volume = {11},
  pages = {203--214},
  year = {1966}
}`

const TOPOLOGY = `@book{robinson2005,
  author = {Robinson, David and Goforth, David},
  title = {The Topology of the 2 × 2 Games: A New Periodic Table},
  publisher = {Routledge},
  year = {2005}
}`

const SELECTION = `@book{harsanyi1988,
  author = {Harsanyi, John C. and Selten, Reinhard},
  title = {A General Theory of Equilibrium Selection in Games},
  publisher = {MIT Press},
  year = {1988}
}`

export const STAGE_SOURCES: Sources<StageResult['method']> = {
  minmax: [VON_NEUMANN, FOLK_THEOREM],
  maxmin: [VON_NEUMANN],
  feasiblePayoffs: [FOLK_THEOREM],
  gameClass: [TAXONOMY, TOPOLOGY, SELECTION],
}
