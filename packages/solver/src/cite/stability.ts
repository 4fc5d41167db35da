/** Sources of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../results/index.ts'
import { COMPROMISE_SOURCES } from './compromise.ts'
import { NUCLEOLUS_SOURCES } from './nucleolus.ts'
import { CONVEX, PREDICATE_SOURCES, THEORY_OF_GAMES } from './predicates.ts'
import type { Sources } from './sources.ts'
import { CORE } from './splits.ts'

const VERTICES = `@article{balinski1961,
  author = {Balinski, Michel L.},
  title = {An Algorithm for Finding All Vertices of Convex Polyhedral Sets},
  journal = {Journal of the Society for Industrial and Applied Mathematics},
  volume = {9},
  number = {1},
  pages = {72--88},
  year = {1961}
}`

const EGALITARIAN = `@article{dutta1989,
  author = {Dutta, Bhaskar and Ray, Debraj},
  title = {A Concept of Egalitarianism under Participation Constraints},
  journal = {Econometrica},
  volume = {57},
  number = {3},
  pages = {615--635},
  year = {1989},
  doi = {10.2307/1911055}
}`

const STABLE = `@incollection{lucas1992,
  author = {Lucas, William F.},
  title = {Von {Neumann}--{Morgenstern} Stable Sets},
  booktitle = {Handbook of Game Theory with Economic Applications},
  editor = {Aumann, Robert J. and Hart, Sergiu},
  volume = {1},
  chapter = {17},
  pages = {543--590},
  publisher = {North-Holland},
  year = {1992}
}`

export const STABILITY_SOURCES: Sources<StabilityResult['method']> = {
  ...NUCLEOLUS_SOURCES,
  ...PREDICATE_SOURCES,
  ...COMPROMISE_SOURCES,
  duttaRay: [EGALITARIAN],
  stableSet: [THEORY_OF_GAMES, CONVEX, STABLE],
  coreVertices: [CORE, CONVEX, VERTICES],
}
