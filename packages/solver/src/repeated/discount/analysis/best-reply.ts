/**
 * A best reply to what the others do: the decision problem of one player against the machine, solved by policy iteration
 * (Howard 1960) in any ordered field. All states are looked at that the player can bring about alone.
 */
import type { Field } from '../exact/field.ts'
import { valuesOf } from '../exact/values.ts'
import type { JointMachine } from '../machine/machine.ts'
import type { Move, Situation } from '../machine/situations.ts'
import type { Work } from '../work.ts'
import { worthOf } from './gains.ts'

/** The moves of so many states are weighed in one step. */
const STATES_PER_STEP = 64

/** A plan of one player. */
export interface Reply<Value> {
  /** The states that the player can bring about alone, the initial one first. */
  readonly states: readonly number[]
  /** Its move in each of them. */
  readonly moves: readonly Move[]
  /** What it gets from each of them. */
  readonly values: readonly Value[]
  /** What a move in a state would gain, once, before the plan is followed again. */
  readonly gain: (state: number, move: Move) => Value
}

/** The states that a player's own moves lead to, the initial one first. */
export function statesOfPlayer(machine: JointMachine, situations: readonly Situation[], player: number): number[] {
  const reached = new Set([machine.initial])
  for (const state of reached) {
    for (const move of situations[state]!.moves[player]!) for (const { state: next } of move.branches) reached.add(next)
  }
  return [...reached]
}

/**
 * Improves a plan until no single departure from it gains, anywhere: it is then a best reply from every state.
 *
 * @param states all that the player can bring about alone
 * @param isPositive the order of the field
 */
export function* bestReply<Value>(
  situations: readonly Situation[],
  player: number,
  states: readonly number[],
  field: Field<Value>,
  isPositive: (value: Value) => boolean,
): Work<Reply<Value>> {
  const place = new Map(states.map((state, k) => [state, k]))
  const moves = states.map(state => {
    const [first, ...others] = situations[state]!.moves[player]!
    return others.reduce((best, move) => (move.payoff.compare(best.payoff) > 0 ? move : best), first!)
  })
  for (;;) {
    const solved = yield* valuesOf(
      moves.map(({ payoff, branches }) => ({
        payoffs: [field.of(payoff)],
        branches: branches.map(({ state, chance }) => ({ state: place.get(state)!, chance })),
      })),
      field,
    )
    const values = solved.map(list => list[0] as Value)
    const worth = (move: Move): Value => worthOf(move, state => values[place.get(state)!]!, field)
    let improved = false
    for (const [k, state] of states.entries()) {
      let best: Value = values[k]!
      for (const move of situations[state]!.moves[player]!) {
        const value = worth(move)
        if (move === moves[k] || !isPositive(field.sub(value, best))) continue
        best = value
        moves[k] = move
        improved = true
      }
      if (k % STATES_PER_STEP === STATES_PER_STEP - 1) yield
    }
    if (!improved) {
      return { states, moves, values, gain: (state, move) => field.sub(worth(move), values[place.get(state)!]!) }
    }
  }
}
