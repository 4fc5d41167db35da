/** Sources of equilibria of repeated games and of the discount factors that they need. */
import type { DiscountResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const ABREU = `@article{abreu1988,
  author = {Abreu, Dilip},
  title = {On the Theory of Infinitely Repeated Games with Discounting},
  journal = {Econometrica},
  volume = {56},
  number = {2},
  pages = {383--396},
  year = {1988},
  doi = {10.2307/1911077}
}`

const BLACKWELL = `@article{blackwell1965,
  author = {Blackwell, David},
  title = {Discounted Dynamic Programming},
  journal = {The Annals of Mathematical Statistics},
  volume = {36},
  number = {1},
  pages = {226--235},
  year = {1965},
  doi = {10.1214/aoms/1177700285}
}`

const HOWARD = `@book{howard1960,
  author = {Howard, Ronald A.},
  title = {Dynamic Programming and {Markov} Processes},
  publisher = {MIT Press},
  year = {1960}
}`

const FRIEDMAN = `@article{friedman1971,
  author = {Friedman, James W.},
  title = {A Non-cooperative Equilibrium for Supergames},
  journal = {The Review of Economic Studies},
  volume = {38},
  number = {1},
  pages = {1--12},
  year = {1971},
  doi = {10.2307/2296617}
}`

const FUDENBERG_MASKIN = `@article{fudenberg1986,
  author = {Fudenberg, Drew and Maskin, Eric},
  title = {The Folk Theorem in Repeated Games with Discounting or with Incomplete Information},
  journal = {Econometrica},
  volume = {54},
  number = {3},
  pages = {533--554},
  year = {1986},
  doi = {10.2307/1911307}
}`

const AUTOMATA = `@article{rubinstein1986,
  author = {Rubinstein, Ariel},
  title = {Finite Automata Play the Repeated Prisoner's Dilemma},
  journal = {Journal of Economic Theory},
  volume = {39},
  number = {1},
  pages = {83--96},
  year = {1986},
  doi = {10.1016/0022-0531(86)90021-9}
}`

export const DISCOUNT_SOURCES: Sources<DiscountResult['method']> = {
  isSubgamePerfect: [ABREU, BLACKWELL, AUTOMATA],
  isNashEquilibrium: [HOWARD, BLACKWELL, AUTOMATA],
  subgamePerfectDiscounts: [ABREU, HOWARD, AUTOMATA],
  criticalDiscount: [FRIEDMAN, FUDENBERG_MASKIN, ABREU],
}
