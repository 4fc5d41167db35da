/**
 * Strategies of repeated games as finite automata (Moore machines): in each state an action, pure or mixed; after each
 * period the next state, by what was played.
 *
 * An automaton sees the game from its own side: what was played is read "own action first, then those of the others in
 * the order of the players". So one machine serves every role of a symmetric game, and both players of a prisoner's
 * dilemma may be given the same one. A machine with labels fits a role with those labels only.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { label, labels } from '../games/labels.ts'
import { MAX_PLAYERS } from '../games/normal-form.ts'
import { compare, type Fraction, ONE, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { observed } from './own-view.ts'

/** A finite automaton that plays a repeated game. */
export interface Automaton {
  readonly kind: 'automaton'
  /** What it is called in tables. */
  readonly name?: string
  /** The number of own actions, then of each other player's, in the order of the players. */
  readonly actions: readonly number[]
  /** The names of the actions, in the order of `actions`; absent where it plays by number. */
  readonly labels?: readonly (readonly string[])[]
  /** The names of the states. */
  readonly states: readonly string[]
  /** The state in period 0. */
  readonly initial: number
  /** `outputs[state]`: the probabilities of the own actions, with sum 1. */
  readonly outputs: readonly (readonly Fraction[])[]
  /** `transitions[state][observation]`: the next state. Observations are numbered by `observationIndex`. */
  readonly transitions: readonly (readonly number[])[]
}

/** What a state plays: an action, by index or (where there are labels) by label; or the probability of each action. */
export type Output = number | string | readonly Rational[]

/** A state of an automaton, by index or by name. */
export type StateReference = number | string

/**
 * Where a state leads: to one state always; or per observation, as a list in the order of `observationIndex`, as an
 * object with keys such as "C,D" (own action first; by label where there are labels, else by index) and `otherwise`;
 * or as a function of what was played, own action first.
 */
export type Next =
  | StateReference
  | readonly StateReference[]
  | Readonly<Record<string, StateReference>>
  | ((observed: readonly number[]) => StateReference)

/** What `automaton` takes: the states by name, or the lists of the record. */
export type AutomatonInput = AutomatonShape &
  (
    | { readonly states: Readonly<Record<string, { readonly plays: Output; readonly next: Next }>> }
    | {
        readonly states: readonly string[]
        readonly outputs: readonly Output[]
        readonly transitions: readonly Next[]
      }
  )

/** The game and the role for which an automaton is made. */
export interface AutomatonShape {
  readonly kind?: 'automaton'
  readonly name?: string
  /** Numbers or labels of the actions: own, then each other player's. */
  readonly actions: readonly number[] | readonly (readonly string[])[]
  /** The labels, where `actions` has numbers. */
  readonly labels?: readonly (readonly string[])[]
  /** The state in period 0; default: the first. Needed where states by name have numbers for names. */
  readonly initial?: StateReference
}

/** An automaton has at most this many states … */
export const MAX_STATES = 4096
/** … and its table of transitions at most this many entries. */
export const MAX_TRANSITIONS = 1_048_576

/**
 * Builds an automaton.
 *
 * @throws InputError that names the place: a state without a transition for some observation, a transition to a state
 * that is not there, a state that no history reaches, an action that is not there, probabilities outside [0, 1] or with
 * a sum other than 1, and more than 4096 states or 2^20 transitions
 * @example
 * const grim = automaton({
 *   name: 'grim trigger',
 *   actions: [['C', 'D'], ['C', 'D']],
 *   states: {
 *     friendly: { plays: 'C', next: { 'C,C': 'friendly', otherwise: 'hostile' } },
 *     hostile: { plays: 'D', next: 'hostile' },
 *   },
 * })
 * grim.transitions // → [[0, 1, 1, 1], [1, 1, 1, 1]]
 */
