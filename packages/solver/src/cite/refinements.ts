/** Sources of refinements of Nash equilibria. */
import type { RefinementResult } from '../results/index.ts'
import { MAYNARD_SMITH } from './dynamics.ts'
import { EVOLUTION_AND_GAMES } from './replicator.ts'
import type { Sources } from './sources.ts'

const HARSANYI = `@article{harsanyi1973,
  author = {Harsanyi, John C.},
  title = {Games with Randomly Disturbed Payoffs: A New Rationale for Mixed-Strategy Equilibrium Points},
  journal = {International Journal of Game Theory},
  volume = {2},
  pages = {1--23},
  year = {1973}
}`

const SELTEN = `@article{selten1975,
  author = {Selten, Reinhard},
  title = {Reexamination of the Perfectness Concept for Equilibrium Points in Extensive Games},
  journal = {International Journal of Game Theory},
  volume = {4},
  number = {1},
  pages = {25--55},
  year = {1975},
  doi = {10.1007/BF01766400}
}`

const VAN_DAMME = `@book{vandamme1983,
  author = {van Damme, Eric},
  title = {Refinements of the {Nash} Equilibrium Concept},
  series = {Lecture Notes in Economics and Mathematical Systems},
  volume = {219},
  publisher = {Springer},
  year = {1983}
}`

const MYERSON_PROPER = `@article{myerson1978,
  author = {Myerson, Roger B.},
  title = {Refinements of the {Nash} Equilibrium Concept},
  journal = {International Journal of Game Theory},
  volume = {7},
  number = {2},
  pages = {73--80},
  year = {1978},
  doi = {10.1007/BF01753236}
}`

const HAIGH = `@article{haigh1975,
  author = {Haigh, John},
  title = {Game Theory and Evolution},
  journal = {Advances in Applied Probability},
  volume = {7},
  number = {1},
  pages = {8--11},
  year = {1975}
}`

const ABAKUKS = `@article{abakuks1980,
  author = {Abakuks, Andris},
  title = {Conditions for Evolutionarily Stable Strategies},
  journal = {Journal of Applied Probability},
  volume = {17},
  number = {2},
  pages = {559--562},
  year = {1980}
}`

const BISHOP_CANNINGS = `@article{bishop1976,
  author = {Bishop, D. Tim and Cannings, Chris},
  title = {Models of Animal Conflict},
  journal = {Advances in Applied Probability},
  volume = {8},
  pages = {616--621},
  year = {1976}
}`

export const REFINEMENT_SOURCES: Sources<RefinementResult['method']> = {
  isStrict: [HARSANYI],
  isTremblingHandPerfect: [SELTEN, VAN_DAMME],
  isProperEquilibrium: [MYERSON_PROPER],
  isEvolutionarilyStable: [MAYNARD_SMITH, HAIGH, ABAKUKS],
  isNeutrallyStable: [EVOLUTION_AND_GAMES, HAIGH, ABAKUKS],
  evolutionarilyStable: [MAYNARD_SMITH, HAIGH, ABAKUKS, BISHOP_CANNINGS],
}
