/** Sources of monotone processes in stages. */
import type { ProcessResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const TARSKI = `@article{tarski1955,
  author = {Tarski, Alfred},
  title = {A Lattice-Theoretical Fixpoint Theorem and Its Applications},
  journal = {Pacific Journal of Mathematics},
  volume = {5},
  number = {2},
  pages = {285--309},
  year = {1955},
  doi = {10.2140/pjm.1955.5.285}
}`

const TOPKIS_BOOK = `@book{topkis1998,
  author = {Topkis, Donald M.},
  title = {Supermodularity and Complementarity},
  publisher = {Princeton University Press},
  year = {1998}
}`

export const PROCESS_SOURCES: Sources<ProcessResult['method']> = { fixedPoints: [TARSKI, TOPKIS_BOOK] }
