/**
 * Nash equilibria of three players and more, support by support. Once it is known which strategies are played, indifference is a system of
 * equations that are linear in each player's probabilities; its solutions are irrational in general. Where linear algebra (`separate.ts`) or
 * elimination (`eliminate.ts`) tells all of them they are exact, whatever the scales of the payoffs. Otherwise all are found, each in a
 * box that is proved to hold exactly one (Krawczyk 1969), by halving the set of profiles until nothing is left
 * (`search.ts`): complete where the solutions are regular. The supports are taken as Porter, Nudelman and Shoham (2008) do.
 */
import {
  InputError,
  type NormalForm,
  type Progress,
  runSync,
  type StepOptions,
  type Steps,
  shapeOf,
  show,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Continuum, SupportEquilibria, SupportEquilibrium, UnresolvedSupports } from '../../results/index.ts'
import { checkNormalForm } from '../input.ts'
import { eliminated } from './eliminate.ts'
import { hasDominatedMixture } from './mixed-dominance.ts'
import { continuumWith, rationalEquilibrium, recordOf, recordOfPoint } from './records.ts'
import { type Found, searchSupports } from './search.ts'
import { separated } from './separate.ts'
import { verdictAt } from './solution.ts'
import { type IntegerGame, integerGame, type SupportSystem, supportSystem } from './support-system.ts'
import { hasDominated, supportCount, supportsOf } from './supports.ts'

/** The largest number of supports, and of players. */
const MAX_SUPPORTS = 1_000_000
const MAX_PLAYERS = 6
/** Cells for each of the supports, unless somebody says otherwise. */
const CELLS = 5_000

/** Options of `supportEquilibria`. */
export interface SupportEquilibriaOptions extends StepOptions {
  /** How many cells are looked at for each of the supports before they are given up: 5,000 if left out. */
  readonly cells?: number
}

/**
 * All Nash equilibria, pure and mixed, of a small game of any number of players, mainly of three to five: rational ones as fractions, others as
 * boxes with a proof that each holds exactly one, and as algebraic numbers
 * where three players mix and one of them over two strategies.
 *
 * @param options `cells`: the budget for each of the supports; `limit`: stop after that many equilibria; `maxSteps`, `shouldStop`: end
 * the run early
 * @returns `complete: true` only if every one of the supports was settled. Supports with a continuum of equilibria that is not one of the plain cases of `continua`, or with solutions that are
 * singular or tied so that no box decides, are listed in `unresolved`: there may be more equilibria with these supports, and with no others
 * @throws InputError if it is not a game in normal form, or has more than 6 players or a million supports (7×7×7 games have 2,048,383): there
 * `logitPath` finds one equilibrium, and `nashEquilibria` is for two players
 *
 * Time grows exponentially with the number of strategies: milliseconds for 2×2×2, a second or so for 3×3×3.
 *
 * @example
 * // Three players, whole payoffs, and a single equilibrium, which is irrational (Nau, Gomez Canovas and Hansen 2004).
 * const game = normalForm({
 *   shape: [2, 2, 2],
 *   payoffs: [[3, 1, 0, 0, 0, 0, 1, 2], [0, 0, 2, 1, 1, 3, 0, 0], [2, 0, 0, 0, 0, 0, 0, 3]],
 * })
 * const { complete, equilibria } = supportEquilibria(game)
 * complete // → true
 * equilibria.length // → 1
 * equilibria[0].kind // → 'isolated'
 * equilibria[0].profile.map(list => decimal(list[0], 6)) // → ['0.619233', '0.479804', '0.378825']
 * toNumber(equilibria[0].epsilon) < 1e-11 // → true
 * equilibria[0].exact.profile[0][0].polynomial // → [24n, -53n, 23n]
 */
export function supportEquilibria(game: NormalForm, options: SupportEquilibriaOptions = {}): SupportEquilibria {
  return runSync(supportEquilibriaSteps(game, options), options)
}

