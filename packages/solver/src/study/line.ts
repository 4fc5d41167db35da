/** The points of a phase line that have been solved. */
import { compare, type Fraction, InputError, type Rational } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhaseSample } from '../results/study.ts'
import { pointOf, runPoint } from './run-point.ts'

/** The solved points of one line through the parameter box: `sample` solves each point once. */
export interface Line {
  readonly sample: (value: Fraction) => PhaseSample
  /** Nothing at a point at which the scenario has no value, as where it divides by zero. */
  readonly sampleIfDefined: (value: Fraction) => PhaseSample | undefined
  readonly sorted: () => PhaseSample[]
  readonly size: () => number
}

/** @param known points of the line that are solved already */
export function lineThrough(
  scenario: Scenario,
  parameter: string,
  fixed: Readonly<Record<string, Rational>>,
  known: readonly PhaseSample[] = [],
): Line {
  const samples = new Map(known.map(sample => [sample.value.toFraction(), sample]))
  const solve = (value: Fraction): PhaseSample => {
    try {
      return { value, ...pointOf(runPoint(scenario, { ...fixed, [parameter]: value })) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      throw new InputError(error.at, `${error.reason}, at ${parameter} = ${value.toFraction()}`)
    }
  }
  const sample = (value: Fraction): PhaseSample => {
    const key = value.toFraction()
    const found = samples.get(key) ?? solve(value)
    samples.set(key, found)
    return found
  }
  return {
    sample,
    sampleIfDefined: value => {
      try {
        return sample(value)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return undefined
      }
    },
    sorted: () => [...samples.values()].sort((a, b) => compare(a.value, b.value)),
    size: () => samples.size,
  }
}