export function automaton(input: AutomatonInput): Automaton {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an automaton`)
  const named = !Array.isArray(input.states)
  const known = ['kind', 'name', 'actions', 'labels', 'states', 'initial']
  checkFields(input, named ? known : [...known, 'outputs', 'transitions'])
  const { actions, names } = actionsOf(input)
  const table = named ? namedStates(input.states) : listedStates(input)
  const states = table.map(state => state.name)
  const observations = actions.reduce((product, count) => product * count, 1)
  if (states.length * observations > MAX_TRANSITIONS) {
    throw new InputError(
      'transitions',
      `${states.length} states × ${observations} observations are more than ${MAX_TRANSITIONS}`,
    )
  }
  const outputs = table.map(state => readOutput(state.plays, actions[0]!, names?.[0], state.playsAt))
  const transitions = table.map(state => nextStates(state.next, { actions, names, states, at: state.nextAt }))
  if (named && input.initial === undefined && states.some(name => /^\d+$/.test(name))) {
    throw new InputError('initial', 'is needed where a state is named by a number, which puts it before the others')
  }
  const initial = input.initial === undefined ? 0 : stateIndex(input.initial, states, 'initial')
  checkReached(transitions, states, initial)
  return {
    kind: 'automaton',
    ...(input.name === undefined ? {} : { name: label(input.name, 'name') }),
    actions,
    ...(names === undefined ? {} : { labels: names }),
    states,
    initial,
    outputs,
    transitions,
  }
}

/** One state as it was given, and where. */
interface GivenState {
  readonly name: string
  readonly plays: unknown
  readonly playsAt: string
  readonly next: unknown
  readonly nextAt: string
}

function namedStates(input: unknown): GivenState[] {
  if (!isPlain(input))
    throw new InputError('states', `${show(input)} is neither a list of names nor an object of states`)
  checkStateCount(Object.keys(input).length)
  return Object.entries(input).map(([name, state]) => {
    const at = `states[${show(name)}]`
    label(name, at)
    if (!isPlain(state)) throw new InputError(at, `${show(state)} is not a state with plays and next`)
    checkFields(state, ['plays', 'next'], at)
    return { name, plays: state.plays, playsAt: `${at}.plays`, next: state.next, nextAt: `${at}.next` }
  })
}

function listedStates(input: Readonly<Record<string, unknown>>): GivenState[] {
  checkStateCount((input.states as readonly unknown[]).length)
  const names = labels(input.states, 'states')
  for (const field of ['outputs', 'transitions']) {
    const list = input[field]
    if (!Array.isArray(list)) throw new InputError(field, `${show(list)} is not a list with one entry per state`)
    if (list.length !== names.length)
      throw new InputError(field, `has ${entryCount(list.length)} for ${names.length} states`)
  }
  const { outputs, transitions } = input as { readonly outputs: unknown[]; readonly transitions: unknown[] }
  return names.map((name, i) => ({
    name,
    plays: outputs[i],
    playsAt: `outputs[${i}]`,
    next: transitions[i],
    nextAt: `transitions[${i}]`,
  }))
}

function checkStateCount(count: number): void {
  if (count === 0) throw new InputError('states', 'needs at least one state')
  if (count > MAX_STATES) throw new InputError('states', `${count} states are more than ${MAX_STATES}`)
}

function actionsOf(input: Readonly<Record<string, unknown>>): {
  readonly actions: number[]
  readonly names: string[][] | undefined
} {
  const list = input.actions
  if (list === undefined) throw new InputError('actions', 'is missing: the actions of each player, own first')
  if (!Array.isArray(list) || list.length === 0 || list.length > MAX_PLAYERS) {
    throw new InputError('actions', `${show(list)} is not a list of 1 to ${MAX_PLAYERS} players' actions, own first`)
  }
  const given = Array.isArray(list[0]) ? list : input.labels
  const names =
    given === undefined
      ? undefined
      : Array.isArray(given)
        ? Array.from(given, (item, i) => labels(item, `${given === list ? 'actions' : 'labels'}[${i}]`))
        : refuse('labels', `${show(given)} is not a list of lists of labels`)
  const actions = Array.from(list, (item: unknown, i) => {
    if (given === list) return names![i]!.length
    if (typeof item === 'number' && Number.isSafeInteger(item) && item >= 1) return item
    throw new InputError(`actions[${i}]`, `${show(item)} is not a number of actions`)
  })
  if (names !== undefined) {
    if (names.length !== actions.length) {
      throw new InputError('labels', `has ${entryCount(names.length)} for ${actions.length} players`)
    }
    names.forEach((item, i) => {
      if (item.length !== actions[i]) {
        throw new InputError(`labels[${i}]`, `has ${item.length} labels for ${actions[i]} actions`)
      }
    })
  }
  return { actions, names }
}

function refuse(at: string, reason: string): never {
  throw new InputError(at, reason)
}

