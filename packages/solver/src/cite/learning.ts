/** Sources of learning and of logit dynamics. */
import type { LearningResult } from '../results/index.ts'
import { STATE_REDUCTION } from './repeated.ts'
import type { Sources } from './sources.ts'
import { MONDERER_SHAPLEY } from './structure.ts'

const BROWN = `@incollection{brown1951,
  author = {Brown, George W.},
  title = {Iterative Solution of Games by Fictitious Play},
  booktitle = {Activity Analysis of Production and Allocation},
  editor = {Koopmans, Tjalling C.},
  pages = {374--376},
  publisher = {Wiley},
  year = {1951}
}`

const ROBINSON = `@article{robinson1951,
  author = {Robinson, Julia},
  title = {An Iterative Method of Solving a Game},
  journal = {Annals of Mathematics},
  volume = {54},
  number = {2},
  pages = {296--301},
  year = {1951},
  doi = {10.2307/1969530}
}`

const FUDENBERG_KREPS = `@article{fudenberg1993,
  author = {Fudenberg, Drew and Kreps, David M.},
  title = {Learning Mixed Equilibria},
  journal = {Games and Economic Behavior},
  volume = {5},
  number = {3},
  pages = {320--367},
  year = {1993},
  doi = {10.1006/game.1993.1021}
}`

const HOFBAUER_SANDHOLM = `@article{hofbauer2002,
  author = {Hofbauer, Josef and Sandholm, William H.},
  title = {On the Global Convergence of Stochastic Fictitious Play},
  journal = {Econometrica},
  volume = {70},
  number = {6},
  pages = {2265--2294},
  year = {2002}
}`

const HART_MAS_COLELL = `@article{hart2000,
  author = {Hart, Sergiu and Mas-Colell, Andreu},
  title = {A Simple Adaptive Procedure Leading to Correlated Equilibrium},
  journal = {Econometrica},
  volume = {68},
  number = {5},
  pages = {1127--1150},
  year = {2000},
  doi = {10.1111/1468-0262.00153}
}`

const BLUME = `@article{blume1993,
  author = {Blume, Lawrence E.},
  title = {The Statistical Mechanics of Strategic Interaction},
  journal = {Games and Economic Behavior},
  volume = {5},
  number = {3},
  pages = {387--424},
  year = {1993},
  doi = {10.1006/game.1993.1023}
}`

const YOUNG = `@article{young1993,
  author = {Young, H. Peyton},
  title = {The Evolution of Conventions},
  journal = {Econometrica},
  volume = {61},
  number = {1},
  pages = {57--84},
  year = {1993},
  doi = {10.2307/2951778}
}`

const KANDORI_MAILATH_ROB = `@article{kandori1993,
  author = {Kandori, Michihiro and Mailath, George J. and Rob, Rafael},
  title = {Learning, Mutation, and Long Run Equilibria in Games},
  journal = {Econometrica},
  volume = {61},
  number = {1},
  pages = {29--56},
  year = {1993},
  doi = {10.2307/2951777}
}`

const COURNOT = `@book{cournot1838,
  author = {Cournot, Antoine Augustin},
  title = {Recherches sur les principes math{\\'e}matiques de la th{\\'e}orie des richesses},
  publisher = {Hachette},
  year = {1838}
}`

const GILBOA_MATSUI = `@article{gilboa1991,
  author = {Gilboa, Itzhak and Matsui, Akihiko},
  title = {Social Stability and Equilibrium},
  journal = {Econometrica},
  volume = {59},
  number = {3},
  pages = {859--867},
  year = {1991},
  doi = {10.2307/2938230}
}`

const GAUNERSDORFER_HOFBAUER = `@article{gaunersdorfer1995,
  author = {Gaunersdorfer, Andrea and Hofbauer, Josef},
  title = {Fictitious Play, {Shapley} Polygons, and the Replicator Equation},
  journal = {Games and Economic Behavior},
  volume = {11},
  number = {2},
  pages = {279--303},
  year = {1995},
  doi = {10.1006/game.1995.1052}
}`

export const LEARNING_SOURCES: Sources<LearningResult['method']> = {
  fictitiousPlay: [BROWN, ROBINSON],
  stochasticFictitiousPlay: [FUDENBERG_KREPS, HOFBAUER_SANDHOLM],
  regretMatching: [HART_MAS_COLELL],
  logitDynamics: [BLUME],
  bestResponseDynamics: [COURNOT, MONDERER_SHAPLEY],
  bestResponsePath: [GILBOA_MATSUI, GAUNERSDORFER_HOFBAUER],
  logitStationary: [BLUME, STATE_REDUCTION],
  stochasticallyStable: [YOUNG, KANDORI_MAILATH_ROB, BLUME],
}
