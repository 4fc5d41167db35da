/** The product of automata, one for each player: all joint states that some history reaches, departures included. */
import { type Automaton, InputError, type NormalForm, ownView, profileAt, profileCount } from '@biform/core'
import { checkAutomata } from '../../input.ts'
import type { Work } from '../work.ts'
import type { JointMachine } from './machine.ts'

/** A product has at most this many joint states … */
const MAX_JOINT_STATES = 65_536
/** … and its table of transitions at most this many entries. */
const MAX_JOINT_TRANSITIONS = 4_194_304
/** So many entries are made in one step. */
const TRANSITIONS_PER_STEP = 4_096

/** The machine that a list of automata makes. */
export interface ProductMachine extends JointMachine {
  /** `states[joint]`: the state of each player's automaton. */
  readonly states: readonly (readonly number[])[]
  /** The profiles of a shortest history that leads to a joint state. */
  readonly history: (state: number) => number[][]
}

/**
 * Builds the product, breadth first.
 *
 * @param at what the list is called in errors
 * @throws InputError for an automaton that does not fit its role, another number of them than there are players, and a
 * product beyond the limits
 */
export function* productOf(stage: NormalForm, automata: readonly Automaton[], at = 'automata'): Work<ProductMachine> {
  checkAutomata(stage, automata, at)
  const profiles = profileCount(stage)
  const views = automata.map((_, player) => ownView(stage, player))
  const states = [automata.map(machine => machine.initial)]
  const numbers = new Map([[states[0]!.join(), 0]])
  const table: Int32Array[] = []
  const reachedFrom: { readonly state: number; readonly place: number }[] = [{ state: -1, place: 0 }]
  let work = 0
  for (let joint = 0; joint < states.length; joint++) {
    if ((joint + 1) * profiles > MAX_JOINT_TRANSITIONS || joint >= MAX_JOINT_STATES) {
      throw new InputError(at, `have more than ${joint} joint states, too many for ${profiles} profiles of the stage`)
    }
    const row = new Int32Array(profiles)
    const from = automata.map((machine, i) => machine.transitions[states[joint]![i]!]!)
    for (let place = 0; place < profiles; place++) {
      const next = from.map((transitions, i) => transitions[views[i]![place]!]!)
      const key = next.join()
      let number = numbers.get(key)
      if (number === undefined) {
        number = states.length
        numbers.set(key, number)
        states.push(next)
        reachedFrom.push({ state: joint, place })
      }
      row[place] = number
    }
    table.push(row)
    work += profiles
    if (work >= TRANSITIONS_PER_STEP) {
      work = 0
      yield
    }
  }
  const history = (state: number): number[][] => {
    const profilesBack: number[][] = []
    for (let here = state; here > 0; here = reachedFrom[here]!.state) {
      profilesBack.push(profileAt(stage, reachedFrom[here]!.place))
    }
    return profilesBack.reverse()
  }
  return {
    stage,
    initial: 0,
    states,
    outputs: states.map(list => list.map((state, i) => automata[i]!.outputs[state]!)),
    next: (state, place) => table[state]![place]!,
    history,
  }
}
