/** Sources of the dynamics of populations. */
import type { DynamicsResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const MORAN = `@article{moran1958,
  author = {Moran, P. A. P.},
  title = {Random Processes in Genetics},
  journal = {Mathematical Proceedings of the Cambridge Philosophical Society},
  volume = {54},
  number = {1},
  pages = {60--71},
  year = {1958},
  doi = {10.1017/S0305004100033193}
}`

const NOWAK_SASAKI = `@article{nowak2004,
  author = {Nowak, Martin A. and Sasaki, Akira and Taylor, Christine and Fudenberg, Drew},
  title = {Emergence of Cooperation and Evolutionary Stability in Finite Populations},
  journal = {Nature},
  volume = {428},
  pages = {646--650},
  year = {2004},
  doi = {10.1038/nature02414}
}`

const LIEBERMAN = `@article{lieberman2005,
  author = {Lieberman, Erez and Hauert, Christoph and Nowak, Martin A.},
  title = {Evolutionary Dynamics on Graphs},
  journal = {Nature},
  volume = {433},
  pages = {312--316},
  year = {2005},
  doi = {10.1038/nature03204}
}`

const TRAULSEN = `@article{traulsen2006,
  author = {Traulsen, Arne and Nowak, Martin A. and Pacheco, Jorge M.},
  title = {Stochastic Dynamics of Invasion and Fixation},
  journal = {Physical Review E},
  volume = {74},
  pages = {011909},
  year = {2006},
  doi = {10.1103/PhysRevE.74.011909}
}`

const WRIGHT = `@article{wright1931,
  author = {Wright, Sewall},
  title = {Evolution in {Mendelian} Populations},
  journal = {Genetics},
  volume = {16},
  number = {2},
  pages = {97--159},
  year = {1931}
}`

const IMHOF_NOWAK = `@article{imhof2006,
  author = {Imhof, Lorens A. and Nowak, Martin A.},
  title = {Evolutionary Game Dynamics in a {Wright}--{Fisher} Process},
  journal = {Journal of Mathematical Biology},
  volume = {52},
  pages = {667--681},
  year = {2006},
  doi = {10.1007/s00285-005-0369-8}
}`

const FUDENBERG_IMHOF = `@article{fudenberg2006,
  author = {Fudenberg, Drew and Imhof, Lorens A.},
  title = {Imitation Processes with Small Mutations},
  journal = {Journal of Economic Theory},
  volume = {131},
  number = {1},
  pages = {251--262},
  year = {2006},
  doi = {10.1016/j.jet.2005.04.006}
}`

const IMHOF_CYCLES = `@article{imhof2005,
  author = {Imhof, Lorens A. and Fudenberg, Drew and Nowak, Martin A.},
  title = {Evolutionary Cycles of Cooperation and Defection},
  journal = {Proceedings of the National Academy of Sciences},
  volume = {102},
  number = {31},
  pages = {10797--10800},
  year = {2005},
  doi = {10.1073/pnas.0502589102}
}`

export const MAYNARD_SMITH = `@article{maynardsmith1973,
  author = {Maynard Smith, John and Price, George R.},
  title = {The Logic of Animal Conflict},
  journal = {Nature},
  volume = {246},
  pages = {15--18},
  year = {1973},
  doi = {10.1038/246015a0}
}`

const BROOM = `@article{broom2008,
  author = {Broom, Mark and Rycht{\\'a}{\\v r}, Jan},
  title = {An Analysis of the Fixation Probability of a Mutant on Special Classes of Non-Directed Graphs},
  journal = {Proceedings of the Royal Society A},
  volume = {464},
  number = {2098},
  pages = {2609--2627},
  year = {2008},
  doi = {10.1098/rspa.2008.0058}
}`

export const DYNAMICS_SOURCES: Sources<DynamicsResult['method']> = {
  fixation: [MORAN, NOWAK_SASAKI, TRAULSEN],
  fixationOnGraph: [LIEBERMAN, BROOM],
  moran: [MORAN, LIEBERMAN, TRAULSEN],
  wrightFisher: [WRIGHT, IMHOF_NOWAK],
  stationaryDistribution: [FUDENBERG_IMHOF, IMHOF_CYCLES, TRAULSEN],
  invasionGraph: [NOWAK_SASAKI, MAYNARD_SMITH],
}
