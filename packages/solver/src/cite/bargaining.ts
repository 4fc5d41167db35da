/** Sources of bargaining solutions. */
import type { BargainingResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const NASH = `@article{nash1950,
  author = {Nash, John F.},
  title = {The Bargaining Problem},
  journal = {Econometrica},
  volume = {18},
  number = {2},
  pages = {155--162},
  year = {1950},
  doi = {10.2307/1907266}
}`

const WEIGHTS = `@article{kalai1977nonsymmetric,
  author = {Kalai, Ehud},
  title = {Nonsymmetric {Nash} Solutions and Replications of 2-Person Bargaining},
  journal = {International Journal of Game Theory},
  volume = {6},
  number = {3},
  pages = {129--133},
  year = {1977}
}`

const OUTSIDE_OPTIONS = `@article{binmore1989,
  author = {Binmore, Ken and Shaked, Avner and Sutton, John},
  title = {An Outside Option Experiment},
  journal = {The Quarterly Journal of Economics},
  volume = {104},
  number = {4},
  pages = {753--770},
  year = {1989}
}`

const KALAI_SMORODINSKY = `@article{kalai1975,
  author = {Kalai, Ehud and Smorodinsky, Meir},
  title = {Other Solutions to {Nash's} Bargaining Problem},
  journal = {Econometrica},
  volume = {43},
  number = {3},
  pages = {513--518},
  year = {1975},
  doi = {10.2307/1914280}
}`

const PROPORTIONAL = `@article{kalai1977proportional,
  author = {Kalai, Ehud},
  title = {Proportional Solutions to Bargaining Situations: Interpersonal Utility Comparisons},
  journal = {Econometrica},
  volume = {45},
  number = {7},
  pages = {1623--1630},
  year = {1977},
  doi = {10.2307/1913954}
}`

const UTILITARIAN = `@article{myerson1981,
  author = {Myerson, Roger B.},
  title = {Utilitarianism, Egalitarianism, and the Timing Effect in Social Choice Problems},
  journal = {Econometrica},
  volume = {49},
  number = {4},
  pages = {883--897},
  year = {1981},
  doi = {10.2307/1912508}
}`

const RAIFFA = `@incollection{raiffa1953,
  author = {Raiffa, Howard},
  title = {Arbitration Schemes for Generalized Two-Person Games},
  booktitle = {Contributions to the Theory of Games {II}},
  editor = {Kuhn, Harold W. and Tucker, Albert W.},
  series = {Annals of Mathematics Studies},
  volume = {28},
  pages = {361--387},
  publisher = {Princeton University Press},
  year = {1953}
}`

const RUBINSTEIN = `@article{rubinstein1982,
  author = {Rubinstein, Ariel},
  title = {Perfect Equilibrium in a Bargaining Model},
  journal = {Econometrica},
  volume = {50},
  number = {1},
  pages = {97--109},
  year = {1982},
  doi = {10.2307/1912531}
}`

const PIE = `@book{nalebuff2022,
  author = {Nalebuff, Barry},
  title = {Split the Pie: A Radical New Way to Negotiate},
  publisher = {Harper Business},
  year = {2022}
}`

const CRITICAL_POINTS = `@article{varchenko1995,
  author = {Varchenko, Alexander},
  title = {Critical Points of the Product of Powers of Linear Functions and Families of Bases of Singular Vectors},
  journal = {Compositio Mathematica},
  volume = {97},
  number = {3},
  pages = {385--401},
  year = {1995}
}`

export const BARGAINING_SOURCES: Sources<BargainingResult['method']> = {
  nashBargaining: [NASH, WEIGHTS, OUTSIDE_OPTIONS, CRITICAL_POINTS],
  kalaiSmorodinsky: [KALAI_SMORODINSKY],
  egalitarian: [PROPORTIONAL],
  utilitarian: [UTILITARIAN],
  raiffa: [RAIFFA],
  rubinstein: [RUBINSTEIN, OUTSIDE_OPTIONS],
  nalebuffPie: [PIE],
}
