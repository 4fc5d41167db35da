/** Sources of quantal response equilibria. */
import type { LogitResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const MCKELVEY_PALFREY = `@article{mckelvey1995,
  author = {McKelvey, Richard D. and Palfrey, Thomas R.},
  title = {Quantal Response Equilibria for Normal Form Games},
  journal = {Games and Economic Behavior},
  volume = {10},
  number = {1},
  pages = {6--38},
  year = {1995},
  doi = {10.1006/game.1995.1023}
}`

const TUROCY = `@article{turocy2005,
  author = {Turocy, Theodore L.},
  title = {A Dynamic Homotopy Interpretation of the Logistic Quantal Response Equilibrium Correspondence},
  journal = {Games and Economic Behavior},
  volume = {51},
  number = {2},
  pages = {243--263},
  year = {2005},
  doi = {10.1016/j.geb.2004.04.003}
}`

const ALLGOWER_GEORG = `@book{allgower1990,
  author = {Allgower, Eugene L. and Georg, Kurt},
  title = {Numerical Continuation Methods: An Introduction},
  publisher = {Springer},
  year = {1990}
}`

export const LOGIT_SOURCES: Sources<LogitResult['method']> = {
  logitEquilibrium: [MCKELVEY_PALFREY, TUROCY, ALLGOWER_GEORG],
  logitPath: [MCKELVEY_PALFREY, TUROCY, ALLGOWER_GEORG],
}
