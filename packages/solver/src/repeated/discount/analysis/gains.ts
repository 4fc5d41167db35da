/** What single departures gain: their payoff now and the value of where they lead, less the value of the state. */
import type { Fraction } from '@biform/core'
import type { Field } from '../exact/field.ts'
import { valuesOf } from '../exact/values.ts'
import type { Move, Situation } from '../machine/situations.ts'

/** `values[state][player]` if all do what the machine says. */
export function planValues<Value>(situations: readonly Situation[], field: Field<Value>): Value[][] {
  return valuesOf(
    situations.map(({ payoffs, branches }) => ({ payoffs: payoffs.map(field.of), branches })),
    field,
  )
}

/** What a player gets by a move from now on, if `value` is what it gets from each state that follows. */
export function worthOf<Value>(move: Move, value: (state: number) => Value, field: Field<Value>): Value {
  const { one, discount, of, add, sub, mul } = field
  return move.branches.reduce(
    (total, { state, chance }) => add(total, mul(discount, weighted(chance, value(state), field))),
    mul(sub(one, discount), of(move.payoff)),
  )
}

function weighted<Value>(chance: Fraction, value: Value, { of, mul }: Field<Value>): Value {
  return chance.n === chance.d ? value : mul(of(chance), value)
}
