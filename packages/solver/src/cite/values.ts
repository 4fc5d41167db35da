/** Sources of values, indices and power indices. */
import type { ValueResult } from '../results/index.ts'
import type { Sources } from './sources.ts'
import { SHAPLEY } from './splits.ts'

const BANZHAF = `@article{banzhaf1965,
  author = {Banzhaf, John F.},
  title = {Weighted Voting Doesn't Work: A Mathematical Analysis},
  journal = {Rutgers Law Review},
  volume = {19},
  pages = {317--343},
  year = {1965}
}`

const OWEN_MULTILINEAR = `@article{owen1972,
  author = {Owen, Guillermo},
  title = {Multilinear Extensions of Games},
  journal = {Management Science},
  volume = {18},
  number = {5},
  pages = {P64--P79},
  year = {1972},
  doi = {10.1287/mnsc.18.5.64}
}`

const OWEN_BANZHAF = `@article{owen1975,
  author = {Owen, Guillermo},
  title = {Multilinear Extensions and the {Banzhaf} Value},
  journal = {Naval Research Logistics Quarterly},
  volume = {22},
  number = {4},
  pages = {741--750},
  year = {1975},
  doi = {10.1002/nav.3800220409}
}`

const OWEN_UNIONS = `@incollection{owen1977,
  author = {Owen, Guillermo},
  title = {Values of Games with a Priori Unions},
  booktitle = {Mathematical Economics and Game Theory},
  editor = {Henn, Rudolf and Moeschlin, Otto},
  series = {Lecture Notes in Economics and Mathematical Systems},
  volume = {141},
  pages = {76--88},
  publisher = {Springer},
  year = {1977}
}`

const GRABISCH = `@article{grabisch1999,
  author = {Grabisch, Michel and Roubens, Marc},
  title = {An Axiomatic Approach to the Concept of Interaction among Players in Cooperative Games},
  journal = {International Journal of Game Theory},
  volume = {28},
  number = {4},
  pages = {547--565},
  year = {1999},
  doi = {10.1007/s001820050125}
}`

const KALAI_SAMET = `@article{kalai1987,
  author = {Kalai, Ehud and Samet, Dov},
  title = {On Weighted {Shapley} Values},
  journal = {International Journal of Game Theory},
  volume = {16},
  number = {3},
  pages = {205--222},
  year = {1987},
  doi = {10.1007/BF01756292}
}`

const MYERSON = `@article{myerson1977,
  author = {Myerson, Roger B.},
  title = {Graphs and Cooperation in Games},
  journal = {Mathematics of Operations Research},
  volume = {2},
  number = {3},
  pages = {225--229},
  year = {1977},
  doi = {10.1287/moor.2.3.225}
}`

const DEEGAN_PACKEL = `@article{deegan1978,
  author = {Deegan, John and Packel, Edward W.},
  title = {A New Index of Power for Simple $n$-Person Games},
  journal = {International Journal of Game Theory},
  volume = {7},
  number = {2},
  pages = {113--123},
  year = {1978},
  doi = {10.1007/BF01753239}
}`

const HOLLER = `@article{holler1982,
  author = {Holler, Manfred J.},
  title = {Forming Coalitions and Measuring Voting Power},
  journal = {Political Studies},
  volume = {30},
  number = {2},
  pages = {262--271},
  year = {1982}
}`

const CASTRO = `@article{castro2009,
  author = {Castro, Javier and G{\\'o}mez, Daniel and Tejada, Juan},
  title = {Polynomial Calculation of the {Shapley} Value Based on Sampling},
  journal = {Computers \\& Operations Research},
  volume = {36},
  number = {5},
  pages = {1726--1730},
  year = {2009},
  doi = {10.1016/j.cor.2008.04.004}
}`

export const VALUE_SOURCES: Sources<ValueResult['method']> = {
  banzhaf: [BANZHAF, OWEN_BANZHAF],
  interactionIndex: [GRABISCH],
  weightedShapley: [KALAI_SAMET, SHAPLEY],
  owen: [OWEN_UNIONS],
  myerson: [MYERSON],
  multilinearExtension: [OWEN_MULTILINEAR],
  deeganPackel: [DEEGAN_PACKEL],
  holler: [HOLLER],
  sampleShapley: [CASTRO, SHAPLEY],
}
