/**
 * One equilibrium of a two-player game, fast (Lemke and Howson 1964; the geometry is Shapley's, 1974).
 *
 * From the artificial equilibrium, at the origin of both best-reply polytopes, one label is dropped; complementary pivots
 * lead to an equilibrium. A path may be exponentially long (Savani and von Stengel 2006) where that of another label is
 * short, so that labels take turns. Paths are followed in doubles; the strategies at the end determine a profile, which
 * is solved exactly and proved to be an equilibrium by its definition. Small games are followed in integers.
 */
import {
  InputError,
  type NormalForm,
  type Progress,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  show,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { BimatrixEquilibrium, LemkeHowson } from '../../results/index.ts'
import { bestReplyPolytopes } from '../best-reply-polytopes.ts'
import { checkTwoPlayers, MORE_PLAYERS } from '../input.ts'
import { equilibriumAt } from './equilibrium-at.ts'
import { artificial, basicStrategies, exactPath, type Polytopes } from './exact-path.ts'
import { basicAtEnd, type FloatTables, floatPath, floatTables, follow } from './float-path.ts'

/** Options of `lemkeHowson`. */
export interface LemkeHowsonOptions extends StepOptions {
  /** The label to drop: 0 … m−1 are the rows, m … m+n−1 the columns. All of them take turns if it is left out. */
  readonly label?: number
  /** At most this many pivots of all paths together; the default is 100,000. */
  readonly maxPivots?: number
}

/** The default of `maxPivots`. */
const MAX_PIVOTS = 100_000
/** With so many labels or fewer, paths are followed in integers. */
const MAX_EXACT_LABELS = 24
/** Pivots between two reports. */
const PIVOTS_PER_STEP = 64

/**
 * One Nash equilibrium of a two-player game, exactly, by complementary pivoting.
 *
 * The equilibrium is proved by its definition. That it is the one to which `label` leads is certain with up to 24
 * strategies in all, whose paths are followed in integers; the paths of larger games are followed in doubles.
 *
 * @returns the equilibrium, the label that was dropped and the length of its path; `kind: 'not-found'` if no path ended
 * within the budget, which can happen although every game has an equilibrium
 * @throws InputError if it is not a game in normal form with exactly two players, or has no such label
 *
 * Time: mn operations in doubles for each pivot; often few more pivots than strategies, but exponentially many at worst.
 * The exact solution takes about k³ operations on doubles for supports of k strategies.
 *
 * @example
 * const game = bimatrix([[3, 3], [2, 5], [0, 6]], [[3, 2], [2, 6], [3, 1]])
 * lemkeHowson(game, { label: 0 }).equilibrium.profile // → [['1', '0', '0'], ['1', '0']]
 * lemkeHowson(game, { label: 1 }).equilibrium.profile // → [['0', '1/3', '2/3'], ['1/3', '2/3']]
 */
export function lemkeHowson(game: NormalForm, options: LemkeHowsonOptions = {}): LemkeHowson {
  return runSync(lemkeHowsonSteps(game, options), options)
}

/** `lemkeHowson` in slices, for `run`. */
export function* lemkeHowsonSteps(game: NormalForm, options: LemkeHowsonOptions = {}): Steps<LemkeHowson> {
  const { labels, maxPivots } = checked(game, options)
  const polytopes = bestReplyPolytopes(game)
  const count = polytopes.rows.variables.length + polytopes.rows.slacks.length
  const tables = count > MAX_EXACT_LABELS ? floatTables(polytopes) : undefined
  const method = 'lemkeHowson'
  let spent = 0
  let done = 0
  const progress = (): Progress => ({ done: ++done })
  // In each round every label gets twice the pivots of the round before.
  for (let budget = 4 * count; ; budget *= 2) {
    for (const label of labels) {
      const trials = tables
        ? [floatTrial(game, tables, label, progress), exactTrial(game, polytopes, label, progress)]
        : [exactTrial(game, polytopes, label, progress)]
      for (const trial of trials) {
        const most = Math.min(budget, maxPivots - spent)
        const found = yield* trial(most)
        if (typeof found === 'string') return { method, kind: 'not-found', reason: found }
        const { pivots, equilibrium, unfinished } = found
        spent += pivots
        if (equilibrium) return { method, kind: 'equilibrium', label, pivots, equilibrium }
        if (spent >= maxPivots) return { method, kind: 'not-found', reason: 'limit' }
        if (unfinished) break
      }
    }
  }
}

/** What came of a path; without an equilibrium it is unfinished, or doubles have led it astray. */
interface Trial {
  readonly pivots: number
  readonly equilibrium?: BimatrixEquilibrium | undefined
  readonly unfinished?: boolean
}

/** The path of a label in doubles, up to so many pivots. */
function floatTrial(game: NormalForm, tables: FloatTables, label: number, progress: () => Progress) {
  return function* (most: number): Steps<Trial | Stop> {
    const path = floatPath(tables, label)
    while (path.pivots < most) {
      const state = follow(path, Math.min(PIVOTS_PER_STEP, most - path.pivots))
      if (state === 'lost') return { pivots: path.pivots }
      if (state === 'ended') return { pivots: path.pivots, equilibrium: equilibriumAt(game, basicAtEnd(path)) }
      const stop = yield progress()
      if (stop) return stop
    }
    return { pivots: path.pivots, unfinished: true }
  }
}

/** The same in integers. */
function exactTrial(game: NormalForm, polytopes: Polytopes, label: number, progress: () => Progress) {
  return function* (most: number): Steps<Trial | Stop> {
    const path = yield* exactPath(artificial(polytopes), label, polytopes, most, progress)
    if (typeof path === 'string') return path
    const { pivots, end } = path
    if (!end) return { pivots, unfinished: true }
    return { pivots, equilibrium: equilibriumAt(game, basicStrategies(end, polytopes)) }
  }
}

/** Refuses other games, labels and budgets; all labels are tried if none is named. */
function checked(game: NormalForm, options: LemkeHowsonOptions): { labels: readonly number[]; maxPivots: number } {
  checkStepOptions(options, ['label', 'maxPivots'])
  checkTwoPlayers(game, 'lemkeHowson', MORE_PLAYERS)
  const count = game.strategies[0]!.length + game.strategies[1]!.length
  const { label, maxPivots = MAX_PIVOTS } = options
  if (!(typeof maxPivots === 'number' && maxPivots > 0)) {
    throw new InputError('options.maxPivots', `${show(maxPivots)} is not a number of pivots`)
  }
  if (label === undefined) return { labels: Array.from({ length: count }, (_, k) => k), maxPivots }
  if (!Number.isInteger(label) || label < 0 || label >= count) {
    throw new InputError('options.label', `${show(label)} is not one of the labels 0 … ${count - 1}`)
  }
  return { labels: [label], maxPivots }
}
