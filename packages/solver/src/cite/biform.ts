/** Sources of dual-value appropriation and of studies. */
import type { BiformGameResult, InvestmentResult } from '../results/index.ts'
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

const GOODMAN_KRUSKAL = `@article{goodman1954,
  author = {Goodman, Leo A. and Kruskal, William H.},
  title = {Measures of Association for Cross Classifications},
  journal = {Journal of the American Statistical Association},
  volume = {49},
  number = {268},
  pages = {732--764},
  year = {1954}
}`

const GROSSMAN_HART = `@article{grossman1986,
  author = {Grossman, Sanford J. and Hart, Oliver D.},
  title = {The Costs and Benefits of Ownership: A Theory of Vertical and Lateral Integration},
  journal = {Journal of Political Economy},
  volume = {94},
  number = {4},
  pages = {691--719},
  year = {1986}
}`

const HART_MOORE = `@article{hart1990,
  author = {Hart, Oliver and Moore, John},
  title = {Property Rights and the Nature of the Firm},
  journal = {Journal of Political Economy},
  volume = {98},
  number = {6},
  pages = {1119--1158},
  year = {1990}
}`

const MANSKI = `@book{manski2003,
  author = {Manski, Charles F.},
  title = {Partial Identification of Probability Distributions},
  publisher = {Springer},
  address = {New York},
  year = {2003}
}`

export const BIFORM_SOURCES: Sources<
  | BiformGameResult['method']
  | InvestmentResult['method']
  | 'appropriate'
  | 'ownUseRule'
  | 'indices'
  | 'goalAlignment'
  | 'runScenario'
  | 'phase'
  | 'phasePlane'
  | 'identify'
  | 'compare'
> = {
  appropriate: [DUAL_VALUE],
  ownUseRule: [DUAL_VALUE, SHAPLEY],
  indices: [DUAL_VALUE],
  goalAlignment: [GOODMAN_KRUSKAL],
  appraisal: [BIFORM],
  biformEquilibria: [BIFORM],
  isBiformEquilibrium: [BIFORM],
  investmentEquilibrium: [DUAL_VALUE, GROSSMAN_HART],
  ownership: [GROSSMAN_HART, HART_MOORE],
  runScenario: [DUAL_VALUE, BIFORM],
  phase: [DUAL_VALUE, BIFORM],
  phasePlane: [DUAL_VALUE, BIFORM],
  identify: [DUAL_VALUE, MANSKI],
  compare: [DUAL_VALUE, BIFORM],
}
