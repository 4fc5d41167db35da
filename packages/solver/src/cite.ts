/** BibTeX for the method behind an answer, so that a paper can name it. */
import { InputError, show } from '@biform/core'

const NASH = `@article{nash1951,
  author = {Nash, John},
  title = {Non-Cooperative Games},
  journal = {Annals of Mathematics},
  volume = {54},
  number = {2},
  pages = {286--295},
  year = {1951},
  doi = {10.2307/1969529}
}`

const ENUMERATION = `@article{avis2010,
  author = {Avis, David and Rosenberg, Gabriel D. and Savani, Rahul and von Stengel, Bernhard},
  title = {Enumeration of {Nash} Equilibria for Two-Player Games},
  journal = {Economic Theory},
  volume = {42},
  number = {1},
  pages = {9--37},
  year = {2010},
  doi = {10.1007/s00199-009-0449-x}
}`

const SUBGAME_PERFECT = `@article{selten1965,
  author = {Selten, Reinhard},
  title = {Spieltheoretische {Behandlung} eines {Oligopolmodells} mit {Nachfrageträgheit}},
  journal = {Zeitschrift für die gesamte Staatswissenschaft},
  volume = {121},
  pages = {301--324, 667--689},
  year = {1965}
}`

const SHAPLEY = `@incollection{shapley1953,
  author = {Shapley, Lloyd S.},
  title = {A Value for $n$-Person Games},
  booktitle = {Contributions to the Theory of Games {II}},
  editor = {Kuhn, Harold W. and Tucker, Albert W.},
  series = {Annals of Mathematics Studies},
  volume = {28},
  pages = {307--317},
  publisher = {Princeton University Press},
  year = {1953},
  doi = {10.1515/9781400881970-018}
}`

const DIVIDENDS = `@article{harsanyi1963,
  author = {Harsanyi, John C.},
  title = {A Simplified Bargaining Model for the $n$-Person Cooperative Game},
  journal = {International Economic Review},
  volume = {4},
  number = {2},
  pages = {194--220},
  year = {1963},
  doi = {10.2307/2525487}
}`

const CORE = `@incollection{gillies1959,
  author = {Gillies, Donald B.},
  title = {Solutions to General Non-Zero-Sum Games},
  booktitle = {Contributions to the Theory of Games {IV}},
  editor = {Tucker, Albert W. and Luce, R. Duncan},
  series = {Annals of Mathematics Studies},
  volume = {40},
  pages = {47--85},
  publisher = {Princeton University Press},
  year = {1959}
}`

const BALANCED = `@article{shapley1967,
  author = {Shapley, Lloyd S.},
  title = {On Balanced Sets and Cores},
  journal = {Naval Research Logistics Quarterly},
  volume = {14},
  number = {4},
  pages = {453--460},
  year = {1967},
  doi = {10.1002/nav.3800140404}
}`

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

/** By the name of the function that made the answer: the method's source first. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pureEquilibria', [NASH]],
  ['regrets', [NASH]],
  ['isNash', [NASH]],
  ['nashEquilibria', [ENUMERATION, NASH]],
  ['subgamePerfect', [SUBGAME_PERFECT]],
  ['shapley', [SHAPLEY]],
  ['dividends', [DIVIDENDS]],
  ['core', [CORE, BALANCED]],
  ['coreInterval', [CORE, BALANCED]],
  ['inCore', [CORE]],
  ['appropriate', [DUAL_VALUE]],
  ['ownUseRule', [DUAL_VALUE, SHAPLEY]],
  ['indices', [DUAL_VALUE]],
  ['runScenario', [DUAL_VALUE, BIFORM]],
  ['phase', [DUAL_VALUE, BIFORM]],
])

/**
 * BibTeX entries for the method that made a result, its main source first.
 *
 * @param result any record of this package: its `method` says what made it
 * @throws InputError if the record names no method of this package
 * @example
 * cite(shapley(coalitional({ worth: [0, 0, 0, 1] }))).split('{')[1].slice(0, 11) // → 'shapley1953'
 */
export function cite(result: { readonly method: string }): string {
  const sources = SOURCES.get(result?.method)
  if (sources === undefined) throw new InputError('method', `${show(result?.method)} is no method of this package`)
  return sources.join('\n\n')
}
