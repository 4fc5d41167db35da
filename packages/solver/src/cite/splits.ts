/** Sources of the Shapley value and the core. */
import type { Sources } from './sources.ts'

export const SHAPLEY = `@incollection{shapley1953,
  author = {Shapley, Lloyd S.},
  title = {A Value for $n$-Person Games},
  booktitle = {Contributions to the Theory of Games {II}},
  editor = {Kuhn, Harold W. and Tucker, Albert W.},
  series = {Annals of Mathematics Studies},
  volume = {28},
  pages = {307--317},
  publisher = {Princeton University Press},
  year = {1953},
  doi = {10.1515/9781400881970-018}
}`

const DIVIDENDS = `@article{harsanyi1963,
  author = {Harsanyi, John C.},
  title = {A Simplified Bargaining Model for the $n$-Person Cooperative Game},
  journal = {International Economic Review},
  volume = {4},
  number = {2},
  pages = {194--220},
  year = {1963},
  doi = {10.2307/2525487}
}`

export const CORE = `@incollection{gillies1959,
  author = {Gillies, Donald B.},
  title = {Solutions to General Non-Zero-Sum Games},
  booktitle = {Contributions to the Theory of Games {IV}},
  editor = {Tucker, Albert W. and Luce, R. Duncan},
  series = {Annals of Mathematics Studies},
  volume = {40},
  pages = {47--85},
  publisher = {Princeton University Press},
  year = {1959}
}`

export const BALANCED = `@article{shapley1967,
  author = {Shapley, Lloyd S.},
  title = {On Balanced Sets and Cores},
  journal = {Naval Research Logistics Quarterly},
  volume = {14},
  number = {4},
  pages = {453--460},
  year = {1967},
  doi = {10.1002/nav.3800140404}
}`

export const SPLIT_SOURCES: Sources<'shapley' | 'dividends' | 'core' | 'coreInterval' | 'inCore'> = {
  shapley: [SHAPLEY],
  dividends: [DIVIDENDS],
  core: [CORE, BALANCED],
  coreInterval: [CORE, BALANCED],
  inCore: [CORE],
}
