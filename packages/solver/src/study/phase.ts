/**
 * Where a scenario's prediction flips as one parameter moves and the others are held fixed.
 *
 * The generic solvers judge the prediction on a rational grid over the parameter's declared range. Then the scenario is
 * followed along the range as rational functions of the parameter (`spans.ts`): where that succeeds, the roots of all
 * that decides are isolated exactly, the solvers judge every one of them and a point between any two, and nothing is
 * missed. Where it does not, a cell whose ends differ is bisected exactly (`bisect.ts`), and a second flip inside it is
 * not excluded. The answer says cell by cell which of the two it is.
 */
import { compare, InputError, type Rational, rational, runSync, type StepOptions, type Steps } from '@biform/core'
import { instantiate, type Scenario } from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { Phase, PhaseFlip, PhasePlane, PhaseSample } from '../results/study.ts'
import { bisect, sameFlip } from './bisect.ts'
import { cellsOf, marksOf, provedFlip } from './cells.ts'
import { closedFormVerdict } from './closed-form.ts'
import { gridPoints, MAX_BISECTIONS, pairs, parameterOf, wholeNumber } from './grid.ts'
import { type Line, lineThrough } from './line.ts'
import { type PhasePlaneOptions, phasePlane } from './phase-plane.ts'
import { regionsOf } from './regions.ts'
import { checkScenario } from './run-point.ts'
import { spansOf } from './spans.ts'

/** Options of `phase`. */
export interface PhaseOptions extends StepOptions {
  /** Values of the other parameters that differ from the scenario's own. */
  readonly parameters?: Readonly<Record<string, Rational>>
  /** Into how many cells the range is cut; the default is the scenario's own, or 20. At most 1,000. */
  readonly cells?: number
  /** How often a cell is bisected at most. Default 40. */
  readonly bisections?: number
}

const MAX_CELLS = 1_000

/**
 * The phase line of a scenario: where its prediction holds as one parameter moves over its range.
 *
 * @param parameter the name of the parameter that moves
 * @returns samples, cells, flips and regions, with the closed form beside them where the scenario has one; `complete` if it
 * is proved of every cell that no flip was missed
 * @throws InputError for an unknown parameter, options out of range, or a scenario that can be run at no point of the grid
 * Complexity: cells + flips · bisections runs of the scenario.
 * @example
 * phase(scenarioById('003-bsm'), 'rho').flips.map(flip => flip.kind === 'flip' && flip.value) // → ['2/3']
 */
export function phase(scenario: Scenario, parameter: string, options?: PhaseOptions): Phase
/**
 * The phase plane of a scenario over two parameters: the same as `phasePlane`.
 *
 * @example
 * phase(scenarioById('003-uni'), 'rho', 'betaS', { cells: 4 }).method // → 'phasePlane'
 */
export function phase(scenario: Scenario, x: string, y: string, options?: PhasePlaneOptions): PhasePlane
export function phase(
  scenario: Scenario,
  parameter: string,
  second: string | PhaseOptions = {},
  options: PhasePlaneOptions = {},
): Phase | PhasePlane {
  if (typeof second === 'string') return phasePlane(scenario, parameter, second, options)
  return runSync(phaseSteps(scenario, parameter, second), second)
}

/** The step generator behind `phase`: one step is one run of the scenario. */
export function* phaseSteps(scenario: Scenario, parameter: string, options: PhaseOptions = {}): Steps<Phase> {
  checkStepOptions(options, ['parameters', 'cells', 'bisections'])
  checkScenario(scenario)
  const range = parameterOf(scenario, parameter, 'parameter')
  const cells = wholeNumber(options.cells ?? gridCells(scenario, parameter), 'cells', MAX_CELLS)
  const bisections = wholeNumber(options.bisections ?? 40, 'bisections', MAX_BISECTIONS)
  const fixed = options.parameters ?? {}
  const { parameters } = instantiate(scenario, fixed)
  const line = lineThrough(scenario, parameter, fixed)
  const isWhole = range.integer === true
  let stopped: 'limit' | 'stopped' | undefined

  const grid = gridPoints(range, cells)
  for (const value of grid) {
    line.sample(value)
    stopped = yield { done: line.size(), total: grid.length }
    if (stopped) break
  }
  const ends = { lower: rational(range.minimum), upper: rational(range.maximum) }
  const spans = stopped ? [] : spansOf(scenario, parameter, parameters, firstRun(line, parameter), ends)
  if (!stopped) {
    for (const value of marksOf(spans, ends, line.sorted(), isWhole)) {
      line.sample(value)
      stopped = yield { done: line.size(), total: grid.length }
      if (stopped) break
    }
  }

  const flips: PhaseFlip[] = []
  if (!stopped) {
    for (const [lower, upper] of pairs(line.sorted())) {
      if (lower.verdict === upper.verdict) continue
      let flip = isWhole ? undefined : provedFlip(spans, line, lower, upper)
      if (!flip) {
        const search = bisect(line, lower, upper, bisections, isWhole)
        let turn = search.next()
        while (!turn.done && !stopped) {
          stopped = yield { done: line.size(), total: grid.length, found: flips.length }
          turn = search.next()
        }
        if (!turn.done) break
        flip = turn.value
      }
      if (!sameFlip(flip, flips.at(-1))) flips.push(flip)
    }
  }
  const samples = line.sorted()
  const changes = stopped ? [...flips, ...unresolved(samples, flips)] : flips
  const found = cellsOf(spans, samples, isWhole)
  const reason = stopped ?? found.find(({ proved }) => !proved)?.reason
  return {
    method: 'phase',
    scenario: scenario.id,
    parameter,
    parameters,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    samples,
    cells: found,
    flips: changes,
    regions: regionsOf(samples, found, changes),
    ...(stopped ? {} : closedFormVerdict(scenario, parameter, fixed, flips, samples)),
  }
}

function gridCells(scenario: Scenario, parameter: string): number {
  return scenario.study?.parameter === parameter ? scenario.study.cells : 20
}

/** A point of the line at which the scenario can be run. */
function firstRun(line: Line, parameter: string): PhaseSample {
  const [first, ...others] = line.sorted()
  const found = [first!, ...others].find(({ refused }) => !refused)
  if (found) return found
  const { at, reason } = first!.refused!
  throw new InputError(at, `${reason}, at ${parameter} = ${first!.value.toFraction()}`)
}

/** Where an early end left neighbouring samples of different verdicts without a flip between them: brackets. */
function unresolved(samples: readonly PhaseSample[], flips: readonly PhaseFlip[]): PhaseFlip[] {
  return pairs(samples).flatMap(([lower, upper]) => {
    const known = flips.some(flip =>
      flip.kind === 'flip'
        ? compare(lower.value, flip.value) <= 0 && compare(flip.value, upper.value) <= 0
        : compare(flip.lower, lower.value) === 0,
    )
    if (known || lower.verdict === upper.verdict) return []
    return [{ kind: 'bracket' as const, lower: lower.value, upper: upper.value }]
  })
}
