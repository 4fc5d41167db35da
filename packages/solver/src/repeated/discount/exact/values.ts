/**
 * The value of every state of a Markov chain with rewards, for all players at once: v = (1 − δ)u + δPv.
 *
 * States are eliminated one after the other from the equations of those that are left, the cheapest first, then found
 * from the last to the first. Equations stay sparse: a chain that moves with certainty costs one step per state. One state is eliminated in one step of the work.
 */
import { cheapestFirst } from '../../elimination-order.ts'
import type { Branch } from '../machine/situations.ts'
import type { Work } from '../work.ts'
import type { Field } from './field.ts'

/** One state: what it pays each player now, and where it leads. */
export interface ChainState<Value> {
  readonly payoffs: readonly Value[]
  readonly branches: readonly Branch[]
}

/** `values[state][player]`. */
export function* valuesOf<Value>(chain: readonly ChainState<Value>[], field: Field<Value>): Work<Value[][]> {
  const { one, discount, of, add, sub, mul, div } = field
  const now = sub(one, discount)
  const constants = chain.map(state => state.payoffs.map(payoff => mul(now, payoff)))
  const rows = chain.map(
    state => new Map(state.branches.map(({ state: next, chance }) => [next, mul(discount, of(chance))])),
  )
  const users = chain.map(() => new Set<number>())
  rows.forEach((row, state) => {
    for (const next of row.keys()) users[next]!.add(state)
  })
  const order = cheapestFirst(chain.length, state => {
    const loop = rows[state]!.has(state) ? 1 : 0
    return (rows[state]!.size - loop) * (users[state]!.size - loop)
  })
  const taken: number[] = []
  for (let state = order.take(); state !== undefined; state = order.take()) {
    taken.push(state)
    const row = rows[state]!
    for (const next of row.keys()) users[next]!.delete(state)
    const loop = row.get(state)
    if (loop !== undefined) {
      row.delete(state)
      const leave = sub(one, loop)
      constants[state] = constants[state]!.map(value => div(value, leave))
      for (const [next, weight] of row) row.set(next, div(weight, leave))
    }
    for (const user of users[state]!) {
      const target = rows[user]!
      const factor = target.get(state)!
      target.delete(state)
      constants[user] = constants[user]!.map((value, i) => add(value, mul(factor, constants[state]![i]!)))
      for (const [next, weight] of row) {
        const known = target.get(next)
        const more = mul(factor, weight)
        target.set(next, known === undefined ? more : add(known, more))
        users[next]!.add(user)
      }
    }
    for (const user of users[state]!) order.changed(user)
    for (const next of row.keys()) order.changed(next)
    yield
  }
  for (const state of taken.reverse()) {
    for (const [next, weight] of rows[state]!) {
      constants[state] = constants[state]!.map((value, i) => add(value, mul(weight, constants[next]![i]!)))
    }
  }
  return constants
}
