/** Sources of what is computed from data sets. */
import type { DataResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const HERFINDAHL = `@phdthesis{herfindahl1950,
  author = {Herfindahl, Orris C.},
  title = {Concentration in the Steel Industry},
  school = {Columbia University},
  year = {1950}
}`

const HIRSCHMAN = `@book{hirschman1945,
  author = {Hirschman, Albert O.},
  title = {National Power and the Structure of Foreign Trade},
  publisher = {University of California Press},
  address = {Berkeley},
  year = {1945}
}`

const MANN_WHITNEY = `@article{mann1947,
  author = {Mann, Henry B. and Whitney, Donald R.},
  title = {On a Test of Whether one of Two Random Variables is Stochastically Larger than the Other},
  journal = {The Annals of Mathematical Statistics},
  volume = {18},
  number = {1},
  pages = {50--60},
  year = {1947}
}`

const KENDALL = `@article{kendall1945,
  author = {Kendall, Maurice G.},
  title = {The Treatment of Ties in Ranking Problems},
  journal = {Biometrika},
  volume = {33},
  number = {3},
  pages = {239--251},
  year = {1945}
}`

export const DATA_SOURCES: Sources<DataResult['method']> = {
  concentration: [HERFINDAHL, HIRSCHMAN],
  precedence: [MANN_WHITNEY],
  ranking: [KENDALL],
}
