/** Automata for the roles of drawn games. */
import { type Automaton, automaton, type NormalForm, ownOrder, type Rational } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'

interface Parts {
  readonly size: number
  readonly outputs: readonly number[]
  readonly mixed: boolean
  readonly table: readonly number[]
}

/** What a machine is made of, whatever the game: numbers from which its states, actions and transitions are taken. */
export function machineParts(states = 3, mixed = true): Arbitrary<Parts> {
  return fc.record({
    size: fc.integer({ min: 1, max: states }),
    outputs: fc.array(fc.nat(5), { minLength: states, maxLength: states }),
    mixed: mixed ? fc.nat(3).map(n => n === 0) : fc.constant(false),
    table: fc.array(fc.nat(5), { minLength: 24, maxLength: 24 }),
  })
}

/** The machine that some numbers stand for in a role of a game; states that no history reaches are left out. */
function machineFor(stage: NormalForm, player: number, { size, outputs, mixed, table }: Parts): Automaton {
  const actions = ownOrder(stage.players.length, player).map(i => stage.strategies[i]!.length)
  const observations = actions.reduce((product, count) => product * count, 1)
  const next = (state: number, k: number): number => table[(state * observations + k) % table.length]! % size
  const reached = new Set([0])
  for (const state of reached) for (let k = 0; k < observations; k++) reached.add(next(state, k))
  const states = [...reached]
  return automaton({
    actions,
    states: states.map(state => `s${state}`),
    outputs: states.map(state => output(outputs[state]!, actions[0]!, mixed)),
    transitions: states.map(state => Array.from({ length: observations }, (_, k) => states.indexOf(next(state, k)))),
  })
}

/** An action; or one with probability 2/3, and the one after it. */
function output(draw: number, count: number, mixed: boolean): number | Rational[] {
  const action = draw % count
  if (!mixed || count === 1 || draw < 3) return action
  return Array.from({ length: count }, (_, a) => (a === action ? '2/3' : a === (action + 1) % count ? '1/3' : 0))
}

/** A machine for each player. */
export function machinesFor(stage: NormalForm, parts: readonly Parts[]): Automaton[] {
  return stage.players.map((_, player) => machineFor(stage, player, parts[player]!))
}
