/** Sources of rules for claims problems. */
import type { ClaimsResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const AUMANN_MASCHLER = `@article{aumann1985,
  author = {Aumann, Robert J. and Maschler, Michael},
  title = {Game Theoretic Analysis of a Bankruptcy Problem from the {Talmud}},
  journal = {Journal of Economic Theory},
  volume = {36},
  number = {2},
  pages = {195--213},
  year = {1985},
  doi = {10.1016/0022-0531(85)90102-4}
}`

const ONEILL = `@article{oneill1982,
  author = {O'Neill, Barry},
  title = {A Problem of Rights Arbitration from the {Talmud}},
  journal = {Mathematical Social Sciences},
  volume = {2},
  number = {4},
  pages = {345--371},
  year = {1982},
  doi = {10.1016/0165-4896(82)90029-4}
}`

const THOMSON = `@article{thomson2003,
  author = {Thomson, William},
  title = {Axiomatic and Game-Theoretic Analysis of Bankruptcy and Taxation Problems: A Survey},
  journal = {Mathematical Social Sciences},
  volume = {45},
  number = {3},
  pages = {249--297},
  year = {2003},
  doi = {10.1016/S0165-4896(02)00070-7}
}`

const CURIEL = `@article{curiel1987,
  author = {Curiel, Imma J. and Maschler, Michael and Tijs, Stef H.},
  title = {Bankruptcy Games},
  journal = {Zeitschrift f{\\"u}r Operations Research},
  volume = {31},
  pages = {A143--A159},
  year = {1987}
}`

const CHUN_THOMSON = `@article{chun2005,
  author = {Chun, Youngsub and Thomson, William},
  title = {Convergence under Replication of Rules to Adjudicate Conflicting Claims},
  journal = {Games and Economic Behavior},
  volume = {50},
  number = {2},
  pages = {129--142},
  year = {2005}
}`

export const CLAIMS_SOURCES: Sources<ClaimsResult['method']> = {
  proportional: [THOMSON],
  constrainedEqualAwards: [AUMANN_MASCHLER, THOMSON],
  constrainedEqualLosses: [AUMANN_MASCHLER, THOMSON],
  talmud: [AUMANN_MASCHLER],
  piniles: [AUMANN_MASCHLER, THOMSON],
  minimalOverlap: [ONEILL, CHUN_THOMSON],
  adjustedProportional: [CURIEL],
  randomArrival: [ONEILL],
}