/** `supportEquilibria` in slices, for `run`; `done` counts supports and cells, `latest` has the equilibria since the last report. */
export function* supportEquilibriaSteps(
  game: NormalForm,
  options: SupportEquilibriaOptions = {},
): Steps<SupportEquilibria, SupportEquilibrium> {
  checkStepOptions(options, ['cells'])
  checkNormalForm(game)
  checkSize(shapeOf(game))
  const { limit = Number.POSITIVE_INFINITY, cells = CELLS } = options
  if (!(typeof cells === 'number' && cells >= 1))
    throw new InputError('options.cells', `${show(cells)} is not a number of cells`)
  const whole = integerGame(game)
  const equilibria: SupportEquilibrium[] = []
  const continua: Continuum[] = []
  const unresolved: UnresolvedSupports[] = []
  const method = 'supportEquilibria'
  let done = 0
  let told = 0
  const progress = (more: number): Progress<SupportEquilibrium> => {
    done += more
    const latest = equilibria.slice(told)
    told = equilibria.length
    return { done, found: told, ...(latest.length === 0 ? {} : { latest }) }
  }
  const ended = (reason: 'limit' | 'stopped'): SupportEquilibria => ({
    method,
    complete: false,
    reason,
    equilibria,
    continua,
    unresolved,
  })

  for (const supports of supportsOf(whole)) {
    const stop = yield progress(1)
    if (stop) return ended(stop)
    if (hasDominated(whole, supports)) continue
    const system = supportSystem(whole, supports)
    const settled = settledExactly(game, whole, system)
    if (settled) {
      if (settled.continuum) continua.push(settled.continuum)
      for (const item of settled.equilibria) {
        if (equilibria.length >= limit) return ended('limit')
        equilibria.push(item)
      }
      continue
    }
    const found: Found | 'limit' | 'stopped' = yield* searchSupports(system, cells, progress)
    if (typeof found === 'string') return ended(found)
    if (found.left && hasDominatedMixture(system)) continue
    let tied = false
    for (const solution of found.solutions) {
      if (solution.equilibrium === undefined) tied = true
      if (!solution.equilibrium) continue
      if (equilibria.length >= limit) return ended('limit')
      equilibria.push(recordOf(game, whole, system, solution))
    }
    if (found.left) unresolved.push({ supports, reason: 'cells' })
    else if (tied) unresolved.push({ supports, reason: 'tie' })
  }
  if (told < equilibria.length) yield progress(0)
  const result = { method, equilibria, continua, unresolved } as const
  return unresolved.length === 0 ? { ...result, complete: true } : { ...result, complete: false, reason: 'unresolved' }
}

/** All equilibria with given supports, where exact arithmetic alone finds them. */
function settledExactly(
  game: NormalForm,
  whole: IntegerGame,
  system: SupportSystem,
): { readonly equilibria: readonly SupportEquilibrium[]; readonly continuum?: Continuum } | undefined {
  const parts = separated(system)
  if (parts.kind === 'none') return { equilibria: [] }
  if (parts.kind === 'point') {
    const weights = parts.profile.map(mix => mix.weights)
    const denominators = parts.profile.map(mix => mix.denominator)
    const { index } = verdictAt(system, weights)
    return { equilibria: [rationalEquilibrium(game, system, { weights, denominators }, index)] }
  }
  if (parts.kind === 'product' && (parts.cut.length === 0 || parts.member)) {
    return { equilibria: [], continuum: continuumWith(game, system, parts) }
  }
  const found = eliminated(system)?.map(point => recordOfPoint(game, whole, system, point))
  return found?.every(item => item !== undefined) ? { equilibria: found } : undefined
}

function checkSize(shape: readonly number[]): void {
  if (shape.length > MAX_PLAYERS) {
    throw new InputError(
      'players',
      `supportEquilibria takes at most ${MAX_PLAYERS}, not ${shape.length}; use logitPath`,
    )
  }
  const supports = supportCount(shape)
  if (supports > MAX_SUPPORTS) {
    throw new InputError(
      'strategies',
      `${shape.join('×')} games have ${supports} supports, more than ${MAX_SUPPORTS}; use ${shape.length === 2 ? 'nashEquilibria' : 'logitPath'}`,
    )
  }
}
