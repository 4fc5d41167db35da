/** Sources of the nucleolus and its kin. */
import type { NucleolusResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const NUCLEOLUS = `@article{schmeidler1969,
  author = {Schmeidler, David},
  title = {The Nucleolus of a Characteristic Function Game},
  journal = {SIAM Journal on Applied Mathematics},
  volume = {17},
  number = {6},
  pages = {1163--1170},
  year = {1969},
  doi = {10.1137/0117107}
}`

const KOHLBERG = `@article{kohlberg1971,
  author = {Kohlberg, Elon},
  title = {On the Nucleolus of a Characteristic Function Game},
  journal = {SIAM Journal on Applied Mathematics},
  volume = {20},
  number = {1},
  pages = {62--66},
  year = {1971},
  doi = {10.1137/0120009}
}`

const IMPROVED_KOHLBERG = `@article{benedek2021,
  author = {Benedek, M{\\'a}rton and Fliege, J{\\"o}rg and Nguyen, Tri-Dung},
  title = {Finding and Verifying the Nucleolus of Cooperative Games},
  journal = {Mathematical Programming},
  volume = {190},
  pages = {135--170},
  year = {2021}
}`

const PRENUCLEOLUS = `@article{sobolev1975,
  author = {Sobolev, A. I.},
  title = {The Characterization of Optimality Principles in Cooperative Games by Functional Equations},
  journal = {Mathematical Methods in the Social Sciences},
  volume = {6},
  pages = {94--151},
  year = {1975},
  note = {In Russian}
}`

export const NUCLEOLUS_SOURCES: Sources<NucleolusResult['method']> = {
  nucleolus: [NUCLEOLUS, KOHLBERG, IMPROVED_KOHLBERG],
  prenucleolus: [NUCLEOLUS, PRENUCLEOLUS, KOHLBERG, IMPROVED_KOHLBERG],
}
