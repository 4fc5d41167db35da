/**
 * A Markov chain whose states may pay: a race, an option that arrives some day, a relationship that may break, an income
 * stream with a hazard. Nobody decides anything in it; what to do about it is decided by comparing chains.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { compare, Fraction, ONE, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { checkFields, isPlain } from './fields.ts'
import { indexOf, labels } from './labels.ts'

/** States, where each leads, and what each pays. */
export interface MarkovChain {
  readonly kind: 'markov-chain'
  readonly states: readonly string[]
  /** Where it begins. */
  readonly initial: number
  /** `transitions[s][t]`: the probability of t after s. Each row sums to 1. */
  readonly transitions: readonly (readonly Fraction[])[]
  /** Who is paid. */
  readonly players: readonly string[]
  /** `rewards[i][s]`: what player i gets in every period in state s. */
  readonly rewards: readonly (readonly Fraction[])[]
  /** δ in [0, 1): what a unit of the next period is worth now. */
  readonly discount: Fraction
}

/** What `markovChain` takes. */
export interface MarkovChainInput {
  readonly kind?: 'markov-chain'
  readonly states: readonly string[]
  /** A state, by its label or its index; default the first. */
  readonly initial?: string | number
  /** Per state: one probability per state, or an object from labels to those that are not 0. */
  readonly transitions: readonly (readonly Rational[] | Readonly<Record<string, Rational>>)[]
  /** Default: "1", or what `rewards` has. */
  readonly players?: readonly string[]
  /** Per player one number per state. Default: nobody is paid. */
  readonly rewards?: readonly (readonly Rational[])[]
  /** Default 0. */
  readonly discount?: Rational
}

/** The most states of a chain. */
export const MAX_MARKOV_STATES = 256
/** The most players who are paid. */
const MAX_PAID = 16

/**
 * Builds a Markov chain.
 *
 * @throws InputError for more than 256 states, probabilities outside [0, 1] or not summing to 1, labels that are no
 * state, and a discount factor outside [0, 1)
 * @example
 * // An option worth 100 a period arrives with probability 1/4.
 * const chain = markovChain({
 *   states: ['waiting', 'option'],
 *   transitions: [{ waiting: '3/4', option: '1/4' }, { option: 1 }],
 *   rewards: [[0, 100]],
 *   discount: '9/10',
 * })
 * chain.transitions[0] // → ['3/4', '1/4']
 */
export function markovChain(input: MarkovChainInput): MarkovChain {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a Markov chain`)
  checkFields(input, ['kind', 'states', 'initial', 'transitions', 'players', 'rewards', 'discount'])
  if (Array.isArray(input.states) && input.states.length > MAX_MARKOV_STATES) {
    throw new InputError('states', `${input.states.length} states are more than ${MAX_MARKOV_STATES}`)
  }
  const states = labels(input.states, 'states')
  const players = playersOf(input)
  const discount = rational(input.discount ?? 0, 'discount')
  if (compare(discount, ZERO) < 0 || compare(discount, ONE) >= 0) {
    throw new InputError('discount', `${discount.toFraction()} is not in [0, 1)`)
  }
  return {
    kind: 'markov-chain',
    states,
    initial: stateOf(input.initial ?? 0, states),
    transitions: perItem(input.transitions, states.length, 'transitions', 'states').map((row, s) =>
      probabilities(row as MarkovChainInput['transitions'][number], states, `transitions[${s}]`),
    ),
    players,
    rewards:
      input.rewards === undefined
        ? players.map(() => states.map(() => ZERO))
        : perItem(input.rewards, players.length, 'rewards', 'players').map((list, i) =>
            numbers(list, states.length, `rewards[${i}]`),
          ),
    discount,
  }
}

function playersOf({ players, rewards }: MarkovChainInput): string[] {
  const count = Array.isArray(rewards) ? rewards.length : 1
  const list =
    players === undefined ? Array.from({ length: count }, (_, i) => String(i + 1)) : labels(players, 'players')
  if (list.length > MAX_PAID) throw new InputError('players', `${list.length} players are more than ${MAX_PAID}`)
  return list
}

function stateOf(initial: unknown, states: readonly string[]): number {
  if (typeof initial === 'string') return indexOf(states, initial, 'initial')
  const index = initial instanceof Fraction ? Number(initial.valueOf()) : initial
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= states.length) {
    throw new InputError('initial', `${show(initial)} is not a state from 0 to ${states.length - 1}`)
  }
  return index
}

function perItem(list: unknown, count: number, at: string, what: string): unknown[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== count) throw new InputError(at, `has ${entryCount(list.length)} for ${count} ${what}`)
  return Array.from(list)
}

function numbers(list: unknown, count: number, at: string): Fraction[] {
  return perItem(list, count, at, 'states').map((value, k) => rational(value as Rational, `${at}[${k}]`))
}

function probabilities(
  row: MarkovChainInput['transitions'][number],
  states: readonly string[],
  at: string,
): readonly Fraction[] {
  const full = isPlain(row) ? spread(row, states, at) : row
  const list = numbers(full, states.length, at)
  list.forEach((value, t) => {
    if (compare(value, ZERO) < 0) throw new InputError(`${at}[${t}]`, `${value.toFraction()} is negative`)
  })
  const total = sum(list)
  if (compare(total, ONE) !== 0) throw new InputError(at, `sums to ${total.toFraction()}, not 1`)
  return list
}

function spread(row: Readonly<Record<string, unknown>>, states: readonly string[], at: string): unknown[] {
  for (const label of Object.keys(row)) indexOf(states, label, at)
  return states.map(state => (Object.hasOwn(row, state) ? row[state] : 0))
}
