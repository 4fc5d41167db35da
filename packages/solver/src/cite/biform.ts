/** Sources of dual-value appropriation and of studies. */
import type { BiformGameResult } from '../results/index.ts'
import type { Sources } from './sources.ts'
import { SHAPLEY } from './splits.ts'

const DUAL_VALUE = `@article{perez2018,
  author = {P{\\'e}rez, Lourdes and Cambra-Fierro, Jes{\\'u}s J.},
  title = {Value Creation and Appropriation in Asymmetric Alliances: The Case of Tech Startups},
  journal = {M@n@gement},
  volume = {21},
  number = {1},
  pages = {534--573},
  year = {2018}
}`

const BIFORM = `@article{brandenburger2007,
  author = {Brandenburger, Adam and Stuart, Harborne},
  title = {Biform Games},
  journal = {Management Science},
  volume = {53},
  number = {4},
  pages = {537--549},
  year = {2007},
  doi = {10.1287/mnsc.1060.0591}
}`

export const BIFORM_SOURCES: Sources<
  BiformGameResult['method'] | 'appropriate' | 'ownUseRule' | 'indices' | 'runScenario' | 'phase'
> = {
  appropriate: [DUAL_VALUE],
  ownUseRule: [DUAL_VALUE, SHAPLEY],
  indices: [DUAL_VALUE],
  biformEquilibria: [BIFORM],
  isBiformEquilibrium: [BIFORM],
  runScenario: [DUAL_VALUE, BIFORM],
  phase: [DUAL_VALUE, BIFORM],
}
