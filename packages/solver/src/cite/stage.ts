/** Sources of stage games: minmax, feasible payoffs, classes of 2×2 games. */
import type { StageResult } from '../results/index.ts'
import { VON_NEUMANN } from './equilibria.ts'
import type { Sources } from './sources.ts'

export const FUDENBERG_MASKIN = `@article{fudenberg1986,
  author = {Fudenberg, Drew and Maskin, Eric},
  title = {The Folk Theorem in Repeated Games with Discounting or with Incomplete Information},
  journal = {Econometrica},
  volume = {54},
  number = {3},
  pages = {533--554},
  year = {1986},
  doi = {10.2307/1911307}
}`

const PECORINO = `@article{pecorino1999,
  author = {Pecorino, Paul},
  title = {The Effect of Group Size on Public Good Provision in a Repeated Game Setting},
  journal = {Journal of Public Economics},
  volume = {72},
  number = {1},
  pages = {121--134},
  year = {1999}
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

export const FRIEDMAN = `@article{friedman1971,
  author = {Friedman, James W.},
  title = {A Non-cooperative Equilibrium for Supergames},
  journal = {The Review of Economic Studies},
  volume = {38},
  number = {1},
  pages = {1--12},
  year = {1971},
  doi = {10.2307/2296617}
}`

const NON_EQUIVALENT = `@article{abreu1994,
  author = {Abreu, Dilip and Dutta, Prajit K. and Smith, Lones},
  title = {The Folk Theorem for Repeated Games: A {NEU} Condition},
  journal = {Econometrica},
  volume = {62},
  number = {4},
  pages = {939--948},
  year = {1994}
}`

const PUBLIC_GOODS = `@incollection{ledyard1995,
  author = {Ledyard, John O.},
  title = {Public Goods: A Survey of Experimental Research},
  booktitle = {The Handbook of Experimental Economics},
  editor = {Kagel, John H. and Roth, Alvin E.},
  publisher = {Princeton University Press},
  year = {1995}
}`

export const STAGE_SOURCES: Sources<StageResult['method']> = {
  minmax: [VON_NEUMANN, FUDENBERG_MASKIN],
  maxmin: [VON_NEUMANN],
  feasiblePayoffs: [FUDENBERG_MASKIN],
  folkTheorem: [FUDENBERG_MASKIN, FRIEDMAN, NON_EQUIVALENT],
  contributors: [PUBLIC_GOODS],
  sustainedContributors: [PECORINO, FRIEDMAN],
  contributionDiscounts: [FRIEDMAN, PUBLIC_GOODS],
  gameClass: [TAXONOMY, TOPOLOGY, SELECTION],
}
