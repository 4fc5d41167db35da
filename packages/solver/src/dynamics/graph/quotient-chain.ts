/**
 * The chain of all sets of vertices, with those as one that cannot be told apart: the coarsest partition in which all states
 * of a class step into every class by the same list of probabilities, found by splitting classes until nothing changes.
 * Symmetries of a graph never part two states.
 */
import { InputError } from '@biform/core'
import type { Flips, Numbers } from './flips.ts'

/** A chain of classes of states. */
export interface QuotientChain<Value> {
  /** The class of each set of vertices, numbered in the order of their first sets: the class of the empty set is 0 … */
  readonly classes: readonly number[]
  /** … and this one is that of all vertices. */
  readonly full: number
  /** From each class, the steps to others. */
  readonly steps: readonly { readonly to: readonly number[]; readonly probabilities: readonly Value[] }[]
}

/** Puts the states of a population together; at most so many classes. */
export function quotientChain<Value>(
  flips: Flips<Value>,
  size: number,
  { add, isZero, key }: Numbers<Value>,
  most: number,
): QuotientChain<Value> {
  const last = 2 ** size - 1
  const table = Array.from({ length: last + 1 }, (_, state) => (state === 0 || state === last ? [] : flips(state)))
  const labels = new Map<string | number, number>()
  const labelled = table.map(row =>
    row.map(value => {
      if (isZero(value)) return -1
      const name = key(value)
      if (!labels.has(name)) labels.set(name, labels.size)
      return labels.get(name)!
    }),
  )
  const classes = stateClasses(labelled)
  const count = classes.reduce((a, b) => Math.max(a, b)) + 1
  if (count > most) {
    throw new InputError(
      'graph',
      `has ${count} classes of states, more than ${most}, for want of symmetry: ask for arithmetic 'double', or sample with 'moran'`,
    )
  }
  const steps = Array.from({ length: count }, (_, k) => {
    const state = classes.indexOf(k)
    const ways = new Map<number, Value>()
    table[state]!.forEach((value, v) => {
      const to = classes[state ^ (1 << v)]!
      if (isZero(value) || to === k) return
      const before = ways.get(to)
      ways.set(to, before === undefined ? value : add(before, value))
    })
    return { to: [...ways.keys()], probabilities: [...ways.values()] }
  })
  const full = classes[last]!
  checkEnds(steps, full)
  return { classes, full, steps }
}

/** The class of each state. `labels[state][v]` stands for the probability that v changes; it is −1 for 0. */
function stateClasses(labels: readonly (readonly number[])[]): number[] {
  const last = labels.length - 1
  let classes: number[] = labels.map((_, state) => (state === 0 ? 0 : state === last ? 2 : 1))
  let count = 3
  for (;;) {
    const numbers = new Map<string, number>()
    const split = labels.map((row, state) => {
      const steps = row.flatMap((label, v) => (label < 0 ? [] : [`${classes[state ^ (1 << v)]}:${label}`]))
      const name = `${classes[state]} ${steps.sort().join(' ')}`
      if (!numbers.has(name)) numbers.set(name, numbers.size)
      return numbers.get(name)!
    })
    if (numbers.size === count) return split
    classes = split
    count = numbers.size
  }
}

/** Refuses a chain that can stay away from its two ends for ever. */
function checkEnds(steps: readonly { readonly to: readonly number[] }[], full: number): void {
  const sources = steps.map((): number[] => [])
  steps.forEach(({ to }, k) => {
    for (const other of to) sources[other]!.push(k)
  })
  const ending = new Set([0, full])
  for (const k of ending) for (const source of sources[k]!) ending.add(source)
  if (ending.size < steps.length) {
    throw new InputError('intensity', 'both types can stay for ever: raise the payoffs or lower the intensity')
  }
}
