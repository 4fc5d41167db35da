/**
 * What kind of strategy an automaton is, found out from its states: its smallest machine and its memory; and whether it
 * is deterministic, nice, retaliating and forgiving (Axelrod 1984), each with a history that shows it where it is not.
 */
import { InputError, show } from '../../errors.ts'
import { checkFields } from '../../games/fields.ts'
import type { Automaton } from '../automaton.ts'
import { observationIndex, observed, ownOrder } from '../own-view.ts'
import type { RoleOptions } from '../role.ts'
import type { Strategy } from '../strategy.ts'
import { type MemoryDepth, memoryDepth } from './memory-depth.ts'
import { minimal } from './minimal.ts'

/** Whether a strategy has a property. */
export interface Finding {
  readonly holds: boolean
  /** Where it does not hold: what was played, period by period, own action first, when it fails. */
  readonly history?: readonly (readonly number[])[]
}

/** What is known of a strategy. */
export type Classification =
  | {
      readonly kind: 'finite'
      /** The smallest automaton that plays the same after every history. */
      readonly minimal: Automaton
      /** The least number of last periods that determine what it does, as long as it does what it plans. */
      readonly memory: MemoryDepth
      /** The same when its own actions may go wrong, so that it has to deal with any history. */
      readonly memoryWithErrors: MemoryDepth
      /** It never draws: after every history that it may get into, one action has probability 1. */
      readonly deterministic: Finding
      /** It is never the first to defect: as long as everybody has cooperated, it cooperates for certain. */
      readonly nice: Finding
      /**
       * Whenever another player is the first to defect, alone, it defects in the next period for certain. The history
       * ends with that defection. Whether the defection was expected makes no difference.
       */
      readonly retaliatesAtOnce: Finding
      /**
       * Against a player who is the first to defect, alone, and keeps to that action for ever, it defects at some time
       * with probability 1. The history ends with the first defection.
       */
      readonly retaliates: Finding
      /**
       * After another player was the first to defect, alone, and everybody else cooperates ever after, it cooperates again
       * with probability 1 after each of its own defections. The history ends where, with positive probability, it
       * defects for ever.
       */
      readonly forgiving: Finding
    }
  | {
      /** Nothing can be computed of a strategy that is code. */
      readonly kind: 'unknown'
      readonly reason: string
    }

/**
 * Classifies a strategy. Every action but the one that cooperates counts as a defection.
 *
 * @param options which action of each player cooperates, in the order of the stage (default: the first), and, where that
 * is not the order of the automaton, the player
 * @returns findings about an automaton; of an open strategy, that nothing is known
 * @throws InputError for an action or a player that is not there
 * @example
 * const about = classify(namedAutomaton('win-stay-lose-shift'))
 * about.memory // → 1
 * about.retaliatesAtOnce.holds // → true
 * about.forgiving // → { holds: false, history: [[0, 1]] }
 * classify(namedStrategy('gradual')).kind // → 'unknown'
 */
export function classify(
  strategy: Strategy,
  options: Pick<RoleOptions, 'player' | 'cooperation'> = {},
): Classification {
  checkFields(options, ['player', 'cooperation'], 'options')
  if (strategy.kind === 'open-strategy') {
    return { kind: 'unknown', reason: `${show(strategy.name)} is code with unbounded memory, which can only be played` }
  }
  const view = viewOf(strategy, options)
  return {
    kind: 'finite',
    minimal: minimal(strategy),
    memory: memoryDepth(strategy),
    memoryWithErrors: memoryDepth(strategy, true),
    deterministic: deterministic(strategy),
    nice: nice(view),
    ...afterDefection(view),
  }
}

/** An automaton and what is cooperation to it. */
interface View {
  readonly machine: Automaton
  /** The action of each player that cooperates, own first. */
  readonly cooperation: readonly number[]
  /** The observation that everybody cooperated. */
  readonly mutual: number
}

function viewOf(machine: Automaton, options: Pick<RoleOptions, 'player' | 'cooperation'>): View {
  const { actions } = machine
  const { player = 0, cooperation: given } = options
  if (!Number.isSafeInteger(player) || player < 0 || player >= actions.length) {
    throw new InputError('options.player', `${show(player)} is no player: they are 0 to ${actions.length - 1}`)
  }
  if (given !== undefined && (!Array.isArray(given) || given.length !== actions.length)) {
    throw new InputError('options.cooperation', `${show(given)} is not a list of one action for each player`)
  }
  const cooperation = ownOrder(actions.length, player).map((i, k) => {
    const action = given?.[i] ?? 0
    if (Number.isSafeInteger(action) && action >= 0 && action < actions[k]!) return action
    throw new InputError(`options.cooperation[${i}]`, `${show(action)} is none of the actions 0 to ${actions[k]! - 1}`)
  })
  return { machine, cooperation, mutual: observationIndex(actions, cooperation) }
}

/** Whether the own action in an observation may be played in a state. */
function possible({ outputs, actions }: Automaton, state: number, observation: number): boolean {
  return outputs[state]![observed(actions, observation)[0]!]!.n > 0n
}

function deterministic(machine: Automaton): Finding {
  const observations = machine.transitions[0]!.map((_, observation) => observation)
  const from = new Map<number, readonly [state: number, observation: number] | undefined>([
    [machine.initial, undefined],
  ])
  for (const state of from.keys()) {
    if (machine.outputs[state]!.some(p => p.n > 0n && p.n !== p.d))
      return { holds: false, history: pathTo(machine, from, state) }
    for (const observation of observations) {
      const next = machine.transitions[state]![observation]!
      if (possible(machine, state, observation) && !from.has(next)) from.set(next, [state, observation])
    }
  }
  return { holds: true }
}

