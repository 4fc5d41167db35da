/** Strategies that go by the last few periods alone, given as tables: reactive ones, memory-n ones, and words. */
import { entryCount, InputError, show } from '../errors.ts'
import { isPlain } from '../games/fields.ts'
import { ONE, type Rational } from '../number/rational.ts'
import { type Automaton, automaton, MAX_STATES, MAX_TRANSITIONS, type Output, probability } from './automaton.ts'
import { observed } from './own-view.ts'

/**
 * The strategy of a two-action game that cooperates with a probability that depends on the other's last action alone
 * (Nowak and Sigmund 1992). Action 0 is to cooperate (C), action 1 to defect (D).
 *
 * @param probabilities of cooperating after the other's C and D
 * @param first the probability of cooperating in period 0; default 1
 * @throws InputError for a list of another length and for probabilities outside [0, 1]
 * @example
 * reactive([1, '1/3']).outputs // → [['1', '0'], ['1', '0'], ['1/3', '2/3']]
 * reactive([1, '1/3']).states // → ['start', 'C', 'D']
 */
export function reactive(probabilities: readonly Rational[], first: Rational = ONE): Automaton {
  if (!Array.isArray(probabilities) || probabilities.length !== 2) {
    throw new InputError('probabilities', `${show(probabilities)} is not a list of two: after the other's C and D`)
  }
  const cooperation = [
    probability(first, 'first'),
    ...Array.from(probabilities, (value: Rational, i) => probability(value, `probabilities[${i}]`)),
  ]
  return automaton({
    actions: [2, 2],
    states: ['start', 'C', 'D'],
    outputs: cooperation.map(value => [value, ONE.sub(value)]),
    transitions: cooperation.map(() => [1, 2, 1, 2]),
  })
}

/** What a history is to a table: the last periods, the latest last, own action first within each. */
export type History = readonly (readonly number[])[]

/** What `memoryN` takes. */
export interface MemoryNInput {
  readonly name?: string
  /** The number of periods that are remembered. */
  readonly memory: number
  /** Numbers or labels of the actions, own first; default [2, 2]. */
  readonly actions?: readonly number[] | readonly (readonly string[])[]
  /**
   * What is played after each history of that length: a list in which the latest period's observation runs fastest, or
   * a function.
   */
  readonly plays: readonly Output[] | ((history: History) => Output)
  /**
   * What is played before there are so many periods: one output for each period from 0, or a function of the history so
   * far. Default: the function `plays`.
   */
  readonly opening?: readonly Output[] | ((history: History) => Output)
}

/**
 * The strategy that goes by the last `memory` periods, as a table. Its states are the histories up to that length, so
 * that their number grows as (number of observations)^memory; `minimal` finds the smallest machine.
 *
 * @throws InputError for a table of another length, for outputs as in `automaton`, and for more than 4096 states
 * @example
 * const plays = history => (history.length === 2 && history.every(([, other]) => other === 1) ? 1 : 0)
 * const titForTwoTats = memoryN({ memory: 2, plays })
 * titForTwoTats.states.length // → 21
 * memoryN({ memory: 1, plays: [0, 1, 1, 0], opening: [0] }).states // → ['start', '0,0', '0,1', '1,0', '1,1']
 */
export function memoryN(input: MemoryNInput): Automaton {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an object with memory and plays`)
  const { memory, actions: given = [2, 2], plays, opening = plays } = input
  if (!Array.isArray(given)) throw new InputError('actions', `${show(given)} is not a list`)
  const actions = given.map((item: number | readonly string[]) => (typeof item === 'number' ? item : item.length))
  const base = actions.reduce((product, count) => product * count, 1)
  if (!Number.isSafeInteger(memory) || memory < 0 || memory > MAX_STATES) {
    throw new InputError('memory', `${show(memory)} is not a whole number of periods`)
  }
  let total = 0
  let width = 1
  const widths: number[] = []
  for (let length = 0; length <= memory; length++) {
    widths.push(width)
    total += width
    if (total > MAX_STATES || total * base > MAX_TRANSITIONS) {
      throw new InputError('memory', `${memory} periods of ${base} observations are more than ${MAX_STATES} histories`)
    }
    width *= base
  }
  const table = widths[memory]!
  if (Array.isArray(plays) ? plays.length !== table : typeof plays !== 'function') {
    throw new InputError('plays', `${show(plays)} is neither a list of ${table} outputs nor a function`)
  }
  if (Array.isArray(opening) && opening !== plays && opening.length !== memory) {
    throw new InputError('opening', `has ${entryCount(opening.length)} for ${memory} periods`)
  }
  if (opening === plays && Array.isArray(plays) && memory > 0) {
    throw new InputError('opening', `is needed: what is played in the first ${memory} periods`)
  }
  const lengths = widths.flatMap((count, length) => Array.from({ length: count }, (_, code) => ({ length, code })))
  const starts = widths.map((_, length) => widths.slice(0, length).reduce((sum, count) => sum + count, 0))
  const historyOf = (length: number, code: number): number[][] =>
    Array.from({ length }, (_, t) => observed(actions, Math.floor(code / base ** (length - 1 - t)) % base))
  return automaton({
    ...(input.name === undefined ? {} : { name: input.name }),
    actions: given,
    states: lengths.map(({ length, code }) => written(historyOf(length, code), given)),
    outputs: lengths.map(({ length, code }) => {
      const source = length < memory ? opening : plays
      if (typeof source === 'function') return source(historyOf(length, code))
      return source[length < memory ? length : code]!
    }),
    transitions: lengths.map(({ length, code }) =>
      Array.from({ length: base }, (_, observation) => {
        const next = code * base + observation
        return length < memory ? starts[length + 1]! + next : starts[memory]! + (next % table)
      }),
    ),
  })
}

function written(history: History, actions: readonly (number | readonly string[])[]): string {
  const name = (action: number, k: number): string => {
    const labels = actions[k]
    return typeof labels === 'object' ? labels[action]! : String(action)
  }
  return history.length === 0 ? 'start' : history.map(played => played.map(name).join(',')).join(' ')
}

/**
 * The strategy that plays a list of own actions over and over again, whatever the others do.
 *
 * @param actions numbers or labels of the actions, own first
 * @throws InputError for an empty list and for an action that is not there
 * @example
 * cycler([2, 2], [0, 0, 1]).transitions // → [[1, 1, 1, 1], [2, 2, 2, 2], [0, 0, 0, 0]]
 */
export function cycler(
  actions: readonly number[] | readonly (readonly string[])[],
  sequence: readonly Output[],
): Automaton {
  if (!Array.isArray(sequence) || sequence.length === 0) {
    throw new InputError('sequence', `${show(sequence)} is not a list of actions`)
  }
  return automaton({
    actions,
    states: sequence.map((_, i) => `turn ${i + 1}`),
    outputs: sequence,
    transitions: sequence.map((_, i) => (i + 1) % sequence.length),
  })
}
