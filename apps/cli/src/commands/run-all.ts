/** `biform run --all`: every system that the sources of the catalogue describe, with what became of its prediction. */
import { type StepOptions, toJSON } from '@biform/core'
import { catalogue, SYSTEMS } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { type PredictionRegion, runScenario } from '@biform/solver'
import { EXIT, type IO } from '../io.ts'
import { isRegionCut, regionInWords } from '../show/region.ts'
import { isIncomplete } from '../show/results.ts'
import { printed, table } from '../text.ts'

/** What is said of one scenario. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly prediction: 'realised' | 'contradicted' | 'undecided'
  /** Where the prediction holds: as the parameter of its study moves, or at how many points of its box. */
  readonly region: PredictionRegion
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
  io.stdout(asJSON ? `${JSON.stringify(toJSON(rows.map(bare)), null, 2)}\n` : printed(linesOf(rows)))
  return complete ? EXIT.answer : EXIT.incomplete
}

function entryOf(scenario: Scenario, limits: StepOptions): { readonly entry: Entry; readonly whole: boolean } {
  const { id, title } = scenario
  const { prediction, results } = runScenario(scenario, {}, { ...limits, region: true })
  return {
    entry: { id, title, prediction: prediction.kind, region: prediction.region },
    whole: !Object.values(results).some(isIncomplete) && !isRegionCut(prediction.region),
  }
}

/** A row without the solved points behind its regions. */
function bare(row: Row) {
  return {
    ...row,
    scenarios: row.scenarios.map(({ region, ...entry }) => {
      if (region.kind === 'unknown') return { ...entry, region }
      if (region.kind === 'share') {
        const { samples: _, ...share } = region
        return { ...entry, region: share }
      }
      const { line: _, ...intervals } = region
      return { ...entry, region: intervals }
    }),
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
          regionInWords(region),
        ]),
  )
  return table(
    ['system', 'what it is', 'scenario', 'prediction', 'holds where'].map(title => ({ title })),
    cells,
  )
}
