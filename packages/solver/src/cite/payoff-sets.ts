/** Sources of equilibrium payoff sets. */
import type { PayoffSetResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const ABREU_SANNIKOV = `@article{abreu2014,
  author = {Abreu, Dilip and Sannikov, Yuliy},
  title = {An Algorithm for Two-Player Repeated Games with Perfect Monitoring},
  journal = {Theoretical Economics},
  volume = {9},
  number = {2},
  pages = {313--338},
  year = {2014},
  doi = {10.3982/TE1302}
}`

const SELF_GENERATION = `@article{abreu1990,
  author = {Abreu, Dilip and Pearce, David and Stacchetti, Ennio},
  title = {Toward a Theory of Discounted Repeated Games with Imperfect Monitoring},
  journal = {Econometrica},
  volume = {58},
  number = {5},
  pages = {1041--1063},
  year = {1990},
  doi = {10.2307/2938299}
}`

const PUBLIC_RANDOMISATION = `@article{cronshaw1994,
  author = {Cronshaw, Mark B. and Luenberger, David G.},
  title = {Strongly Symmetric Subgame Perfect Equilibria in Infinitely Repeated Games with Perfect Monitoring and Discounting},
  journal = {Games and Economic Behavior},
  volume = {6},
  number = {2},
  pages = {220--237},
  year = {1994}
}`

const OUTER_INNER = `@article{judd2003,
  author = {Judd, Kenneth L. and Yeltekin, {\\c{S}}evin and Conklin, James},
  title = {Computing Supergame Equilibria},
  journal = {Econometrica},
  volume = {71},
  number = {4},
  pages = {1239--1254},
  year = {2003}
}`

const LATTICE_REDUCTION = `@article{lenstralenstralovasz1982,
  author = {Lenstra, Arjen K. and Lenstra, Hendrik W. and Lov{\\'a}sz, L{\\'a}szl{\\'o}},
  title = {Factoring Polynomials with Rational Coefficients},
  journal = {Mathematische Annalen},
  volume = {261},
  number = {4},
  pages = {515--534},
  year = {1982}
}`

export const PAYOFF_SET_SOURCES: Sources<PayoffSetResult['method']> = {
  equilibriumPayoffs: [ABREU_SANNIKOV, SELF_GENERATION, PUBLIC_RANDOMISATION, LATTICE_REDUCTION],
  equilibriumPayoffBounds: [OUTER_INNER, SELF_GENERATION, PUBLIC_RANDOMISATION],
}
