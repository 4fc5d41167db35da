/**
 * The prenucleolus (Schmeidler 1969, Sobolev 1975): as the nucleolus, over all allocations of v(N). Computed by the stages of
 * `stages.ts`.
 */
import { type Coalitional, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Prenucleolus } from '../../results/index.ts'
import { checkCoalitional } from '../input.ts'
import { recordOf } from './records.ts'
import { stagesSteps } from './stages.ts'

/**
 * The prenucleolus of a TU game: among all allocations of v(N), individually rational or not, the one whose excesses, from
 * the largest down, are lexicographically the least. Every game has just one. It equals the nucleolus where it is an
 * imputation, as in every game with a core and in every zero-monotonic one.
 *
 * Exact for every game of up to 24 players, with a proof for each stage; see `nucleolus`.
 *
 * @param options a run that is ended early is `undecided`
 * @throws InputError if the game is not a TU game
 * @example
 * const game = coalitional({ worth: [0, 0, 0, 3, 0, 0, 0, 1] })
 * prenucleolus(game).values // → ['1', '1', '-1']
 * nucleolus(game).values // → ['1/2', '1/2', '0']
 */
export function prenucleolus(game: Coalitional, options: StepOptions = {}): Prenucleolus {
  return runSync(prenucleolusSteps(game, options), options)
}

/** `prenucleolus` in steps: one per scan of all coalitions. */
export function* prenucleolusSteps(game: Coalitional, options: StepOptions = {}): Steps<Prenucleolus> {
  checkStepOptions(options)
  checkCoalitional(game)
  const solution = yield* stagesSteps(game, false)
  if (typeof solution === 'string') return { method: 'prenucleolus', kind: 'undecided', reason: solution }
  return { method: 'prenucleolus', kind: 'allocation', ...recordOf(game, solution) }
}
