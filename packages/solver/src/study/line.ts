/** The points of a phase line that have been solved. */
import { compare, type Fraction, type Rational } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhaseSample } from '../results/study.ts'
import { runScenario } from './run-scenario.ts'

/** The solved points of one line through the parameter box: `sample` solves each point once. */
export interface Line {
  readonly sample: (value: Fraction) => PhaseSample
  readonly sorted: () => PhaseSample[]
  readonly size: () => number
}

const VERDICTS = { realised: 'holds', contradicted: 'fails', undecided: 'undecided' } as const

export function lineThrough(scenario: Scenario, parameter: string, fixed: Readonly<Record<string, Rational>>): Line {
  const samples = new Map<string, PhaseSample>()
  const solve = (value: Fraction): PhaseSample => {
    const { prediction, results } = runScenario(scenario, { ...fixed, [parameter]: value })
    return { value, verdict: VERDICTS[prediction.kind], deciding: prediction.deciding, results }
  }
  return {
    sample: value => {
      const key = value.toFraction()
      const sample = samples.get(key) ?? solve(value)
      samples.set(key, sample)
      return sample
    },
    sorted: () => [...samples.values()].sort((a, b) => compare(a.value, b.value)),
    size: () => samples.size,
  }
}
