/**
 * The nucleolus (Schmeidler 1969): the imputation whose excesses, from the largest down, are lexicographically the least.
 * Computed by the stages of `stages.ts`.
 */
import { at, type Coalitional, compare, runSync, type StepOptions, type Steps, sum } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Nucleolus } from '../../results/index.ts'
import { checkCoalitional } from '../input.ts'
import { recordOf } from './records.ts'
import { stagesSteps } from './stages.ts'

/**
 * The nucleolus over the imputations of a TU game: among the allocations of v(N) that give each player at least what it
 * has alone, the one at which the most dissatisfied coalition is least so, then the next, and so on. It is the only one,
 * and it lies in the core if that is not empty, and in the kernel.
 *
 * Exact for every game of up to 24 players, with a proof: in each stage, positive weights on coalitions that all have the
 * largest excess show that no imputation could do better. Doubles propose the stages (a linear program with n + 1 rows, whose
 * columns are found by scanning all 2^n coalitions, once for several pivots); rationals certify them, and take over where
 * doubles fail. A game without imputations has no nucleolus, and says so.
 *
 * @param options a run that is ended early is `undecided`
 * @throws InputError if the game is not a TU game
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * nucleolus(bakeries).values // → ['20', '40', '30']
 * const talmud = coalitional({ worth: [0, 0, 0, 0, 0, 0, 100, 200] }) // claims of 100, 200 and 300 on an estate of 200
 * nucleolus(talmud).values // → ['50', '75', '75']
 * nucleolus(coalitional({ worth: [0, 2, 2, 3] })).kind // → 'no-imputation'
 */
export function nucleolus(game: Coalitional, options: StepOptions = {}): Nucleolus {
  return runSync(nucleolusSteps(game, options), options)
}

/** `nucleolus` in steps: one per scan of all coalitions. Reports pivots and scans as `done`, settled ranks as `found`. */
export function* nucleolusSteps(game: Coalitional, options: StepOptions = {}): Steps<Nucleolus> {
  checkStepOptions(options)
  checkCoalitional(game)
  const alone = game.players.map((_, i) => at(game.worth, 2 ** i))
  const available = at(game.worth, 2 ** game.players.length - 1)
  if (compare(sum(alone), available) > 0) return { method: 'nucleolus', kind: 'no-imputation', alone, available }
  const solution = yield* stagesSteps(game, true)
  if (typeof solution === 'string') return { method: 'nucleolus', kind: 'undecided', reason: solution }
  return { method: 'nucleolus', kind: 'allocation', ...recordOf(game, solution) }
}
