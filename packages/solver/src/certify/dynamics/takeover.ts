/** The probability that a single mutant takes over: a climb from one mutant to two, three, … each before there is none. */
import { type Fraction, numerator, ratio } from '@biform/core'
import { demand } from '../flaw.ts'
import { type Population, stepDoubles, stepProbabilities } from './population.ts'

type Rows = readonly (readonly Fraction[])[]

/** Of a among b, and of b among a, as fractions: numerators and denominators of each chance are kept as they come. */
export function takeovers(rows: Rows, a: number, b: number, population: Population): readonly [Fraction, Fraction] {
  const steps = stepsOf(population.size, k => {
    const [up, down] = stepProbabilities(two(rows, a, b), population, k, rows)
    return [numerator(up) * down.d, numerator(down) * up.d] as const
  })
  return both(steps, list => {
    let [reached, lost, all] = [1n, 1n, 1n]
    for (const [up, down] of list) {
      reached *= up
      lost *= down
      all = up * all + lost
      demand(all > 0n, 'subject')
    }
    return ratio(reached, all)
  })
}

/** The same as logarithms, −∞ for 0: sums and products of positive numbers, none of which is too small. */
export function logTakeovers(rows: Rows, a: number, b: number, population: Population): readonly [number, number] {
  const steps = stepsOf(population.size, k => stepDoubles(two(rows, a, b), population, k, rows))
  return both(steps, list => {
    let [reached, lost] = [0, 0]
    for (const [up, down] of list) {
      const total = logSum(Math.log(up), Math.log(down) + lost)
      demand(total > Number.NEGATIVE_INFINITY, 'subject')
      reached += Math.log(up) - total
      lost += Math.log(down) - total
    }
    return reached
  })
}

/** log(e^a + e^b). */
export function logSum(a: number, b: number): number {
  const most = Math.max(a, b)
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most))
}

/** The payoffs of two types among themselves. */
export function two(rows: Rows, a: number, b: number): Fraction[][] {
  return [a, b].map(i => [rows[i]![a]!, rows[i]![b]!])
}

function stepsOf<Value>(size: number, step: (mutants: number) => readonly [Value, Value]): (readonly [Value, Value])[] {
  return Array.from({ length: size - 1 }, (_, k) => step(k + 1))
}

function both<Value, Chance>(
  steps: readonly (readonly [Value, Value])[],
  climb: (steps: readonly (readonly [Value, Value])[]) => Chance,
): readonly [Chance, Chance] {
  return [climb(steps), climb(steps.toReversed().map(([up, down]) => [down, up] as const))]
}