/** Reads what a state plays: the probability of each own action. */
export function readOutput(
  plays: unknown,
  count: number,
  names: readonly string[] | undefined,
  at: string,
): Fraction[] {
  if (Array.isArray(plays)) {
    if (plays.length !== count) throw new InputError(at, `has ${plays.length} probabilities for ${count} actions`)
    const output = Array.from(plays, (item, i) => probability(item as Rational, `${at}[${i}]`))
    const total = sum(output)
    if (compare(total, ONE) !== 0)
      throw new InputError(at, `the probabilities have the sum ${total.toFraction()}, not 1`)
    return output
  }
  const action =
    typeof plays === 'string' && names !== undefined
      ? names.indexOf(plays)
      : typeof plays === 'number' && Number.isSafeInteger(plays) && plays < count
        ? plays
        : -1
  if (action < 0) {
    const known = names === undefined ? `0 to ${count - 1}` : names.map(show).join(', ')
    throw new InputError(at, `${show(plays)} is no action (${known}) and no list of probabilities`)
  }
  return Array.from({ length: count }, (_, i) => (i === action ? ONE : ZERO))
}

/**
 * Reads a probability.
 *
 * @throws InputError that names `at` for what is not a rational number in [0, 1]
 * @example
 * probability('1/3') // → '1/3'
 */
export function probability(value: Rational, at = 'probability'): Fraction {
  const result = rational(value, at)
  if (compare(result, ZERO) < 0 || compare(result, ONE) > 0) {
    throw new InputError(at, `${result.toFraction()} is not in [0, 1]`)
  }
  return result
}

/** What is needed to read where a state leads. */
interface NextContext {
  readonly actions: readonly number[]
  readonly names: readonly (readonly string[])[] | undefined
  readonly states: readonly string[]
  readonly at: string
}

function nextStates(next: unknown, context: NextContext): number[] {
  const { actions, states, at } = context
  const observations = actions.reduce((product, count) => product * count, 1)
  const each = (state: (observation: number) => unknown, place: (observation: number) => string): number[] =>
    Array.from({ length: observations }, (_, i) => stateIndex(state(i), states, place(i)))
  const seen = (i: number): string => keyOf(observed(actions, i), context.names)
  if (typeof next === 'number' || typeof next === 'string') {
    const state = stateIndex(next, states, at)
    return Array.from({ length: observations }, () => state)
  }
  if (typeof next === 'function') {
    return each(
      i => next(observed(actions, i)),
      i => `${at}(${seen(i)})`,
    )
  }
  if (Array.isArray(next)) {
    if (next.length !== observations) {
      throw new InputError(at, `has ${entryCount(next.length)} for ${observations} observations`)
    }
    return each(
      i => next[i],
      i => `${at}[${i}]`,
    )
  }
  if (!isPlain(next)) throw new InputError(at, `${show(next)} does not say which state comes next`)
  const keys = new Set(Array.from({ length: observations }, (_, i) => seen(i)))
  for (const key of Object.keys(next)) {
    if (key !== 'otherwise' && !keys.has(key)) {
      throw new InputError(`${at}[${show(key)}]`, `is no observation; they are written as ${show([...keys][0])}`)
    }
  }
  return each(
    i => (Object.hasOwn(next, seen(i)) ? next[seen(i)] : next.otherwise),
    i => `${at}[${show(seen(i))}]`,
  )
}

function keyOf(actions: readonly number[], names: readonly (readonly string[])[] | undefined): string {
  return actions.map((action, i) => names?.[i]?.[action] ?? String(action)).join(',')
}

function stateIndex(state: unknown, states: readonly string[], at: string): number {
  if (state === undefined) throw new InputError(at, 'there is no transition')
  const index = typeof state === 'string' ? states.indexOf(state) : state
  if (typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 && index < states.length) return index
  throw new InputError(at, `${show(state)} is none of the ${states.length} states`)
}

/** Every state must be reached by some history, whoever departs from whatever plan in it. */
function checkReached(transitions: readonly (readonly number[])[], states: readonly string[], initial: number): void {
  const reached = new Set([initial])
  for (const state of reached) for (const next of transitions[state]!) reached.add(next)
  const missing = states.findIndex((_, i) => !reached.has(i))
  if (missing >= 0) throw new InputError(`states[${missing}]`, `no history leads to ${show(states[missing])}`)
}
