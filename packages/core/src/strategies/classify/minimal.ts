/**
 * The smallest automaton that plays as a given one does after every history: equivalent states become one, by Hopcroft's
 * refinement of partitions (1971), with exact outputs. O(k n log n) for n states and k observations.
 */
import type { Automaton } from '../automaton.ts'
import { observed } from '../own-view.ts'

/**
 * The smallest automaton that plays the same after every history, histories in which it departs from its own plan
 * included. Two automata for the same game are equivalent if and only if their smallest ones differ in the names of
 * their states alone: states come in the order in which histories reach them, observations in ascending order.
 *
 * @example
 * minimal(memoryOne([1, 0, 1, 0])).states // → ['start', 'CD']
 */
export function minimal(machine: Automaton): Automaton {
  const { order, transitions } = quotient(machine, () => true)
  return {
    ...machine,
    states: order.map(state => machine.states[state]!),
    initial: 0,
    outputs: order.map(state => machine.outputs[state]!),
    transitions,
  }
}

/**
 * The classes of states that allowed histories reach, in the order in which they do: a state of each, and the transitions
 * among the classes, −1 for observations that are not allowed.
 */
export function quotient(
  machine: Automaton,
  allowed: (state: number, observation: number) => boolean,
): { readonly order: readonly number[]; readonly transitions: readonly (readonly number[])[] } {
  const classes = equivalence(machine, allowed)
  const order: number[] = [machine.initial]
  const found = new Map([[classes[machine.initial]!, 0]])
  const transitions: number[][] = []
  for (const state of order) {
    transitions.push(
      machine.transitions[state]!.map((next, observation) => {
        if (!allowed(state, observation)) return -1
        const known = found.get(classes[next]!)
        if (known !== undefined) return known
        found.set(classes[next]!, order.length)
        return order.push(next) - 1
      }),
    )
  }
  return { order, transitions }
}

/**
 * The class of every state: two are in one if they play the same after every history of allowed observations. States with
 * equal outputs have to allow the same observations.
 */
function equivalence(machine: Automaton, allowed: (state: number, observation: number) => boolean): Int32Array {
  const n = machine.states.length
  const observations = machine.transitions[0]!.length
  // The elements of a block stand together in `elements`, from first[block] to end[block].
  const classOf = new Int32Array(n)
  const byOutput = new Map<string, number>()
  machine.outputs.forEach((output, state) => {
    const key = output.map(p => p.toFraction()).join()
    if (!byOutput.has(key)) byOutput.set(key, byOutput.size)
    classOf[state] = byOutput.get(key)!
  })
  const elements = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => classOf[a]! - classOf[b]!)
  const place = new Int32Array(n)
  const first: number[] = []
  const end: number[] = []
  elements.forEach((state, i) => {
    place[state] = i
    const block = classOf[state]!
    first[block] ??= i
    end[block] = i + 1
  })
  const before = predecessors(machine, allowed)
  const pending = new Set(first.keys())
  const marked: number[] = first.map(() => 0)
  for (const splitter of pending) {
    pending.delete(splitter)
    const members = elements.slice(first[splitter], end[splitter])
    for (let observation = 0; observation < observations; observation++) {
      const touched: number[] = []
      for (const member of members) {
        const slot = observation * n + member
        for (let i = before.start[slot]!; i < before.start[slot + 1]!; i++) {
          const state = before.list[i]!
          const block = classOf[state]!
          // Move the state to the marked front of its block.
          const front = first[block]! + marked[block]!
          const other = elements[front]!
          elements[place[state]!] = other
          place[other] = place[state]!
          elements[front] = state
          place[state] = front
          if (marked[block]!++ === 0) touched.push(block)
        }
      }
      for (const block of touched) {
        const middle = first[block]! + marked[block]!
        marked[block] = 0
        if (middle === end[block]) continue
        const fresh = first.length
        first.push(middle)
        end.push(end[block]!)
        marked.push(0)
        end[block] = middle
        for (let i = middle; i < end[fresh]!; i++) classOf[elements[i]!] = fresh
        const smaller = end[fresh]! - middle < middle - first[block]! ? fresh : block
        pending.add(pending.has(block) ? fresh : smaller)
      }
    }
  }
  return classOf
}

/** The states that an observation leads to a state: `list` from start[observation·n + state] to the next start. */
function predecessors(
  machine: Automaton,
  allowed: (state: number, observation: number) => boolean,
): { readonly start: Int32Array; readonly list: Int32Array } {
  const n = machine.states.length
  const observations = machine.transitions[0]!.length
  const start = new Int32Array(n * observations + 1)
  const each = (visit: (slot: number, state: number) => void): void => {
    machine.transitions.forEach((row, state) => {
      row.forEach((next, observation) => {
        if (allowed(state, observation)) visit(observation * n + next, state)
      })
    })
  }
  each(slot => start[slot + 1]!++)
  for (let slot = 0; slot < n * observations; slot++) start[slot + 1]! += start[slot]!
  const list = new Int32Array(start.at(-1)!)
  const filled = start.slice()
  each((slot, state) => {
    list[filled[slot]!++] = state
  })
  return { start, list }
}

/** Whether an observation agrees with what a state plays: the own action in it has a positive probability. */
export function asPlanned(machine: Automaton): (state: number, observation: number) => boolean {
  const own = machine.transitions[0]!.map((_, observation) => observed(machine.actions, observation)[0]!)
  return (state, observation) => machine.outputs[state]![own[observation]!]!.n > 0n
}
