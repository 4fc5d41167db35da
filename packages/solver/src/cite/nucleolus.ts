/** Sources of the nucleolus and its kin. */
import type { NucleolusResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const NUCLEOLUS = `@article{schmeidler1969,
  author = {Schmeidler, David},
  title = {The Nucleolus of a Characteristic Function Game},
  journal = {SIAM Journal on Applied Mathematics},
  volume = {17},
  number = {6},
  pages = {1163--1170},
  year = {1969},
  doi = {10.1137/0117107}
}`

const KOHLBERG = `@article{kohlberg1971,
  author = {Kohlberg, Elon},
  title = {On the Nucleolus of a Characteristic Function Game},
  journal = {SIAM Journal on Applied Mathematics},
  volume = {20},
  number = {1},
  pages = {62--66},
  year = {1971},
  doi = {10.1137/0120009}
}`

const IMPROVED_KOHLBERG = `@article{benedek2021,
  author = {Benedek, M{\\'a}rton and Fliege, J{\\"o}rg and Nguyen, Tri-Dung},
  title = {Finding and Verifying the Nucleolus of Cooperative Games},
  journal = {Mathematical Programming},
  volume = {190},
  pages = {135--170},
  year = {2021}
}`

const PRENUCLEOLUS = `@article{sobolev1975,
  author = {Sobolev, A. I.},
  title = {The Characterization of Optimality Principles in Cooperative Games by Functional Equations},
  journal = {Mathematical Methods in the Social Sciences},
  volume = {6},
  pages = {94--151},
  year = {1975},
  note = {In Russian}
}`

const LEAST_CORE = `@article{maschler1979,
  author = {Maschler, Michael and Peleg, Bezalel and Shapley, Lloyd S.},
  title = {Geometric Properties of the Kernel, Nucleolus, and Related Solution Concepts},
  journal = {Mathematics of Operations Research},
  volume = {4},
  number = {4},
  pages = {303--338},
  year = {1979},
  doi = {10.1287/moor.4.4.303}
}`

const QUASI_CORES = `@article{shapley1966,
  author = {Shapley, Lloyd S. and Shubik, Martin},
  title = {Quasi-Cores in a Monetary Economy with Nonconvex Preferences},
  journal = {Econometrica},
  volume = {34},
  number = {4},
  pages = {805--827},
  year = {1966},
  doi = {10.2307/1910101}
}`

const KERNEL = `@article{davis1965,
  author = {Davis, Morton and Maschler, Michael},
  title = {The Kernel of a Cooperative Game},
  journal = {Naval Research Logistics Quarterly},
  volume = {12},
  number = {3},
  pages = {223--259},
  year = {1965},
  doi = {10.1002/nav.3800120303}
}`

const PREKERNEL = `@article{maschler1972,
  author = {Maschler, Michael and Peleg, Bezalel and Shapley, Lloyd S.},
  title = {The Kernel and Bargaining Set for Convex Games},
  journal = {International Journal of Game Theory},
  volume = {1},
  pages = {73--93},
  year = {1972},
  doi = {10.1007/BF01753435}
}`

export const NUCLEOLUS_SOURCES: Sources<NucleolusResult['method']> = {
  nucleolus: [NUCLEOLUS, KOHLBERG, IMPROVED_KOHLBERG],
  prenucleolus: [NUCLEOLUS, PRENUCLEOLUS, KOHLBERG, IMPROVED_KOHLBERG],
  leastCore: [LEAST_CORE, QUASI_CORES],
  epsilonCore: [QUASI_CORES, LEAST_CORE],
  inKernel: [KERNEL],
  inPrekernel: [PREKERNEL, KERNEL],
}
