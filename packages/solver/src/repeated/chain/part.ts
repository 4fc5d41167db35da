/**
 * One player's part of a chain: with which weight its automaton does what in each state, noise in action included, and
 * where it goes from there, noise in perception included.
 */
import {
  type Automaton,
  type Fraction,
  type NormalForm,
  ONE,
  observed,
  ownView,
  profileCount,
  ratio,
} from '@biform/core'
import { trembled } from '../match/table.ts'
import type { Arithmetic } from './arithmetic.ts'

/** A state and the weight with which a player gets there. */
export interface Branch<Weight> {
  readonly state: number
  readonly weight: Weight
}

/** One player's part. */
export interface Part<Weight> {
  readonly states: number
  readonly initial: number
  /** `outputs[state][action]`: the weight with which the action is done, over `outputTotal`. */
  readonly outputs: readonly (readonly Weight[])[]
  readonly outputTotal: Weight
  /** The states that may follow a state when a profile (row-major) was done, with weights over `branchTotal`. */
  readonly branches: (state: number, profile: number) => readonly Branch<Weight>[]
  readonly branchTotal: Weight
}

/** Player `player`'s part of a chain, with the probabilities of its own noise in action and in perception. */
export function partOf<Weight>(
  arithmetic: Arithmetic<Weight>,
  stage: NormalForm,
  machine: Automaton,
  player: number,
  noise: { readonly action: Fraction; readonly perception: Fraction },
): Part<Weight> {
  const { actions, outputs, transitions, states, initial } = machine
  const done = outputs.map(output => output.map(trembled(noise.action, actions[0]!)))
  const { weights, total } = arithmetic.weigh(done.flat())
  const view = ownView(stage, player)
  const part = {
    states: states.length,
    initial,
    outputs: done.map((_, s) => weights.slice(s * actions[0]!, (s + 1) * actions[0]!)),
    outputTotal: total,
  }
  if (noise.perception.n === 0n || actions.slice(1).every(count => count === 1)) {
    const branches = transitions.map(row => row.map(state => [{ state, weight: arithmetic.one }]))
    return { ...part, branches: (state, profile) => branches[state]![view[profile]!]!, branchTotal: arithmetic.one }
  }
  const sight = sights(arithmetic, actions, noise.perception)
  const profiles = profileCount(stage)
  const known: (readonly Branch<Weight>[])[] = []
  return {
    ...part,
    branches: (state, profile) => {
      const place = state * profiles + profile
      known[place] ??= merged(arithmetic, transitions[state]!, sight.seen[view[profile]!]!)
      return known[place]
    },
    branchTotal: sight.total,
  }
}

/** What is seen instead of each observation, with weights. */
function sights<Weight>(
  arithmetic: Arithmetic<Weight>,
  actions: readonly number[],
  error: Fraction,
): { readonly seen: readonly { readonly observation: number; readonly weight: Weight }[][]; readonly total: Weight } {
  const observations = actions.reduce((product, count) => product * count, 1)
  // For each of the others: the probability that its action is seen as it is, and as one certain other.
  const others = actions.slice(1).flatMap(count => {
    return count === 1 ? [ONE, ONE] : [ONE.sub(error), error.mul(ratio(1n, BigInt(count - 1)))]
  })
  const { weights, total } = arithmetic.weigh(others)
  const seen = Array.from({ length: observations }, (_, truth) => {
    const was = observed(actions, truth)
    return Array.from({ length: observations }, (_, observation) => {
      const is = observed(actions, observation)
      let weight = is[0] === was[0] ? arithmetic.one : arithmetic.zero
      for (let j = 1; j < is.length; j++) {
        weight = arithmetic.multiply(weight, weights[2 * (j - 1) + (is[j] === was[j] ? 0 : 1)]!)
      }
      return { observation, weight }
    }).filter(({ weight }) => !arithmetic.isZero(weight))
  })
  let power = arithmetic.one
  for (let j = 1; j < actions.length; j++) power = arithmetic.multiply(power, total)
  return { seen, total: power }
}

/** The states that follow, each once. */
function merged<Weight>(
  arithmetic: Arithmetic<Weight>,
  next: readonly number[],
  seen: readonly { readonly observation: number; readonly weight: Weight }[],
): Branch<Weight>[] {
  const weights = new Map<number, Weight>()
  for (const { observation, weight } of seen) {
    const state = next[observation]!
    weights.set(state, arithmetic.add(weights.get(state) ?? arithmetic.zero, weight))
  }
  return Array.from(weights, ([state, weight]) => ({ state, weight }))
}
