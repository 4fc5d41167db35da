/**
 * Tournaments: strategies of a repeated game against each other (Axelrod 1980). Where both are finite automata a pair is
 * solved as a Markov chain, exactly; where one is not, its match is played, so often, with errors that are estimated.
 */
import { type Fraction, type NormalForm, type Progress, runSync, type Steps, type Strategy } from '@biform/core'
import type { Tournament } from '../../results/tournament.ts'
import type { Populations } from './entrants.ts'
import { failure } from './failure.ts'
import { keyOf, ledgerOf } from './ledger.ts'
import { settingOf, type TournamentOptions } from './options.ts'
import { outcomeOf } from './outcome.ts'
import { recordOf, unitsOf } from './units.ts'

/**
 * A round robin of strategies, or of two populations, one for each role; or of neighbours on a graph.
 *
 * A pair of automata is solved: expected payoffs over the turns, with a random ending, discounted, or in the long run;
 * unless they have more than 256 joint states (4096 in doubles; 100 over turns in fractions). All other pairs are played `repetitions` times. The seed of each match is made from the seed of the tournament, the pair and
 * the repetition, so that results depend neither on the order of the work nor on who does it: records (see
 * `TournamentRecord`) of several runs may be put together by `resume`, in any order, and give the same answer bit by bit.
 *
 * @param strategies a list, with names that differ; or `{ rows, columns }`: who plays the role of player 0, and of player 1
 * @throws InputError for strategies that do not fit their role, names that are there twice, no end for strategies that can
 * only be played, and options out of range
 * @throws StrategyError (an InputError), unless `onError` is 'drop', for an open strategy that throws or returns no action of
 * its own: it names the strategy, its opponent and the turn
 *
 * Complexity: pairs × that of `longRunPayoffs`, or pairs × repetitions × turns.
 *
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const players = ['tit-for-tat', 'defector', 'cooperator', 'grim-trigger'].map(name => namedStrategy(name))
 * const { ranking, payoffs } = tournament(dilemma, players, { turns: 10 })
 * ranking.map(({ index, score }) => [index, score]) // → [[1, '13/5'], [0, '23/10'], [3, '23/10'], [2, '2']]
 * payoffs[0] // → ['3', '9/10', '3', '3']
 */
export function tournament(
  stage: NormalForm,
  strategies: readonly Strategy[] | Populations,
  options: TournamentOptions & { readonly arithmetic: 'double' },
): Tournament<number>
export function tournament(
  stage: NormalForm,
  strategies: readonly Strategy[] | Populations,
  options?: TournamentOptions & { readonly arithmetic?: 'exact' },
): Tournament<Fraction>
export function tournament(
  stage: NormalForm,
  strategies: readonly Strategy[] | Populations,
  options: TournamentOptions = {},
): Tournament {
  return runSync(tournamentSteps(stage, strategies, options), options)
}

/** So many steps within a unit are one step of the tournament. */
const INNER_STEPS = 8

/**
 * `tournament` in steps: one for each unit of work, a pair that is solved or one repetition of a match, and some within
 * long ones. A unit that is under way when the run is ended leaves no record.
 */
export function* tournamentSteps(
  stage: NormalForm,
  strategies: readonly Strategy[] | Populations,
  options: TournamentOptions = {},
): Steps<Tournament> {
  const setting = settingOf(stage, strategies, options)
  const units = unitsOf(setting.pairs, setting)
  const ledger = ledgerOf(units, setting, options.resume ?? [])
  const open = units.filter(unit => !ledger.has(keyOf(unit)))
  const total = units.length
  let done = total - open.length
  for (const unit of open) {
    const work = recordOf(unit, setting)
    let part = work.next()
    for (let inner = 1; !part.done; inner++) {
      const stop = inner % INNER_STEPS === 0 ? yield { done: done + shareOf(part.value), total } : undefined
      if (stop !== undefined) return outcomeOf(setting, ledger, stop)
      part = work.next()
    }
    const record = part.value
    if (record.kind === 'failed' && setting.onError === 'stop') throw failure(record, setting)
    ledger.set(keyOf(unit), record)
    options.onRecord?.(record)
    done += 1
    const stop = done < total ? yield { done, total } : undefined
    if (stop !== undefined) return outcomeOf(setting, ledger, stop)
  }
  return outcomeOf(setting, ledger)
}

/** How much of a unit is done, where that is known. */
function shareOf({ done, total }: Progress): number {
  return total === undefined || total === 0 ? 0 : Math.min(1, done / total)
}
