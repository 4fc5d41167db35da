/**
 * Checks the run of a scenario: its games are built again, every solver's answer is checked against its game, the
 * outcomes and the verdict on the prediction are read again from the answers, and so is where it holds.
 */
import { judge, outcomesOf } from '@biform/core/scenarios'
import type { ScenarioRun } from '../results/index.ts'
import { type Completeness, demand, demandSame, record } from './flaw.ts'
import { checkRegion } from './region.ts'
import { checkResults, instanceOf, jointly, scenarioOf } from './scenario.ts'

const KINDS = { holds: 'realised', fails: 'contradicted', undecided: 'undecided' } as const

/** Everything in the record follows from the scenario, the parameters and the solvers' answers. */
export function checkScenarioRun(subject: unknown, run: ScenarioRun): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(run.scenario === scenario.id, 'scenario')
  const instance = instanceOf(scenario, run.parameters, 'parameters')
  demandSame(run.games, instance.games, 'games')
  demandSame(run.cells, instance.cells, 'cells')
  const completeness = checkResults(scenario, instance, run.results, 'results')
  const outcomes = outcomesOf(scenario, instance, run.results)
  demandSame(run.outcomes, outcomes, 'outcomes')
  const { verdict, ...said } = judge(scenario, instance, run.results, outcomes)
  const { region, ...prediction } = record(run.prediction, 'prediction')
  demandSame(prediction, { kind: KINDS[verdict], text: scenario.prediction.text, ...said }, 'prediction')
  return jointly([completeness, checkRegion(scenario, run)])
}
