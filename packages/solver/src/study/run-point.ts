/** Solves a scenario at one setting of its parameters, and says what became of its prediction there. */
import { InputError, type Rational, type StepOptions, show } from '@biform/core'
import { type Instance, instantiate, judge, outcomesOf, type PointVerdict, type Scenario } from '@biform/core/scenarios'
import { type Division, divide } from '../biform/division.ts'
import type { Result } from '../results/index.ts'
import type { PlanePoint, PredictionVerdict, ScenarioRun } from '../results/study.ts'
import { solveCall } from './calls.ts'

/**
 * A run without a word on where else the prediction holds.
 *
 * @param division that of all pots, in calls of `appropriate` and where payoffs come from relationships; default: what each
 * call says, and the bargaining shares
 */
export function runPoint(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  options: StepOptions = {},
  division?: Division,
): ScenarioRun {
  const instance = division
    ? instantiate(scenario, parameters, relationship => divide(relationship, division).received)
    : instantiate(scenario, parameters)
  const results = solveAll(scenario, instance, options, division)
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

/** Refuses anything but a scenario, such as its id, or a part of one that was never read. */
export function checkScenario(scenario: Scenario): void {
  if (scenario?.format !== 'biform-scenario') throw new InputError('scenario', `${show(scenario)} is not a scenario`)
  for (const part of ['parameters', 'games', 'results', 'outcomes', 'prediction'] as const) {
    if (typeof scenario[part] !== 'object' || scenario[part] === null) {
      throw new InputError(
        `scenario.${part}`,
        `${show(scenario[part])} is not an object; readScenario reads a scenario`,
      )
    }
  }
}

/** Makes all calls of a scenario, in order. */
function solveAll(
  scenario: Scenario,
  instance: Instance,
  options: StepOptions,
  division: Division | undefined,
): Record<string, Result> {
  const results: Record<string, Result> = {}
  for (const [name, call] of Object.entries(scenario.results)) {
    results[name] = solveCall(name, call, { instance, results, options, division })
  }
  return results
}

const VERDICTS = { realised: 'holds', contradicted: 'fails', undecided: 'undecided' } as const

/** What a phase line or plane keeps of a run. */
export function pointOf({ prediction, results }: ScenarioRun): PlanePoint {
  return { verdict: VERDICTS[prediction.kind], deciding: prediction.deciding, results }
}

/**
 * What a phase line or plane keeps of a point, and what of one at which the scenario cannot be run. The settings that do
 * not move are to be checked before.
 */
export function pointAt(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  options: StepOptions = {},
): PlanePoint {
  try {
    return pointOf(runPoint(scenario, parameters, options))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {
      verdict: 'undecided',
      deciding: [],
      results: {},
      refused: { at: error.at, reason: error.reason },
    }
  }
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
