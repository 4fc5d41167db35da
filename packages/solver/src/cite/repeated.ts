/** Sources of repeated play. */
import type { RepeatedResult } from '../results/repeated.ts'
import type { Sources } from './sources.ts'

export const MARKOV_CHAINS = `@book{kemeny1960,
  author = {Kemeny, John G. and Snell, J. Laurie},
  title = {Finite {Markov} Chains},
  publisher = {Van Nostrand},
  address = {Princeton},
  year = {1960}
}`

export const STATE_REDUCTION = `@article{grassmann1985,
  author = {Grassmann, Winfried K. and Taksar, Michael I. and Heyman, Daniel P.},
  title = {Regenerative Analysis and Steady State Distributions for {Markov} Chains},
  journal = {Operations Research},
  volume = {33},
  number = {5},
  pages = {1107--1116},
  year = {1985},
  doi = {10.1287/opre.33.5.1107}
}`

const LIFTING = `@article{dixon1982,
  author = {Dixon, John D.},
  title = {Exact Solution of Linear Equations Using p-Adic Expansions},
  journal = {Numerische Mathematik},
  volume = {40},
  pages = {137--141},
  year = {1982},
  doi = {10.1007/BF01459082}
}`

const MEMORY_ONE = `@article{nowaksigmund1993,
  author = {Nowak, Martin and Sigmund, Karl},
  title = {A Strategy of Win-Stay, Lose-Shift that Outperforms Tit-for-Tat in the Prisoner's Dilemma Game},
  journal = {Nature},
  volume = {364},
  pages = {56--58},
  year = {1993},
  doi = {10.1038/364056a0}
}`

export const EVOLUTION_OF_COOPERATION = `@book{axelrod1984,
  author = {Axelrod, Robert},
  title = {The Evolution of Cooperation},
  publisher = {Basic Books},
  address = {New York},
  year = {1984}
}`

export const AUTOMATA = `@article{rubinstein1986,
  author = {Rubinstein, Ariel},
  title = {Finite Automata Play the Repeated Prisoner's Dilemma},
  journal = {Journal of Economic Theory},
  volume = {39},
  number = {1},
  pages = {83--96},
  year = {1986},
  doi = {10.1016/0022-0531(86)90021-9}
}`

export const REPEATED_SOURCES: Sources<RepeatedResult['method']> = {
  longRunPayoffs: [MARKOV_CHAINS, STATE_REDUCTION, LIFTING, MEMORY_ONE],
  playMatch: [EVOLUTION_OF_COOPERATION, AUTOMATA],
}
