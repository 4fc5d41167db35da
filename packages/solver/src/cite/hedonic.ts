/** Sources of hedonic games. */
import type { HedonicResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const BOGOMOLNAIA_JACKSON = `@article{bogomolnaia2002,
  author = {Bogomolnaia, Anna and Jackson, Matthew O.},
  title = {The Stability of Hedonic Coalition Structures},
  journal = {Games and Economic Behavior},
  volume = {38},
  number = {2},
  pages = {201--230},
  year = {2002},
  doi = {10.1006/game.2001.0877}
}`

const BANERJEE_KONISHI_SONMEZ = `@article{banerjee2001,
  author = {Banerjee, Suryapratim and Konishi, Hideo and S{\\"o}nmez, Tayfun},
  title = {Core in a Simple Coalition Formation Game},
  journal = {Social Choice and Welfare},
  volume = {18},
  number = {1},
  pages = {135--153},
  year = {2001}
}`

export const HEDONIC_SOURCES: Sources<HedonicResult['method']> = {
  stablePartitions: [BOGOMOLNAIA_JACKSON],
  topCoalitions: [BANERJEE_KONISHI_SONMEZ],
}
