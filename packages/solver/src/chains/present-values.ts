/** What a Markov chain that pays is worth: V = r + δ P V, solved exactly (Howard 1960, for a fixed policy). */
import { type MarkovChain, ONE, ZERO } from '@biform/core'
import type { PresentValues } from '../results/chains.ts'
import { solve } from './absorption.ts'
import { checkChain } from './input.ts'

/**
 * The expected present value of a chain's payments, for each player, from each state on. A payment in the first period
 * counts in full, one in the next δ of it; the values are not normalised.
 *
 * Time: one exact solution of a linear system with as many unknowns as there are states.
 *
 * @throws InputError if it is no Markov chain
 * @example
 * // An option that is worth 100 once, and arrives with probability 1/4 a period.
 * const chain = markovChain({
 *   states: ['waiting', 'arrived', 'over'],
 *   transitions: [{ waiting: '3/4', arrived: '1/4' }, { over: 1 }, { over: 1 }],
 *   rewards: [[0, 100, 0]],
 *   discount: '9/10',
 * })
 * presentValues(chain).atStart // → ['900/13']
 */
export function presentValues(chain: MarkovChain): PresentValues {
  checkChain(chain)
  const { transitions, rewards, discount, states, initial } = chain
  const solved = solve(
    states.map((_, s) => states.map((_, t) => (s === t ? ONE : ZERO).sub(discount.mul(transitions[s]![t]!)))),
    states.map((_, s) => rewards.map(list => list[s]!)),
  )
  const values = rewards.map((_, i) => solved.map(row => row[i]!))
  return { method: 'presentValues', values, atStart: values.map(list => list[initial]!) }
}
