/** Sources of equilibria found support by support. */
import type { SupportResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const PORTER = `@article{porter2008,
  author = {Porter, Ryan and Nudelman, Eugene and Shoham, Yoav},
  title = {Simple Search Methods for Finding a {Nash} Equilibrium},
  journal = {Games and Economic Behavior},
  volume = {63},
  number = {2},
  pages = {642--662},
  year = {2008},
  doi = {10.1016/j.geb.2006.03.015}
}`

const KRAWCZYK = `@article{krawczyk1969,
  author = {Krawczyk, R.},
  title = {Newton-Algorithmen zur Bestimmung von Nullstellen mit Fehlerschranken},
  journal = {Computing},
  volume = {4},
  number = {3},
  pages = {187--201},
  year = {1969}
}`

const MCKELVEY_MCLENNAN = `@article{mckelvey1997,
  author = {McKelvey, Richard D. and McLennan, Andrew},
  title = {The Maximal Number of Regular Totally Mixed {Nash} Equilibria},
  journal = {Journal of Economic Theory},
  volume = {72},
  number = {2},
  pages = {411--425},
  year = {1997}
}`

export const SUPPORT_SOURCES: Sources<SupportResult['method']> = {
  supportEquilibria: [PORTER, KRAWCZYK, MCKELVEY_MCLENNAN],
}
