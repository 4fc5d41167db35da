/** Finite automata that play repeated games. */
import { type Automaton, automaton as build, type Fraction } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { bounds, count, exactly, type Range } from './range.ts'
import { probabilities } from './rational.ts'

/** Options of `automaton`. */
export interface AutomatonOptions {
  /** The numbers of actions: own, then each other player's. Default [2, 2]. */
  readonly actions?: readonly number[]
  /** How many states are drawn, before those that no history reaches are left out. Default [1, 5]. */
  readonly states?: Range
  /** Whether outputs may be mixed. Default true. */
  readonly mixed?: boolean
}

/**
 * Automata, all of whose states some history reaches. Shrinks towards one state, pure outputs and the first action.
 *
 * @throws InputError if the ranges allow more than 4,096 transitions
 * @example
 * sample(arbitrary.automaton({ states: 1, mixed: false }), { seed: 5 }).map(machine => machine.states) // → [['0']]
 */
export function automaton(options: AutomatonOptions = {}): Arbitrary<Automaton> {
  const actions = options.actions ?? [2, 2]
  const states = bounds(options.states ?? [1, 5], 'states', 1, 64)
  const observations = actions.reduce((product, k) => product * k, 1)
  bounds(states[1] * observations, 'states: transitions', 1, 4_096)
  const own = actions[0]!
  const pure = fc.nat(own - 1)
  const output: Arbitrary<number | Fraction[]> =
    (options.mixed ?? true) ? fc.oneof(pure, pure, probabilities(own)) : pure
  return fc
    .tuple(count(states), exactly(states[1], output), exactly(states[1], exactly(observations, fc.nat(states[1] - 1))))
    .map(([size, outputs, table]) => {
      const next = table.map(row => row.map(state => state % size))
      const reached = [0]
      for (const state of reached) for (const to of next[state]!) if (!reached.includes(to)) reached.push(to)
      return build({
        actions,
        states: reached.map((_, i) => String(i)),
        initial: 0,
        outputs: reached.map(state => outputs[state]!),
        transitions: reached.map(state => next[state]!.map(to => reached.indexOf(to))),
      })
    })
}
