/**
 * The Markov chain that finite automata make when they play each other: its states are the joint states (one state per
 * player) that play from the beginning can reach, noise included.
 */
import { type Automaton, InputError, type Noise, type NormalForm } from '@biform/core'
import type { Arithmetic } from './arithmetic.ts'
import { type Part, partOf } from './part.ts'

/** A chain has at most this many joint states … */
export const MAX_CHAIN_STATES = 4096
/** … and at most this many ways from one to the next in all, one for each profile and each thing that may be seen. */
export const MAX_CHAIN_WAYS: number = 2 ** 20

/** A chain. The lists of joint state s stand between places `start[s]` and `start[s + 1]`. */
export interface ProductChain<Weight> {
  /** The joint states in the order in which they are found, breadth first; play begins in the first. */
  readonly states: readonly (readonly number[])[]
  /** What is done in each joint state: profiles (row-major), with weights over `outputTotal`. */
  readonly output: {
    readonly start: readonly number[]
    readonly profiles: readonly number[]
    readonly weights: readonly Weight[]
  }
  readonly outputTotal: Weight
  /** What comes next: joint states, each once, with weights over `total`. */
  readonly next: {
    readonly start: readonly number[]
    readonly targets: readonly number[]
    readonly weights: readonly Weight[]
  }
  readonly total: Weight
}

/**
 * Builds the chain of one automaton per player. `everywhere`: play may begin in any joint state, so that all of them are listed, the
 * one in which it does begin first.
 */
export function productChain<Weight>(
  arithmetic: Arithmetic<Weight>,
  stage: NormalForm,
  machines: readonly Automaton[],
  noise: Noise,
  everywhere = false,
): ProductChain<Weight> {
  const parts = machines.map((machine, i) =>
    partOf(arithmetic, stage, machine, i, { action: noise.inAction[i]!, perception: noise.inPerception[i]! }),
  )
  const { add, multiply } = arithmetic
  const number = numbering(parts)
  const states: number[][] = []
  const found = new Map<number | string, number>()
  const place = (state: readonly number[]): number => {
    const key = number(state)
    const known = found.get(key)
    if (known !== undefined) return known
    if (states.length === MAX_CHAIN_STATES) {
      throw new InputError('strategies', `reach more than ${MAX_CHAIN_STATES} joint states: play them with playMatch`)
    }
    found.set(key, states.length)
    states.push([...state])
    return states.length - 1
  }
  const output = { start: [0], profiles: [] as number[], weights: [] as Weight[] }
  const next = { start: [0], targets: [] as number[], weights: [] as Weight[] }
  const at: number[] = [] // the place of each target within the row that is being made
  let ways = 0
  place(parts.map(part => part.initial))
  if (everywhere) for (const state of jointStates(parts)) place(state)
  for (let s = 0; s < states.length; s++) {
    const here = states[s]!
    const begin = next.targets.length
    for (const { profile, weight } of profilesOf(arithmetic, parts, here)) {
      output.profiles.push(profile)
      output.weights.push(weight)
      for (const branch of jointBranches(multiply, parts, here, profile, weight)) {
        ways += 1
        if (ways > MAX_CHAIN_WAYS) {
          throw new InputError(
            'strategies',
            `have more than ${MAX_CHAIN_WAYS} joint transitions: play them with playMatch`,
          )
        }
        const target = place(branch.state)
        const there = at[target]
        if (there !== undefined && there >= begin && next.targets[there] === target) {
          next.weights[there] = add(next.weights[there]!, branch.weight)
        } else {
          at[target] = next.targets.length
          next.targets.push(target)
          next.weights.push(branch.weight)
        }
      }
    }
    output.start.push(output.profiles.length)
    next.start.push(next.targets.length)
  }
  const outputTotal = parts.reduce((product, part) => multiply(product, part.outputTotal), arithmetic.one)
  const total = parts.reduce((product, part) => multiply(product, part.branchTotal), outputTotal)
  return { states, output, outputTotal, next, total }
}

/** Every combination of states. */
function jointStates(parts: readonly { readonly states: number }[]): number[][] {
  const count = parts.reduce((product, part) => product * part.states, 1)
  if (count > MAX_CHAIN_STATES) {
    throw new InputError('options.unreached', `there are ${count} joint states; the most is ${MAX_CHAIN_STATES}`)
  }
  return parts.reduce<number[][]>(
    (all, part) => all.flatMap(state => Array.from({ length: part.states }, (_, own) => [...state, own])),
    [[]],
  )
}

/** A key for each joint state: a number where there are few enough of them. */
function numbering(parts: readonly { readonly states: number }[]): (state: readonly number[]) => number | string {
  const count = parts.reduce((product, part) => product * part.states, 1)
  if (!Number.isSafeInteger(count)) return state => state.join()
  return state => {
    let key = 0
    for (let i = 0; i < parts.length; i++) key = key * parts[i]!.states + state[i]!
    return key
  }
}

/** The profiles that may be done in a joint state, ascending, with their weights. */
function profilesOf<Weight>(
  arithmetic: Arithmetic<Weight>,
  parts: readonly Part<Weight>[],
  state: readonly number[],
): { readonly profile: number; readonly weight: Weight }[] {
  let list = [{ profile: 0, weight: arithmetic.one }]
  for (let i = 0; i < parts.length; i++) {
    const output = parts[i]!.outputs[state[i]!]!
    const longer: typeof list = []
    for (const { profile, weight } of list) {
      for (let action = 0; action < output.length; action++) {
        const chance = output[action]!
        if (arithmetic.isZero(chance)) continue
        longer.push({ profile: profile * output.length + action, weight: arithmetic.multiply(weight, chance) })
      }
    }
    list = longer
  }
  return list
}

/** The joint states that may follow a joint state when a profile was done with this weight. */
function jointBranches<Weight>(
  multiply: (a: Weight, b: Weight) => Weight,
  parts: readonly Part<Weight>[],
  state: readonly number[],
  profile: number,
  weight: Weight,
): { readonly state: number[]; readonly weight: Weight }[] {
  let list = [{ state: [] as number[], weight }]
  for (let i = 0; i < parts.length; i++) {
    const branches = parts[i]!.branches(state[i]!, profile)
    if (branches.length === 1 && list.length === 1) {
      list[0]!.state.push(branches[0]!.state)
      list[0] = { state: list[0]!.state, weight: multiply(list[0]!.weight, branches[0]!.weight) }
      continue
    }
    list = list.flatMap(item =>
      branches.map(branch => ({ state: [...item.state, branch.state], weight: multiply(item.weight, branch.weight) })),
    )
  }
  return list
}