/** What was played on the way to a state, by the state and the observation from which each was found. */
function pathTo(
  machine: Automaton,
  from: ReadonlyMap<number, readonly [state: number, observation: number] | undefined>,
  state: number,
): number[][] {
  const history: number[][] = []
  for (let step = from.get(state); step !== undefined; step = from.get(step[0])) {
    history.unshift(observed(machine.actions, step[1]))
  }
  return history
}

/** The states that follow from one state by one observation again and again, each once. */
function* repeating(machine: Automaton, start: number, observation: number): Iterable<number> {
  const seen = new Set<number>()
  for (let state = start; !seen.has(state); state = machine.transitions[state]![observation]!) {
    seen.add(state)
    yield state
  }
}

function nice({ machine, cooperation, mutual }: View): Finding {
  let periods = 0
  for (const state of repeating(machine, machine.initial, mutual)) {
    const chance = machine.outputs[state]![cooperation[0]!]!
    if (chance.n !== chance.d) return { holds: false, history: mutualHistory(cooperation, periods) }
    periods++
  }
  return { holds: true }
}

function mutualHistory(cooperation: readonly number[], periods: number): number[][] {
  return Array.from({ length: periods }, () => [...cooperation])
}

function afterDefection(view: View): Record<'retaliatesAtOnce' | 'retaliates' | 'forgiving', Finding> {
  const { machine, cooperation, mutual } = view
  const { outputs, transitions, actions } = machine
  const cooperate = cooperation[0]!
  // What is seen when one of the others alone defects.
  const defections = cooperation.flatMap((own, k) =>
    k === 0
      ? []
      : Array.from({ length: actions[k]! }, (_, action) => action)
          .filter(action => action !== own)
          .map(action => cooperation.map((usual, j) => (j === k ? action : usual))),
  )
  const found: Partial<Record<'retaliatesAtOnce' | 'retaliates' | 'forgiving', Finding>> = {}
  const grudgeFrom = grudges(view)
  let periods = 0
  for (const state of repeating(machine, machine.initial, mutual)) {
    if (outputs[state]![cooperate]!.n === 0n) break // mutual cooperation is over
    for (const played of defections) {
      const observation = observationIndex(actions, played)
      const provoked = transitions[state]![observation]!
      const history = [...mutualHistory(cooperation, periods), played]
      if (outputs[provoked]![cooperate]!.n > 0n) found.retaliatesAtOnce ??= { holds: false, history }
      if (!defectsAtLast(view, provoked, observation)) found.retaliates ??= { holds: false, history }
      const grudge = found.forgiving === undefined ? grudgeFrom(provoked) : undefined
      if (grudge !== undefined) found.forgiving = { holds: false, history: [...history, ...grudge] }
    }
    periods++
  }
  const held = { holds: true }
  return {
    retaliatesAtOnce: found.retaliatesAtOnce ?? held,
    retaliates: found.retaliates ?? held,
    forgiving: found.forgiving ?? held,
  }
}

/**
 * Whether it defects at some time with probability 1 from a state on, while one observation, in which it cooperates, is
 * repeated: it must not get past every state on the way, or not for ever round the cycle at the end.
 */
function defectsAtLast({ machine, cooperation }: View, state: number, observation: number): boolean {
  const path = [...repeating(machine, state, observation)]
  const chances = path.map(item => machine.outputs[item]![cooperation[0]!]!)
  const cycle = path.indexOf(machine.transitions[path.at(-1)!]![observation]!)
  return chances.some((chance, i) => chance.n === 0n || (i >= cycle && chance.n !== chance.d))
}

/** How a state may come to defect for ever while all others cooperate: what is played until then, if it may. */
function grudges({ machine, cooperation }: View): (state: number) => number[][] | undefined {
  const { actions, outputs, transitions } = machine
  const observations = Array.from({ length: actions[0]! }, (_, own) =>
    observationIndex(actions, [own, ...cooperation.slice(1)]),
  )
  const follow = (state: number): [observation: number, next: number][] =>
    observations.filter((_, own) => outputs[state]![own]!.n > 0n).map(seen => [seen, transitions[state]![seen]!])
  // The greatest set of states that defect for certain and lead to one another: take away until nothing changes.
  const hostile = outputs.map(output => output[cooperation[0]!]!.n === 0n)
  const before = outputs.map((): number[] => [])
  outputs.forEach((_, state) => {
    for (const [, next] of follow(state)) before[next]!.push(state)
  })
  const softened = outputs.flatMap((_, state) => (hostile[state] ? [] : [state]))
  for (let state = softened.pop(); state !== undefined; state = softened.pop()) {
    for (const previous of before[state]!) {
      if (!hostile[previous]) continue
      hostile[previous] = false
      softened.push(previous)
    }
  }
  return start => {
    const from = new Map<number, readonly [state: number, observation: number] | undefined>([[start, undefined]])
    for (const state of from.keys()) {
      if (hostile[state]) return pathTo(machine, from, state)
      for (const [observation, next] of follow(state)) if (!from.has(next)) from.set(next, [state, observation])
    }
    return undefined
  }
}
