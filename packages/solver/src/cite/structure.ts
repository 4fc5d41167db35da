/** Sources of potential and supermodular games. */
import type { StructureResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const MONDERER_SHAPLEY = `@article{monderer1996,
  author = {Monderer, Dov and Shapley, Lloyd S.},
  title = {Potential Games},
  journal = {Games and Economic Behavior},
  volume = {14},
  number = {1},
  pages = {124--143},
  year = {1996},
  doi = {10.1006/game.1996.0044}
}`

const VOORNEVELD_NORDE = `@article{voorneveld1997,
  author = {Voorneveld, Mark and Norde, Henk},
  title = {A Characterization of Ordinal Potential Games},
  journal = {Games and Economic Behavior},
  volume = {19},
  number = {2},
  pages = {235--242},
  year = {1997}
}`

const TOPKIS = `@article{topkis1979,
  author = {Topkis, Donald M.},
  title = {Equilibrium Points in Nonzero-Sum n-Person Submodular Games},
  journal = {SIAM Journal on Control and Optimization},
  volume = {17},
  number = {6},
  pages = {773--787},
  year = {1979}
}`

const MILGROM_ROBERTS = `@article{milgrom1990,
  author = {Milgrom, Paul and Roberts, John},
  title = {Rationalizability, Learning, and Equilibrium in Games with Strategic Complementarities},
  journal = {Econometrica},
  volume = {58},
  number = {6},
  pages = {1255--1277},
  year = {1990},
  doi = {10.2307/2938316}
}`

export const STRUCTURE_SOURCES: Sources<StructureResult['method']> = {
  potential: [MONDERER_SHAPLEY, VOORNEVELD_NORDE],
  supermodular: [TOPKIS, MILGROM_ROBERTS],
}
