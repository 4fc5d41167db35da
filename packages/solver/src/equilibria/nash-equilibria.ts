/**
 * All Nash equilibria of a two-player game, exactly: the extreme equilibria and how they hang together.
 *
 * Method: vertex enumeration of both best-reply polytopes (Mangasarian 1964; von Stengel 2002) over lexico-feasible
 * bases, which misses no vertex of a degenerate game, in doubles with proved error bounds (`vertices.ts`); completely
 * labelled pairs of vertices are the extreme equilibria, computed in integers; the bipartite graph of those pairs gives
 * the components (Avis, Rosenberg, Savani and von Stengel 2010), the same bases their indices (Shapley 1974).
 */
import { type NormalForm, type Progress, runSync, type StepOptions, type Steps, type Stop } from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { BimatrixEquilibrium, NashEquilibria } from '../results/index.ts'
import { bestReplyPolytopes } from './best-reply-polytopes.ts'
import { componentIndices } from './component-index.ts'
import { arranged, gather, meet } from './extreme-equilibria.ts'
import { checkTwoPlayers, MORE_PLAYERS } from './input.ts'
import { nashComponents } from './nash-subsets.ts'
import { partnersIn } from './partners.ts'
import { explore, startWalk, type Walk } from './vertices.ts'

/** How many bases of each polytope are visited between two reports. */
const BASES_PER_STEP = 32

/**
 * All extreme Nash equilibria of a two-player game, with the connected components of the set of all equilibria and
 * their maximal Nash subsets and indices. Degenerate games are served like all others; every number is exact.
 *
 * @param game a game of two players
 * @param options `limit`: stop after that many extreme equilibria; `maxSteps`, `shouldStop`: end the run early. A run
 * that was ended says `complete: false` and has the equilibria that it met, but no components
 * @returns equilibria in the order of their (row, column) strategies in `extreme`
 * @throws InputError if it is not a game in normal form with exactly two players; `supportEquilibria` takes three to six, and `logitPath`
 * finds one equilibrium of more
 *
 * Time is proportional to the bases of both polytopes, which grow exponentially: about 2.1^n each for random n×n games.
 *
 * @example
 * const game = bimatrix([[3, 0], [0, 1]], [[1, 0], [0, 3]])
 * nashEquilibria(game).extreme.rows // → [['1', '0'], ['3/4', '1/4'], ['0', '1']]
 * nashEquilibria(game).equilibria[1].payoffs // → ['3/4', '3/4']
 * nashEquilibria(game).components.map(({ index }) => index) // → [1, -1, 1]
 */
export function nashEquilibria(game: NormalForm, options: StepOptions = {}): NashEquilibria {
  return runSync(nashEquilibriaSteps(game, options), options)
}

/**
 * `nashEquilibria` in slices, for `run`; `found` counts the extreme equilibria so far, `latest` lists those that were met
 * since the last report, in the order of the search. Before the run ends by itself, each was in one report.
 *
 * @example
 * const steps = nashEquilibriaSteps(bimatrix([[3, 0], [0, 1]], [[1, 0], [0, 3]]))
 * steps.next().value.latest.map(({ payoffs }) => payoffs) // → [['3', '1'], ['3/4', '3/4'], ['1', '3']]
 */
export function* nashEquilibriaSteps(
  game: NormalForm,
  options: StepOptions = {},
): Steps<NashEquilibria, BimatrixEquilibrium> {
  checkStepOptions(options)
  checkTwoPlayers(game, 'nashEquilibria', MORE_PLAYERS)
  const { limit = Number.POSITIVE_INFINITY } = options
  const labels = game.strategies[0]!.length + game.strategies[1]!.length
  const polytopes = bestReplyPolytopes(game)
  const [rows, columns] = [startWalk(polytopes.rows, labels), startWalk(polytopes.columns, labels)]
  const met = gather(game, rows, columns)
  let latest: BimatrixEquilibrium[] = []
  let done = 0
  const progress = (): Progress<BimatrixEquilibrium> => {
    const fresh = latest
    latest = []
    return { done: ++done, found: met.pairs.length, latest: fresh }
  }

  let stop: Stop | undefined
  const add = (row: number, column: number): void => {
    if (met.pairs.length >= limit) stop = 'limit'
    else latest.push(meet(met, row, column))
  }
  const [toRows, toColumns] = [partnersIn(rows.found, labels), partnersIn(columns.found, labels)]
  while (stop === undefined && (rows.level >= 0 || columns.level >= 0)) {
    // Each new vertex meets all that the other walk knows, so that every pair is met once.
    for (const row of goOn(rows)) {
      for (const column of toColumns(rows.found, row)) add(row, column)
    }
    for (const column of goOn(columns)) {
      for (const row of toRows(columns.found, column)) add(row, column)
    }
    if (rows.level >= 0 || columns.level >= 0) stop ??= yield progress()
  }

  const method = 'nashEquilibria'
  const { edges, placeOfRow, ...found } = arranged(met)
  if (stop) return { method, complete: false, reason: stop, ...found, components: [] }
  const components = yield* nashComponents(edges, progress)
  if (typeof components === 'string') {
    return { method, complete: false, reason: components, ...found, components: [] }
  }
  const indices = yield* componentIndices(game, [rows.found, columns.found], placeOfRow, components, progress)
  if (typeof indices === 'string') return { method, complete: false, reason: indices, ...found, components: [] }
  return {
    method,
    complete: true,
    ...found,
    components: components.map((component, c) => ({ ...component, index: indices[c]! })),
  }
}

/** Goes on with a walk for one step; the numbers of the vertices that are new. */
function goOn(walk: Walk): number[] {
  const first = walk.found.basisOf.length
  explore(walk, BASES_PER_STEP)
  return Array.from({ length: walk.found.basisOf.length - first }, (_, k) => first + k)
}
