/**
 * Checks fixation on graphs: from every set of vertices, the equations of the first step must hold, written down from the
 * rules; they have one solution, since every state is seen to lead to an end. Fractions must satisfy them exactly, doubles to
 * nine digits of what is moved in a step.
 */
import { type Fraction, gcd, numerator, ONE, sum, ZERO } from '@biform/core'
import type { FixationOnGraph, FixationOnGraphDouble, FixationOnGraphExact } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, index, list } from '../flaw.ts'
import { changes, changesNearly } from './changes.ts'
import { around } from './graph.ts'
import { demandPopulation, RATIONAL, rowsOf } from './population.ts'

/** A graph has at most this many vertices. */
const MAX_VERTICES = 12
/** Doubles have lost no more digits than this. */
const TOLERANCE = 1e-9

type Rows = readonly (readonly Fraction[])[]

export function checkFixationOnGraph(subject: unknown, result: FixationOnGraph): undefined {
  const rows = rowsOf(subject)
  demand(rows.length === 2, 'subject')
  fraction(result.intensity, 'intensity')
  demandPopulation(result)
  const { size } = result
  demand(size <= MAX_VERTICES, 'size')
  const neighbours = around(result.graph, size)
  const count = checkClasses(result, size)
  for (const name of ['probabilities', 'times', 'timesIfFixed', 'timesIfLost'] as const) {
    list<Fraction | number | null>(result[name], name, count)
  }
  const { initial, classes } = result
  if (initial !== null) {
    list(initial, 'initial').forEach((vertex, k) => {
      index(vertex, size, `initial[${k}]`)
      demand(initial.indexOf(vertex) === k, `initial[${k}]`)
    })
  }
  const single = Array.from({ length: size }, (_, v) => classes[2 ** v]!)
  const first = initial === null ? single : [classes[sumOf(initial.map(v => 2 ** v))]!]
  if ('arithmetic' in result) {
    demand(result.arithmetic === 'double', 'arithmetic')
    demand(result.error === Math.min(1, (count + 1) ** 3 / 2 ** 50), 'error')
    checkDoubles(rows, neighbours, result)
    const mean = (values: readonly number[]): number => sumOf(first.map(k => values[k]!)) / first.length
    demand(close(result.probability, mean(result.probabilities)), 'probability')
    demand(close(result.time, mean(result.times)), 'time')
    demandSame(
      result.vertices,
      single.map(k => result.probabilities[k]!),
      'vertices',
    )
    return
  }
  demand(RATIONAL.includes(result.rule), 'rule')
  checkFractions(rows, neighbours, result)
  const mean = (values: readonly Fraction[]): Fraction => sum(first.map(k => values[k]!)).div(first.length)
  demandSame(result.probability, mean(result.probabilities), 'probability')
  demandSame(result.time, mean(result.times), 'time')
  demandSame(
    result.vertices,
    single.map(k => result.probabilities[k]!),
    'vertices',
  )
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function close(a: number, b: number): boolean {
  return typeof a === 'number' && Math.abs(a - b) <= TOLERANCE * Math.abs(b)
}

/** Classes are numbered as they come; both ends are alone. The number of classes. */
function checkClasses({ classes }: FixationOnGraph, size: number): number {
  let count = 0
  list(classes, 'classes', 2 ** size).forEach((k, state) => {
    index(k, count + 1, `classes[${state}]`)
    if (k === count) count += 1
  })
  demand(classes.lastIndexOf(0) === 0, 'classes[0]')
  demand(classes.indexOf(classes.at(-1)!) === 2 ** size - 1, `classes[${2 ** size - 1}]`)
  return count
}

/** The steps from a state between the ends. */
interface Step<Value> {
  readonly state: number
  readonly ways: readonly { readonly to: number; readonly chance: Value }[]
}

function stepsFrom<Value>(
  size: number,
  from: (state: number) => Value[],
  isZero: (value: Value) => boolean,
): Step<Value>[] {
  const steps = Array.from({ length: 2 ** size - 2 }, (_, k) => ({
    state: k + 1,
    ways: from(k + 1)
      .map((chance, v) => ({ to: (k + 1) ^ (1 << v), chance }))
      .filter(({ chance }) => !isZero(chance)),
  }))
  demand(leading(steps, [0, 2 ** size - 1]).size === 2 ** size, 'subject')
  return steps
}

/** The states that lead to one of these ends, and the ends. */
function leading(steps: readonly Step<unknown>[], ends: readonly number[]): Set<number> {
  const sources = new Map<number, number[]>()
  for (const { state, ways } of steps) {
    for (const { to } of ways) sources.set(to, [...(sources.get(to) ?? []), state])
  }
  const found = new Set(ends)
  for (const state of found) for (const source of sources.get(state) ?? []) found.add(source)
  return found
}

/** Numerators over a common denominator. */
function together(values: readonly Fraction[]): { readonly tops: bigint[]; readonly bottom: bigint } {
  const bottom = values.reduce((all, { d }) => (all % d === 0n ? all : (all / gcd(all, d)) * d), 1n)
  return { tops: values.map(value => numerator(value) * (bottom / value.d)), bottom }
}

function checkFractions(rows: Rows, neighbours: readonly (readonly number[])[], result: FixationOnGraphExact): void {
  const { size, classes, probabilities, times, timesIfFixed, timesIfLost } = result
  probabilities.forEach((value, k) => {
    fraction(value, `probabilities[${k}]`)
    fraction(times[k]!, `times[${k}]`)
    demand((timesIfFixed[k] === null) === (value.n === 0n), `timesIfFixed[${k}]`)
    demand((timesIfLost[k] === null) === equal(value, ONE), `timesIfLost[${k}]`)
    if (timesIfFixed[k] !== null) fraction(timesIfFixed[k]!, `timesIfFixed[${k}]`)
    if (timesIfLost[k] !== null) fraction(timesIfLost[k]!, `timesIfLost[${k}]`)
  })
  const steps = stepsFrom(
    size,
    state => changes(rows, neighbours, result, state),
    value => value.n === 0n,
  ).map(({ state, ways }) => {
    const { tops, bottom } = together(ways.map(({ chance }) => chance))
    return { state, bottom, ways: ways.map(({ to }, k) => ({ to, weight: tops[k]! })) }
  })
  const full = classes.at(-1)!
  /** Σ chances × (value there − value here) + gain = 0, all over denominators. */
  const hold = (values: readonly bigint[], gains: readonly bigint[], at: string): void => {
    for (const { state, ways, bottom } of steps) {
      const here = values[classes[state]!]!
      const moved = ways.reduce((all, { to, weight }) => all + weight * (values[classes[to]!]! - here), 0n)
      demand(moved === -bottom * gains[classes[state]!]!, `${at}[${classes[state]}]`)
    }
  }
  const chance = together(probabilities)
  demand(chance.tops[0] === 0n && chance.tops[full] === chance.bottom, 'probabilities')
  hold(
    chance.tops,
    chance.tops.map(() => 0n),
    'probabilities',
  )
  const spent = together(times)
  demand(spent.tops[0] === 0n && spent.tops[full] === 0n, 'times')
  hold(
    spent.tops,
    spent.tops.map(() => spent.bottom),
    'times',
  )
  // Time on the histories that end one way is linear as well, and then over one denominator.
  const conditional = (
    given: readonly (Fraction | null)[],
    ends: readonly Fraction[],
    end: number,
    at: string,
  ): void => {
    demand(given[end]!.n === 0n, `${at}[${end}]`)
    const { tops } = together([...given.map((value, k) => (value ?? ZERO).mul(ends[k]!)), ...ends])
    hold(tops.slice(0, ends.length), tops.slice(ends.length), at)
  }
  conditional(timesIfFixed, probabilities, full, 'timesIfFixed')
  conditional(
    timesIfLost,
    probabilities.map(value => ONE.sub(value)),
    0,
    'timesIfLost',
  )
}

function checkDoubles(rows: Rows, neighbours: readonly (readonly number[])[], result: FixationOnGraphDouble): void {
  const { size, classes, probabilities, times, timesIfFixed, timesIfLost } = result
  const full = classes.at(-1)!
  const steps = stepsFrom(
    size,
    state => changesNearly(rows, neighbours, result, state),
    value => value === 0,
  )
  const [toFull, toEmpty] = [leading(steps, [2 ** size - 1]), leading(steps, [0])]
  const possible = (value: number | null, can: boolean, at: string): void => {
    demand(can ? typeof value === 'number' && value >= 0 : value === null, at)
  }
  classes.forEach((k, state) => {
    possible(probabilities[k]!, true, `probabilities[${k}]`)
    possible(times[k]!, true, `times[${k}]`)
    possible(timesIfFixed[k]!, toFull.has(state), `timesIfFixed[${k}]`)
    possible(timesIfLost[k]!, toEmpty.has(state), `timesIfLost[${k}]`)
  })
  const hold = (values: readonly number[], gains: readonly number[], at: string): void => {
    for (const { state, ways } of steps) {
      const out = sumOf(ways.map(({ chance }) => chance)) * values[classes[state]!]!
      const back = sumOf(ways.map(({ to, chance }) => chance * values[classes[to]!]!)) + gains[classes[state]!]!
      demand(Math.abs(out - back) <= TOLERANCE * out, `${at}[${classes[state]}]`)
    }
  }
  demand(probabilities[0] === 0 && probabilities[full] === 1, 'probabilities')
  demand(times[0] === 0 && times[full] === 0, 'times')
  demand(timesIfFixed[full] === 0, 'timesIfFixed')
  demand(timesIfLost[0] === 0, 'timesIfLost')
  hold(
    probabilities,
    probabilities.map(() => 0),
    'probabilities',
  )
  hold(
    times,
    times.map(() => 1),
    'times',
  )
  // The chance to lose is 1 − chance, which has few digits where it is small: the time weighs as little there.
  const fixed = probabilities.map((chance, k) => chance * (timesIfFixed[k] ?? 0))
  hold(fixed, probabilities, 'timesIfFixed')
  probabilities.forEach((chance, k) => {
    if (timesIfLost[k] === null) return
    const lost = times[k]! - fixed[k]!
    demand(
      Math.abs(lost - (1 - chance) * timesIfLost[k]!) <= TOLERANCE * times[k]! * probabilities.length,
      `timesIfLost[${k}]`,
    )
  })
}
