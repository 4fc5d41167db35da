/** `biform run --all`: every system that the sources of the catalogue describe, with what became of its prediction. */
import { type StepOptions, toJSON } from '@biform/core'
import { catalogue, SYSTEMS } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { type PhaseRegion, phase, runScenario } from '@biform/solver'
import { EXIT, type IO } from '../io.ts'
import { intervalOf } from '../show/phase.ts'
import { isIncomplete } from '../show/results.ts'
import { printed, table } from '../text.ts'

/** What is said of one scenario. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly prediction: 'realised' | 'contradicted' | 'undecided'
  /** Where the prediction holds as the parameter of its study moves; absent without a study. */
  readonly region?: { readonly parameter: string; readonly intervals: readonly Omit<PhaseRegion, 'verdict'>[] }
}

/** A system of the sources, with the scenarios that realise it. */
interface Row {
  readonly system: string
  readonly title: string
  readonly scenarios: readonly Entry[]
}

/** Runs the whole catalogue; the rows are the systems, in their order. */
export function runAll(asJSON: boolean, limits: StepOptions, io: IO): number {
  let complete = true
  const entries = new Map<string, Entry>()
  for (const scenario of catalogue) {
    if (limits.shouldStop?.()) {
      complete = false
      break
    }
    const { entry, whole } = entryOf(scenario, limits)
    entries.set(scenario.id, entry)
    complete &&= whole
  }
  const rows: Row[] = Object.entries(SYSTEMS).map(([system, title]) => ({
    system,
    title,
    scenarios: catalogue.flatMap(({ id, shelf }) => {
      const entry = entries.get(id)
      return entry && shelf?.systems?.includes(system) ? [entry] : []
    }),
  }))
  io.stdout(asJSON ? `${JSON.stringify(toJSON(rows), null, 2)}\n` : printed(linesOf(rows)))
  return complete ? EXIT.answer : EXIT.incomplete
}

function entryOf(scenario: Scenario, limits: StepOptions): { readonly entry: Entry; readonly whole: boolean } {
  const { id, title, study } = scenario
  const run = runScenario(scenario, {}, limits)
  const whole = !Object.values(run.results).some(isIncomplete)
  const entry: Entry = { id, title, prediction: run.prediction.kind }
  if (!study) return { entry, whole }
  const { regions, reason } = phase(scenario, study.parameter, limits)
  const intervals = regions.filter(({ verdict }) => verdict === 'holds').map(({ verdict: _, ...interval }) => interval)
  return {
    entry: { ...entry, region: { parameter: study.parameter, intervals } },
    whole: whole && reason !== 'stopped' && reason !== 'limit',
  }
}

function linesOf(rows: readonly Row[]): string[] {
  const cells = rows.flatMap(({ system, title, scenarios }) =>
    scenarios.length === 0
      ? [[system, title, '–', '', '']]
      : scenarios.map(({ id, prediction, region }, k) => [
          k === 0 ? system : '',
          k === 0 ? title : '',
          id,
          prediction,
          region ? regionInWords(region) : '',
        ]),
  )
  return table(
    ['system', 'what it is', 'scenario', 'prediction', 'holds where'].map(title => ({ title })),
    cells,
  )
}

function regionInWords({ parameter, intervals }: NonNullable<Entry['region']>): string {
  return intervals.length === 0 ? `at no ${parameter}` : intervals.map(item => intervalOf(item, parameter)).join(' or ')
}
