/** Sources of predicates of TU games. */
import type { PredicateResult } from '../results/index.ts'
import type { Sources } from './sources.ts'
import { BALANCED } from './splits.ts'

export const THEORY_OF_GAMES = `@book{vonneumann1944,
  author = {von Neumann, John and Morgenstern, Oskar},
  title = {Theory of Games and Economic Behavior},
  publisher = {Princeton University Press},
  year = {1944}
}`

export const CONVEX = `@article{shapley1971,
  author = {Shapley, Lloyd S.},
  title = {Cores of Convex Games},
  journal = {International Journal of Game Theory},
  volume = {1},
  number = {1},
  pages = {11--26},
  year = {1971},
  doi = {10.1007/BF01753431}
}`

const MARKET = `@article{shapley1969,
  author = {Shapley, Lloyd S. and Shubik, Martin},
  title = {On Market Games},
  journal = {Journal of Economic Theory},
  volume = {1},
  number = {1},
  pages = {9--25},
  year = {1969},
  doi = {10.1016/0022-0531(69)90008-8}
}`

const SIMPLE = `@article{shapley1962,
  author = {Shapley, Lloyd S.},
  title = {Simple Games: An Outline of the Descriptive Theory},
  journal = {Behavioral Science},
  volume = {7},
  number = {1},
  pages = {59--66},
  year = {1962}
}`

const HANDBOOK = `@book{peleg2007,
  author = {Peleg, Bezalel and Sudh{\\"o}lter, Peter},
  title = {Introduction to the Theory of Cooperative Games},
  edition = {2},
  publisher = {Springer},
  year = {2007}
}`

export const PREDICATE_SOURCES: Sources<PredicateResult['method']> = {
  isSuperadditive: [THEORY_OF_GAMES],
  isConvex: [CONVEX],
  isMonotone: [HANDBOOK],
  isConstantSum: [THEORY_OF_GAMES],
  isEssential: [THEORY_OF_GAMES],
  isAdditive: [HANDBOOK],
  isSymmetric: [HANDBOOK],
  isSimple: [THEORY_OF_GAMES, SIMPLE],
  isProper: [SIMPLE],
  isStrong: [SIMPLE],
  isBalanced: [BALANCED],
  isTotallyBalanced: [MARKET, BALANCED],
  playerRoles: [HANDBOOK],
}
