/** Sources of nucleoli, excesses, kernels and predicates. */
import type { StabilityResult } from '../results/index.ts'
import { COMPROMISE_SOURCES } from './compromise.ts'
import { NUCLEOLUS_SOURCES } from './nucleolus.ts'
import { CONVEX, PREDICATE_SOURCES } from './predicates.ts'
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

export const STABILITY_SOURCES: Sources<StabilityResult['method']> = {
  ...NUCLEOLUS_SOURCES,
  ...PREDICATE_SOURCES,
  ...COMPROMISE_SOURCES,
  coreVertices: [CORE, CONVEX, VERTICES],
}
