/** What single departures gain: their payoff now and the value of where they lead, less the value of the state. */
import { compare, type Fraction, ZERO } from '@biform/core'
import type { Field } from '../exact/field.ts'
import { valuesOf } from '../exact/values.ts'
import type { Move, Situation } from '../machine/situations.ts'
import type { Work } from '../work.ts'

/** `values[state][player]` if all do what the machine says. */
export function planValues<Value>(situations: readonly Situation[], field: Field<Value>): Work<Value[][]> {
  return valuesOf(
    situations.map(({ payoffs, branches }) => ({ payoffs: payoffs.map(field.of), branches })),
    field,
  )
}

/** A single departure that gains. */
interface GainfulDeparture {
  readonly player: number
  readonly state: number
  readonly action: number
  readonly gain: Fraction
}

/** The departures of so many states are weighed in one step. */
const STATES_PER_STEP = 64

/** The single departure that gains most over all states and players, the first of several; undefined where none gains. */
export function* bestDeparture(
  situations: readonly Situation[],
  values: readonly (readonly Fraction[])[],
  field: Field<Fraction>,
): Work<GainfulDeparture | undefined> {
  let best: GainfulDeparture | undefined
  for (const [state, { moves }] of situations.entries()) {
    for (const [player, list] of moves.entries()) {
      for (const move of list) {
        const gain = worthOf(move, next => values[next]![player]!, field).sub(values[state]![player]!)
        if (compare(gain, best?.gain ?? ZERO) > 0) best = { player, state, action: move.action, gain }
      }
    }
    if (state % STATES_PER_STEP === STATES_PER_STEP - 1) yield
  }
  return best
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
