/** Solves a scenario at one setting of its parameters, and says what became of its prediction. */
import { InputError, type Rational, type StepOptions, show } from '@biform/core'
import { type Instance, instantiate, judge, outcomesOf, type PointVerdict, type Scenario } from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { Result } from '../results/index.ts'
import type { PredictionVerdict, ScenarioRun } from '../results/study.ts'
import { solveCall } from './calls.ts'

/**
 * Runs a scenario: builds its games, makes its calls with the generic solvers, reads its outcomes and judges its
 * prediction.
 *
 * @param parameters those that differ from the scenario's own values; each within its declared range
 * @throws InputError for an unknown parameter or one out of range
 * @example
 * const run = runScenario(scenarioById('003-uni'), { rho: '1/4' })
 * run.prediction.kind // → 'realised'
 */
export function runScenario(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>> = {},
  options: StepOptions = {},
): ScenarioRun {
  checkStepOptions(options)
  checkScenario(scenario)
  const instance = instantiate(scenario, parameters)
  const results = solveAll(scenario, instance, options)
  const outcomes = outcomesOf(scenario, instance, results)
  const verdict = judge(scenario, instance, results, outcomes)
  const { games, cells } = instance
  return {
    method: 'runScenario',
    scenario: scenario.id,
    parameters: instance.parameters,
    games,
    cells,
    results,
    outcomes,
    prediction: prediction(scenario, verdict),
  }
}

/** Refuses anything but a scenario, such as its id. */
export function checkScenario(scenario: Scenario): void {
  if (scenario?.format !== 'biform-scenario') throw new InputError('scenario', `${show(scenario)} is not a scenario`)
}

/** Makes all calls of a scenario, in order. */
function solveAll(scenario: Scenario, instance: Instance, options: StepOptions): Record<string, Result> {
  const results: Record<string, Result> = {}
  for (const [name, call] of Object.entries(scenario.results)) {
    results[name] = solveCall(name, call, { instance, results, options })
  }
  return results
}

const KINDS = { holds: 'realised', fails: 'contradicted', undecided: 'undecided' } as const

function prediction(scenario: Scenario, verdict: PointVerdict): PredictionVerdict {
  return {
    kind: KINDS[verdict.verdict],
    text: scenario.prediction.text,
    ...(verdict.quantifier ? { quantifier: verdict.quantifier } : {}),
    ...(verdict.reason ? { reason: verdict.reason } : {}),
    sentence: verdict.sentence,
    deciding: verdict.deciding,
    region: { kind: 'unknown' },
  }
}
