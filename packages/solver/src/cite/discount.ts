/** Sources of equilibria of repeated games and of the discount factors that they need. */
import type { DiscountResult } from '../results/index.ts'
import { AUTOMATA } from './repeated.ts'
import type { Sources } from './sources.ts'
import { FRIEDMAN, FUDENBERG_MASKIN } from './stage.ts'

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

const ABREU_1986 = `@article{abreu1986,
  author = {Abreu, Dilip},
  title = {Extremal Equilibria of Oligopolistic Supergames},
  journal = {Journal of Economic Theory},
  volume = {39},
  number = {1},
  pages = {191--225},
  year = {1986},
  doi = {10.1016/0022-0531(86)90025-6}
}`

const FARRELL_MASKIN = `@article{farrellmaskin1989,
  author = {Farrell, Joseph and Maskin, Eric},
  title = {Renegotiation in Repeated Games},
  journal = {Games and Economic Behavior},
  volume = {1},
  number = {4},
  pages = {327--360},
  year = {1989},
  doi = {10.1016/0899-8256(89)90021-3}
}`

const BENOIT_KRISHNA = `@article{benoitkrishna1985,
  author = {Beno{\\^\\i}t, Jean-Pierre and Krishna, Vijay},
  title = {Finitely Repeated Games},
  journal = {Econometrica},
  volume = {53},
  number = {4},
  pages = {905--922},
  year = {1985},
  doi = {10.2307/1912660}
}`

const VAN_DAMME = `@article{vandamme1989,
  author = {van Damme, Eric},
  title = {Renegotiation-Proof Equilibria in Repeated Prisoners' Dilemma},
  journal = {Journal of Economic Theory},
  volume = {47},
  number = {1},
  pages = {206--217},
  year = {1989}
}`

const BERNHEIM_RAY = `@article{bernheimray1989,
  author = {Bernheim, B. Douglas and Ray, Debraj},
  title = {Collective Dynamic Consistency in Repeated Games},
  journal = {Games and Economic Behavior},
  volume = {1},
  number = {4},
  pages = {295--326},
  year = {1989}
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

export const HOWARD = `@book{howard1960,
  author = {Howard, Ronald A.},
  title = {Dynamic Programming and {Markov} Processes},
  publisher = {MIT Press},
  address = {Cambridge, Massachusetts},
  year = {1960}
}`

export const DISCOUNT_SOURCES: Sources<DiscountResult['method']> = {
  isSubgamePerfect: [ABREU, BLACKWELL, AUTOMATA],
  isNashEquilibrium: [HOWARD, BLACKWELL, AUTOMATA],
  subgamePerfectDiscounts: [ABREU, HOWARD, AUTOMATA],
  criticalDiscount: [FRIEDMAN, FUDENBERG_MASKIN, ABREU],
  finitelyRepeated: [BENOIT_KRISHNA],
  isRenegotiationProof: [FARRELL_MASKIN, BERNHEIM_RAY, VAN_DAMME, ABREU],
  renegotiationTheorem: [FARRELL_MASKIN],
  renegotiationProofDiscounts: [FARRELL_MASKIN, BERNHEIM_RAY, VAN_DAMME],
  optimalPenalCode: [ABREU, ABREU_1986, FARRELL_MASKIN],
}
