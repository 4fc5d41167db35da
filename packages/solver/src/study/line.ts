/** The points of a phase line that have been solved. */
import { compare, type Fraction, type Rational } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhaseSample, ScenarioRun } from '../results/study.ts'
import { runScenario } from './run-scenario.ts'

/** The solved points of one line through the parameter box: `sample` solves each point once. */
export interface Line {
  readonly sample: (value: Fraction) => PhaseSample
  readonly sorted: () => PhaseSample[]
  readonly size: () => number
}

const VERDICTS = { realised: 'holds', contradicted: 'fails', undecided: 'undecided' } as const

/** What a phase line or plane keeps of a run. */
export function pointOf({ prediction, results }: ScenarioRun): Omit<PhaseSample, 'value'> {
  return { verdict: VERDICTS[prediction.kind], deciding: prediction.deciding, results }
}

/** @param known points of the line that are solved already */
export function lineThrough(
  scenario: Scenario,
  parameter: string,
  fixed: Readonly<Record<string, Rational>>,
  known: readonly PhaseSample[] = [],
): Line {
  const samples = new Map(known.map(sample => [sample.value.toFraction(), sample]))
  const solve = (value: Fraction): PhaseSample => ({
    value,
    ...pointOf(runScenario(scenario, { ...fixed, [parameter]: value })),
  })
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
