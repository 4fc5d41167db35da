/** Sources of single equilibria of two-player games. */
import type { BimatrixResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const LEMKE_HOWSON = `@article{lemke1964,
  author = {Lemke, Carlton E. and Howson, Jr., Joseph T.},
  title = {Equilibrium Points of Bimatrix Games},
  journal = {Journal of the Society for Industrial and Applied Mathematics},
  volume = {12},
  number = {2},
  pages = {413--423},
  year = {1964},
  doi = {10.1137/0112033}
}`

const SHAPLEY = `@incollection{shapley1974,
  author = {Shapley, Lloyd S.},
  title = {A Note on the {Lemke--Howson} Algorithm},
  booktitle = {Pivoting and Extensions},
  series = {Mathematical Programming Studies},
  number = {1},
  pages = {175--189},
  year = {1974}
}`

const VON_STENGEL = `@incollection{vonstengel2002,
  author = {von Stengel, Bernhard},
  title = {Computing Equilibria for Two-Person Games},
  booktitle = {Handbook of Game Theory with Economic Applications},
  editor = {Aumann, Robert J. and Hart, Sergiu},
  volume = {3},
  pages = {1723--1759},
  publisher = {Elsevier},
  year = {2002}
}`

const DICKHAUT = `@article{dickhaut1991,
  author = {Dickhaut, John and Kaplan, Todd},
  title = {A Program for Finding {Nash} Equilibria},
  journal = {The Mathematica Journal},
  volume = {1},
  number = {4},
  pages = {87--93},
  year = {1991}
}`

export const BIMATRIX_SOURCES: Sources<BimatrixResult['method']> = {
  lemkeHowson: [LEMKE_HOWSON, VON_STENGEL],
  lemkeHowsonAll: [LEMKE_HOWSON, SHAPLEY, VON_STENGEL],
  isDegenerate: [VON_STENGEL],
  supportEnumeration: [DICKHAUT, VON_STENGEL],
}
