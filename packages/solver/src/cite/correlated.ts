/** Sources of correlated equilibria. */
import type { CorrelatedResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const AUMANN_1974 = `@article{aumann1974,
  author = {Aumann, Robert J.},
  title = {Subjectivity and Correlation in Randomized Strategies},
  journal = {Journal of Mathematical Economics},
  volume = {1},
  number = {1},
  pages = {67--96},
  year = {1974}
}`

const AUMANN_1987 = `@article{aumann1987,
  author = {Aumann, Robert J.},
  title = {Correlated Equilibrium as an Expression of {Bayesian} Rationality},
  journal = {Econometrica},
  volume = {55},
  number = {1},
  pages = {1--18},
  year = {1987},
  doi = {10.2307/1911154}
}`

const MOULIN_VIAL = `@article{moulin1978,
  author = {Moulin, Hervé and Vial, Jean-Philippe},
  title = {Strategically Zero-Sum Games: The Class of Games Whose Completely Mixed Equilibria Cannot Be Improved Upon},
  journal = {International Journal of Game Theory},
  volume = {7},
  number = {3--4},
  pages = {201--221},
  year = {1978}
}`

const MAX_ENTROPY = `@inproceedings{ortiz2007,
  author = {Ortiz, Luis E. and Schapire, Robert E. and Kakade, Sham M.},
  title = {Maximum Entropy Correlated Equilibria},
  booktitle = {Proceedings of the Eleventh International Conference on Artificial Intelligence and Statistics},
  pages = {347--354},
  year = {2007}
}`

export const CORRELATED_SOURCES: Sources<CorrelatedResult['method']> = {
  correlatedEquilibrium: [AUMANN_1974, AUMANN_1987, MAX_ENTROPY],
  coarseCorrelatedEquilibrium: [MOULIN_VIAL, MAX_ENTROPY],
}
