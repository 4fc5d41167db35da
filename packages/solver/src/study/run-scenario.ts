/** Solves a scenario at one setting of its parameters, and says what became of its prediction there and elsewhere. */
import type { Rational, StepOptions } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { ScenarioRun } from '../results/study.ts'
import { regionOf } from './region.ts'
import { checkScenario, runPoint } from './run-point.ts'

/** Options of `runScenario`. */
export interface RunOptions extends StepOptions {
  /** Whether to say in which part of the parameters the prediction holds; that takes some dozens of runs. Default: no. */
  readonly region?: boolean
}

/**
 * Runs a scenario: builds its games, makes its calls with the generic solvers, reads its outcomes and judges its
 * prediction.
 *
 * With `region: true` it also says where the prediction holds: as the parameter of the scenario's study moves (`phase`),
 * or, for a scenario without one, at how many points of its whole box of parameters.
 *
 * @param parameters those that differ from the scenario's own values; each within its declared range
 * @throws InputError for an unknown parameter or one out of range
 * @example
 * const run = runScenario(scenarioById('003-uni'), { rho: '1/4' }, { region: true })
 * run.prediction.kind // → 'realised'
 * run.prediction.region.intervals[0].upper // → '1/2'
 */
export function runScenario(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>> = {},
  options: RunOptions = {},
): ScenarioRun {
  checkStepOptions(options, ['region'])
  checkScenario(scenario)
  const { region: asked = false, ...limits } = options
  const run = runPoint(scenario, parameters, limits)
  if (!asked) return run
  return { ...run, prediction: { ...run.prediction, region: regionOf(scenario, parameters, limits) } }
}
