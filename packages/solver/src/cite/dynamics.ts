/** Sources of the dynamics of populations. */
import type { DynamicsResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const MORAN = `@article{moran1958,
  author = {Moran, P. A. P.},
  title = {Random Processes in Genetics},
  journal = {Mathematical Proceedings of the Cambridge Philosophical Society},
  volume = {54},
  number = {1},
  pages = {60--71},
  year = {1958},
  doi = {10.1017/S0305004100033193}
}`

const NOWAK_SASAKI = `@article{nowak2004,
  author = {Nowak, Martin A. and Sasaki, Akira and Taylor, Christine and Fudenberg, Drew},
  title = {Emergence of Cooperation and Evolutionary Stability in Finite Populations},
  journal = {Nature},
  volume = {428},
  pages = {646--650},
  year = {2004},
  doi = {10.1038/nature02414}
}`

export const DYNAMICS_SOURCES: Sources<DynamicsResult['method']> = {
  fixation: [MORAN, NOWAK_SASAKI],
}
