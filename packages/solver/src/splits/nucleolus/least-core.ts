/** The least core (Maschler, Peleg and Shapley 1979). Computed by `least-excess.ts`. */
import { at, type Coalitional, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { LeastCore } from '../../results/index.ts'
import { checkCoalitional } from '../input.ts'
import { leastExcessSteps } from './least-excess.ts'

/**
 * The least core of a TU game: the least ε for which some allocation of v(N) leaves no coalition (other than ∅ and N) an
 * excess v(S) − x(S) above ε, a member, and weights that prove that there is no smaller one. The core is empty iff ε > 0.
 * The prenucleolus is a member too.
 *
 * Exact for every game of up to 24 players; looks at all 2^n coalitions some times.
 *
 * @param options a run that is ended early is `undecided`
 * @throws InputError if the game is not a TU game
 * @example
 * const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * leastCore(majority).epsilon // → '1/3'
 * leastCore(majority).member // → ['1/3', '1/3', '1/3']
 */
export function leastCore(game: Coalitional, options: StepOptions = {}): LeastCore {
  return runSync(leastCoreSteps(game, options), options)
}

/** `leastCore` in steps: one per scan of all coalitions. */
export function* leastCoreSteps(game: Coalitional, options: StepOptions = {}): Steps<LeastCore> {
  checkStepOptions(options)
  checkCoalitional(game)
  if (game.players.length === 1) return { method: 'leastCore', kind: 'one-player', member: [at(game.worth, 1)] }
  const found = yield* leastExcessSteps(game)
  if (typeof found === 'string') return { method: 'leastCore', kind: 'undecided', reason: found }
  return { method: 'leastCore', kind: 'nonempty', ...found }
}
