/** Sources of the geometry of imputations and the core. */
import type { GeometryResult } from '../results/index.ts'
import { THEORY_OF_GAMES } from './predicates.ts'
import type { Sources } from './sources.ts'
import { CORE } from './splits.ts'

const GEOMETRY = `@article{maschler1979,
  author = {Maschler, Michael and Peleg, Bezalel and Shapley, Lloyd S.},
  title = {Geometric Properties of the Kernel, Nucleolus, and Related Solution Concepts},
  journal = {Mathematics of Operations Research},
  volume = {4},
  number = {4},
  pages = {303--338},
  year = {1979},
  doi = {10.1287/moor.4.4.303}
}`

export const GEOMETRY_SOURCES: Sources<GeometryResult['method']> = {
  imputationTriangle: [THEORY_OF_GAMES, CORE],
  imputationTetrahedron: [THEORY_OF_GAMES, CORE, GEOMETRY],
}
