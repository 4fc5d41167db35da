/** Sources of dominance and rationalizability. */
import type { DominanceResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

const LUCE_RAIFFA = `@book{luce1957,
  author = {Luce, R. Duncan and Raiffa, Howard},
  title = {Games and Decisions: Introduction and Critical Survey},
  publisher = {Wiley},
  year = {1957}
}`

const GALE = `@article{gale1953,
  author = {Gale, David},
  title = {A Theory of {N}-Person Games with Perfect Information},
  journal = {Proceedings of the National Academy of Sciences of the United States of America},
  volume = {39},
  pages = {496--501},
  year = {1953}
}`

const PEARCE = `@article{pearce1984,
  author = {Pearce, David G.},
  title = {Rationalizable Strategic Behavior and the Problem of Perfection},
  journal = {Econometrica},
  volume = {52},
  number = {4},
  pages = {1029--1050},
  year = {1984},
  doi = {10.2307/1911197}
}`

const BERNHEIM = `@article{bernheim1984,
  author = {Bernheim, B. Douglas},
  title = {Rationalizable Strategic Behavior},
  journal = {Econometrica},
  volume = {52},
  number = {4},
  pages = {1007--1028},
  year = {1984},
  doi = {10.2307/1911196}
}`

const CORRELATED = `@article{brandenburger1987,
  author = {Brandenburger, Adam and Dekel, Eddie},
  title = {Rationalizability and Correlated Equilibria},
  journal = {Econometrica},
  volume = {55},
  number = {6},
  pages = {1391--1402},
  year = {1987}
}`

export const DOMINANCE_SOURCES: Sources<DominanceResult['method']> = {
  dominance: [LUCE_RAIFFA, GALE, PEARCE],
  rationalizable: [PEARCE, BERNHEIM, CORRELATED],
}
