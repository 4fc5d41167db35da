/** The ε-core (Shapley and Shubik 1966): the core of a game in which leaving costs a coalition ε. */
import {
  at,
  type Coalitional,
  compare,
  type Rational,
  rational,
  runSync,
  type StepOptions,
  type Steps,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { EpsilonCore } from '../../results/index.ts'
import { checkCoalitional } from '../input.ts'
import { leastExcessSteps } from './least-excess.ts'

/** Options of `epsilonCore`. */
export interface EpsilonCoreOptions extends StepOptions {
  /** What a coalition must gain at least by leaving; negative where it must be paid to stay. */
  readonly epsilon: Rational
}

/**
 * Whether a TU game has an allocation of v(N) at which no coalition (other than ∅ and N) has an excess v(S) − x(S) above ε:
 * a member if it has, weights that prove the contrary if not. ε = 0 is the core.
 *
 * Decided by the least core; looks at all 2^n coalitions some times.
 *
 * @param options a run that is ended early is `undecided`
 * @throws InputError if the game is not a TU game, or ε no rational number
 * @example
 * const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * epsilonCore(majority, { epsilon: '1/4' }).kind // → 'empty'
 * epsilonCore(majority, { epsilon: '1/2' }).member // → ['1/3', '1/3', '1/3']
 */
export function epsilonCore(game: Coalitional, options: EpsilonCoreOptions): EpsilonCore {
  return runSync(epsilonCoreSteps(game, options), options)
}

/** `epsilonCore` in steps: one per scan of all coalitions. */
export function* epsilonCoreSteps(game: Coalitional, options: EpsilonCoreOptions): Steps<EpsilonCore> {
  checkStepOptions(options, ['epsilon'])
  checkCoalitional(game)
  const allowed = rational(options?.epsilon, 'epsilon')
  const head = { method: 'epsilonCore', epsilon: allowed } as const
  if (game.players.length === 1) return { ...head, kind: 'nonempty', member: [at(game.worth, 1)] }
  const found = yield* leastExcessSteps(game)
  if (typeof found === 'string') return { method: 'epsilonCore', kind: 'undecided', reason: found }
  return compare(found.epsilon, allowed) > 0
    ? { ...head, kind: 'empty', balancing: found.weights }
    : { ...head, kind: 'nonempty', member: found.member }
}
