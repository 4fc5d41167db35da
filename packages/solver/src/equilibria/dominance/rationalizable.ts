/**
 * Rationalizable strategies (Bernheim 1984; Pearce 1984): those that are best replies to beliefs about strategies that are
 * themselves such best replies, and so on. A strategy is a best reply to no belief if and only if a mixture strictly dominates
 * it (Pearce 1984, Lemma 3), so that they are what iterated strict dominance by mixtures leaves.
 */
import { type NormalForm, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Rationalizable } from '../../results/dominance.ts'
import { checkNormalForm } from '../input.ts'
import { checkSize, eliminate } from './elimination.ts'

/**
 * The rationalizable strategies of each player.
 *
 * With three players or more, beliefs may be correlated (`kind: 'correlated'`; Brandenburger and Dekel 1987): a player may think
 * that what the others do has a common cause. If beliefs must be independent, fewer strategies may be left.
 *
 * @param options `limit`: stop after that many rounds; `maxSteps`, `shouldStop`: end the run early, with `complete: false`
 * @returns `remaining`, the rationalizable strategies; `beliefs`, what each of them is a best reply to; `rounds`, when and by what
 * the others went
 * @throws InputError if it is not a game in normal form, or has more than `MAX_DOMINANCE_PROFILES` profiles
 *
 * Complexity: at most one linear program for each strategy in each round.
 *
 * @example
 * // Bernheim (1984, figure 1): the fourth strategies are best replies to nothing.
 * const A = [[0, 2, 7, 0], [5, 3, 5, 0], [7, 2, 0, 0], [0, 0, 0, 10]]
 * const B = [[7, 5, 0, 1], [2, 3, 2, 1], [0, 5, 7, 1], [0, -2, 0, -1]]
 * const { remaining, rounds } = rationalizable(bimatrix(A, B))
 * remaining // → [[0, 1, 2], [0, 1, 2]]
 * rounds.length // → 2
 */
export function rationalizable(game: NormalForm, options: StepOptions = {}): Rationalizable {
  return runSync(rationalizableSteps(game, options), options)
}

/** `rationalizable` in slices, for `run`; one for each strategy that is looked at in each round. */
export function* rationalizableSteps(game: NormalForm, options: StepOptions = {}): Steps<Rationalizable> {
  checkStepOptions(options)
  checkNormalForm(game)
  checkSize(game)
  const { rounds, remaining, beliefs, stop } = yield* eliminate(game, 'strict', true, options.limit)
  const kind = game.players.length <= 2 ? 'two-player' : 'correlated'
  const found = { method: 'rationalizable', kind, rounds, remaining } as const
  return stop
    ? { ...found, complete: false, reason: stop }
    : { ...found, complete: true, beliefs: beliefs[rounds.length]! }
}
