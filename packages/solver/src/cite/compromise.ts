/** Sources of added values, the τ-value and the Gately point. */
import type { CompromiseResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const ADDED_VALUE = `@article{brandenburger1996,
  author = {Brandenburger, Adam M. and Stuart, Harborne W.},
  title = {Value-Based Business Strategy},
  journal = {Journal of Economics \\& Management Strategy},
  volume = {5},
  number = {1},
  pages = {5--24},
  year = {1996}
}`

const TAU = `@incollection{tijs1981,
  author = {Tijs, Stef H.},
  title = {Bounds for the Core and the $\\tau$-Value},
  booktitle = {Game Theory and Mathematical Economics},
  editor = {Moeschlin, Otto and Pallaschke, Diethard},
  pages = {123--132},
  publisher = {North-Holland},
  year = {1981}
}`

const GATELY = `@article{gately1974,
  author = {Gately, Dermot},
  title = {Sharing the Gains from Regional Cooperation: A Game Theoretic Application to Planning Investment in Electric Power},
  journal = {International Economic Review},
  volume = {15},
  number = {1},
  pages = {195--208},
  year = {1974}
}`

const DISRUPT = `@article{littlechild1976,
  author = {Littlechild, Stephen C. and Vaidya, K. G.},
  title = {The Propensity to Disrupt and the Disruption Nucleolus of a Characteristic Function Game},
  journal = {International Journal of Game Theory},
  volume = {5},
  pages = {151--161},
  year = {1976}
}`

export const COMPROMISE_SOURCES: Sources<CompromiseResult['method']> = {
  addedValues: [ADDED_VALUE],
  minimalRights: [TAU],
  tau: [TAU],
  gately: [GATELY, DISRUPT],
}
