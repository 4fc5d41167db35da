/**
 * How much of the past an automaton remembers: the least m such that the last m periods determine what it does from then
 * on. It is the longest time for which the same observations can leave two of its states apart, and infinite where they
 * can do so for ever: a cycle among pairs of states. (Perles, Rabin and Shamir 1963: definite automata.)
 */
import type { Automaton } from '../automaton.ts'
import { asPlanned, quotient } from './minimal.ts'

/** Pairs of states times observations are at most this many; the memory of a larger machine stays open. */
const MAX_PAIRS = 67_108_864

/** A number of periods; or that none suffices; or that the machine is too large to tell. */
export type MemoryDepth = number | 'unbounded' | 'undecided'

/**
 * The memory of an automaton in periods.
 *
 * @param errors whether histories count in which it did what it does not plan to do; default false. Without errors its
 * own last action tells an alternator where it is; with errors only the number of the period does, and its memory is
 * unbounded
 * @example
 * memoryDepth(namedAutomaton('tit-for-tat')) // → 1
 * memoryDepth(namedAutomaton('grim-trigger')) // → 1
 * memoryDepth(namedAutomaton('grim-trigger'), true) // → 'unbounded'
 */
export function memoryDepth(machine: Automaton, errors = false): MemoryDepth {
  const { transitions } = quotient(machine, errors ? () => true : asPlanned(machine))
  const n = transitions.length
  const observations = machine.transitions[0]!.length
  if ((n * n * observations) / 2 > MAX_PAIRS) return 'undecided'
  // apart[a·n + b], a < b: for how many periods the two may stay apart, the first one included; 0 not known, −1 on the stack.
  const apart = new Int32Array(n * n)
  let most = 0
  for (let start = 0; start < n * n; start++) {
    if (Math.floor(start / n) >= start % n || apart[start] !== 0) continue
    apart[start] = -1
    const stack = [{ pair: start, observation: 0, longest: 1 }]
    while (stack.length > 0) {
      const top = stack.at(-1)!
      if (top.observation === observations) {
        apart[top.pair] = top.longest
        most = Math.max(most, top.longest)
        stack.pop()
        continue
      }
      const x = transitions[Math.floor(top.pair / n)]![top.observation]!
      const y = transitions[top.pair % n]![top.observation]!
      const next = x < y ? x * n + y : y * n + x
      if (x < 0 || y < 0 || x === y) top.observation++
      else if (apart[next] === -1) return 'unbounded'
      else if (apart[next] === 0) {
        apart[next] = -1
        stack.push({ pair: next, observation: 0, longest: 1 }) // this pair looks at the same observation again afterwards
      } else {
        top.longest = Math.max(top.longest, 1 + apart[next]!)
        top.observation++
      }
    }
  }
  return most
}
