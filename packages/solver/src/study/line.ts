/** The points of a phase line that have been solved. */
import { compare, type Fraction, type Rational } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhaseSample } from '../results/study.ts'
import { pointAt } from './run-point.ts'

/** The points of one line through the parameter box that have been solved, each of them once. */
export interface Line {
  readonly sample: (value: Fraction) => PhaseSample
  /** The same, but nothing, and nothing kept, at a point at which the scenario cannot be run. */
  readonly sampleIfDefined: (value: Fraction) => PhaseSample | undefined
  readonly sorted: () => PhaseSample[]
  /** The place of a deciding pair among those that the scenario names, of which a sample may lack some. */
  readonly pairOf: (text: string) => number
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
  const solve = (value: Fraction): PhaseSample =>
    samples.get(value.toFraction()) ?? { value, ...pointAt(scenario, { ...fixed, [parameter]: value }) }
  const keep = (sample: PhaseSample): PhaseSample => {
    samples.set(sample.value.toFraction(), sample)
    return sample
  }
  return {
    sample: value => keep(solve(value)),
    sampleIfDefined: value => {
      const sample = solve(value)
      return sample.refused ? undefined : keep(sample)
    },
    pairOf: text => scenario.prediction.deciding.findIndex(pair => pair.text === text),
    sorted: () => [...samples.values()].sort((a, b) => compare(a.value, b.value)),
    size: () => samples.size,
  }
}
