/**
 * Checks fixation probabilities and times. Fractions must satisfy the equations of the first step, which have one solution
 * where the chain ends; doubles must be what a climb from state to state gives.
 */
import { type Fraction, ONE, ZERO } from '@biform/core'
import type { Fixation, FixationDouble, FixationExact } from '../../results/index.ts'
import { demand, equal, fraction, index, list } from '../flaw.ts'
import { demandPopulation, RATIONAL, rowsOf, stepDoubles, stepProbabilities } from './population.ts'

export function checkFixation(subject: unknown, result: Fixation): undefined {
  const rows = rowsOf(subject)
  demand(rows.length === 2, 'subject')
  fraction(result.intensity, 'intensity')
  demandPopulation(result)
  const { size } = result
  const initial = index(result.initial, size + 1, 'initial')
  for (const name of ['probabilities', 'times', 'timesIfFixed', 'timesIfLost'] as const) {
    list<Fraction | number | null>(result[name], name, size + 1)
  }
  if ('arithmetic' in result) {
    checkDoubles(rows, result)
    demand(result.probability === result.probabilities[initial], 'probability')
    demand(result.time === result.times[initial], 'time')
  } else {
    checkFractions(rows, result)
    demand(equal(fraction(result.probability, 'probability'), result.probabilities[initial]!), 'probability')
    demand(equal(fraction(result.time, 'time'), result.times[initial]!), 'time')
  }
}

type Rows = readonly (readonly Fraction[])[]

function checkFractions(rows: Rows, result: FixationExact): void {
  const { size, probabilities, times, timesIfFixed, timesIfLost } = result
  demand(RATIONAL.includes(result.rule), 'rule')
  probabilities.forEach((value, i) => {
    fraction(value, `probabilities[${i}]`)
    fraction(times[i]!, `times[${i}]`)
    demand((timesIfFixed[i] === null) === (value.n === 0n), `timesIfFixed[${i}]`)
    demand((timesIfLost[i] === null) === equal(value, ONE), `timesIfLost[${i}]`)
    if (timesIfFixed[i] !== null) fraction(timesIfFixed[i]!, `timesIfFixed[${i}]`)
    if (timesIfLost[i] !== null) fraction(timesIfLost[i]!, `timesIfLost[${i}]`)
  })
  const lost = probabilities.map(value => ONE.sub(value))
  // Time spent on the histories that end one way: its equations are linear as well.
  const on = (ends: readonly Fraction[], spent: readonly (Fraction | null)[]): Fraction[] =>
    ends.map((end, i) => end.mul(spent[i] ?? ZERO))
  const steps = Array.from({ length: size - 1 }, (_, k) => stepProbabilities(rows, result, k + 1))
  demand(ends(steps), 'subject')
  const hold = (values: readonly Fraction[], gain: (i: number) => Fraction, at: string, last: Fraction[]): void => {
    demand(equal(values[0]!, last[0]!), `${at}[0]`)
    demand(equal(values[size]!, last[1]!), `${at}[${size}]`)
    steps.forEach(([up, down], k) => {
      const i = k + 1
      const right = gain(i)
        .add(up.mul(values[i + 1]!))
        .add(down.mul(values[k]!))
      demand(equal(up.add(down).mul(values[i]!), right), `${at}[${i}]`)
    })
  }
  hold(probabilities, () => ZERO, 'probabilities', [ZERO, ONE])
  hold(times, () => ONE, 'times', [ZERO, ZERO])
  hold(on(probabilities, timesIfFixed), i => probabilities[i]!, 'timesIfFixed', [ZERO, ZERO])
  hold(on(lost, timesIfLost), i => lost[i]!, 'timesIfLost', [ZERO, ZERO])
}

/** Whether every state leads to an end: one way or the other, all the way. */
function ends(steps: readonly (readonly [Fraction, Fraction])[]): boolean {
  const toTop = steps.findLastIndex(([up]) => up.n === 0n)
  const toBottom = steps.findIndex(([, down]) => down.n === 0n)
  return toBottom < 0 || toTop < toBottom
}

function checkDoubles(rows: Rows, result: FixationDouble): void {
  const { size } = result
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(result.error === 2 ** -52, 'error')
  const steps = Array.from({ length: size - 1 }, (_, k) => stepDoubles(rows, result, k + 1))
  const climb = climbed(steps)
  const fall = climbed(steps.toReversed().map(([up, down]) => [down, up]))
  const tolerance = 1e-9 + size * size * 1e-15
  // What is below the least double with all its digits may be 0.
  const floor = 2 ** -1022
  const near = (found: number | null, expected: number | null, at: string): void => {
    if (expected === null || Number.isNaN(expected)) demand(found === null, at)
    else demand(typeof found === 'number' && Math.abs(found - expected) <= tolerance * expected + floor, at)
  }
  for (let i = 0; i <= size; i++) {
    near(result.probabilities[i]!, climb.reached[i]!, `probabilities[${i}]`)
    near(result.times[i]!, climb.times[i]!, `times[${i}]`)
    near(result.timesIfFixed[i]!, climb.timesIfReached[i]!, `timesIfFixed[${i}]`)
    near(result.timesIfLost[i]!, fall.timesIfReached[size - i]!, `timesIfLost[${i}]`)
  }
}

/**
 * A climb from state to state: from i, the chance of ever being at i+1 before the bottom, the time until one of the two,
 * and the time until i+1 if the bottom is not touched.
 */
function climbed(steps: readonly (readonly [number, number])[]): {
  readonly reached: number[]
  readonly times: number[]
  readonly timesIfReached: (number | null)[]
} {
  const size = steps.length + 1
  const chance = [0]
  const away = [0]
  const rise = [0]
  let never = 1
  steps.forEach(([up, down], k) => {
    const total = up + down * never
    chance.push(up / total)
    away.push((1 + down * away[k]!) / total)
    rise.push(up === 0 ? 0 : ((1 + down * chance[k]! * rise[k]!) * chance[k + 1]!) / up)
    never = (down * never) / total
  })
  const reached = new Array<number>(size + 1).fill(1)
  const times = new Array<number>(size + 1).fill(0)
  const timesIfReached = new Array<number | null>(size + 1).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    reached[i] = chance[i]! * reached[i + 1]!
    times[i] = i === 0 ? 0 : away[i]! + chance[i]! * times[i + 1]!
    // Products of chances may be too small for doubles; the chances are not.
    const above = timesIfReached[i + 1]
    timesIfReached[i] = chance[i] === 0 || above == null ? null : rise[i]! + above
  }
  return { reached, times, timesIfReached }
}
