/**
 * Iterated elimination of dominated strategies (Luce and Raiffa 1957; Gale 1953), for any number of players, strict or weak,
 * by single strategies or by mixtures.
 */
import { InputError, type NormalForm, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Dominance } from '../../results/dominance.ts'
import { checkNormalForm } from '../input.ts'
import { checkSize, eliminate } from './elimination.ts'

/** Options of `dominance`. */
export interface DominanceOptions extends StepOptions {
  /** `'strict'` (the default): the dominating strategy always pays more. `'weak'`: never less, and sometimes more. */
  readonly relation?: 'strict' | 'weak'
  /** Whether mixed strategies may dominate, too. Default: only pure ones. */
  readonly mixed?: boolean
}

/**
 * Eliminates dominated strategies, round by round, until none is dominated.
 *
 * In each round all strategies go, of all players at once, that are dominated in what the round before has left. For strict
 * dominance any other order ends in the same game; for weak dominance it may end in another, and this is the order meant where
 * none is named.
 *
 * @param options `relation`: strict by default; `mixed`: pure by default; `limit`: stop after that many rounds; `maxSteps`,
 * `shouldStop`: end the run early, with `complete: false`
 * @returns `rounds`, each strategy that goes with the strategy or mixture that dominates it; `remaining`, the strategies that each
 * player has left (`restrict` makes a game of them); with `mixed` also `beliefs`, why nothing else goes
 * @throws InputError if it is not a game in normal form, or has more than `MAX_DOMINANCE_PROFILES` profiles and `mixed` is asked for
 *
 * Complexity: pure, in each round one comparison for each profile and each other strategy of each player; mixed, at most one
 * linear program for each strategy in each round.
 *
 * @example
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[1, 0], [0, 1], [2, 2]])
 * dominance(game).remaining // → [[0, 1, 2], [0, 1]]
 * const mixed = dominance(game, { mixed: true })
 * mixed.remaining // → [[0, 1], [0, 1]]
 * mixed.rounds[0].eliminated[0].by // → [{ strategy: 0, probability: '1/2' }, { strategy: 1, probability: '1/2' }]
 */
export function dominance(game: NormalForm, options: DominanceOptions = {}): Dominance {
  return runSync(dominanceSteps(game, options), options)
}

/** `dominance` in slices, for `run`; one for each strategy that is looked at in each round. */
export function* dominanceSteps(game: NormalForm, options: DominanceOptions = {}): Steps<Dominance> {
  checkStepOptions(options, ['relation', 'mixed'])
  checkNormalForm(game)
  const { relation = 'strict', mixed = false } = options
  if (relation !== 'strict' && relation !== 'weak') {
    throw new InputError('options.relation', `${show(relation)} is not 'strict' or 'weak'`)
  }
  if (typeof mixed !== 'boolean') throw new InputError('options.mixed', `${show(mixed)} is not true or false`)
  if (mixed) checkSize(game)
  const { rounds, remaining, beliefs, stop } = yield* eliminate(game, relation, mixed, options.limit)
  const ended = stop ? ({ complete: false, reason: stop } as const) : ({ complete: true } as const)
  return { method: 'dominance', relation, mixed, ...ended, rounds, remaining, ...(mixed && { beliefs }) }
}
