/** Sources of the dynamics of infinite populations. */
import type { ReplicatorResult } from '../results/index.ts'
import { EVOLUTION_OF_COOPERATION } from './repeated.ts'
import type { Sources } from './sources.ts'

const TAYLOR_JONKER = `@article{taylor1978,
  author = {Taylor, Peter D. and Jonker, Leo B.},
  title = {Evolutionarily Stable Strategies and Game Dynamics},
  journal = {Mathematical Biosciences},
  volume = {40},
  pages = {145--156},
  year = {1978},
  doi = {10.1016/0025-5564(78)90077-9}
}`

const HOFBAUER_SIGMUND = `@book{hofbauer1998,
  author = {Hofbauer, Josef and Sigmund, Karl},
  title = {Evolutionary Games and Population Dynamics},
  publisher = {Cambridge University Press},
  year = {1998}
}`

const DORMAND_PRINCE = `@article{dormand1980,
  author = {Dormand, J. R. and Prince, P. J.},
  title = {A Family of Embedded {Runge}--{Kutta} Formulae},
  journal = {Journal of Computational and Applied Mathematics},
  volume = {6},
  number = {1},
  pages = {19--26},
  year = {1980},
  doi = {10.1016/0771-050X(80)90013-3}
}`

export const EVOLUTION_AND_GAMES = `@book{maynardsmith1982,
  author = {Maynard Smith, John},
  title = {Evolution and the Theory of Games},
  publisher = {Cambridge University Press},
  year = {1982}
}`

const ZEEMAN = `@incollection{zeeman1980,
  author = {Zeeman, E. Christopher},
  title = {Population Dynamics from Game Theory},
  booktitle = {Global Theory of Dynamical Systems},
  series = {Lecture Notes in Mathematics},
  volume = {819},
  pages = {471--497},
  publisher = {Springer},
  year = {1980}
}`

const BOMZE = `@article{bomze1983,
  author = {Bomze, Immanuel M.},
  title = {{Lotka}--{Volterra} Equation and Replicator Dynamics: A Two-Dimensional Classification},
  journal = {Biological Cybernetics},
  volume = {48},
  number = {3},
  pages = {201--211},
  year = {1983},
  doi = {10.1007/BF00318088}
}`

export const REPLICATOR_SOURCES: Sources<ReplicatorResult['method']> = {
  replicator: [TAYLOR_JONKER, HOFBAUER_SIGMUND, DORMAND_PRINCE],
  replicatorRestPoints: [TAYLOR_JONKER, ZEEMAN, BOMZE, HOFBAUER_SIGMUND],
  ecological: [EVOLUTION_OF_COOPERATION, EVOLUTION_AND_GAMES],
}
