/**
 * A line cut at its critical points: on each span between two of them, everything that decides the verdict keeps its
 * sign, so that the verdict is the same at all of its points; or the reason why that is not proved.
 *
 * The scenario is followed along the whole range. Where something that decides vanishes inside, the range is cut at all
 * roots of it, which are isolated exactly, and each part is followed in turn.
 */
import { compareReal, type Fraction, InputError, type Real } from '@biform/core'
import { rootsInside, type Scenario, type Segment, scenarioOn, settle, Unsettled } from '@biform/core/scenarios'
import type { ScenarioRun } from '../results/study.ts'
import { knownResults } from './known.ts'

/** A span of the line, open at both ends. */
export interface Span extends Segment {
  /** Why it is not proved that the verdict is the same at all of its points; absent if it is. */
  readonly reason?: string
}

/** A range is cut into at most so many spans. */
const MAX_SPANS = 200

/**
 * The spans of a parameter's range, ascending; each begins where the one before it ends.
 *
 * @param run the scenario at any point of the line
 */
export function spansOf(
  scenario: Scenario,
  parameter: string,
  run: ScenarioRun,
  range: { readonly lower: Fraction; readonly upper: Fraction },
): Span[] {
  const open: Segment[] = compareReal(range.lower, range.upper) < 0 ? [range] : []
  const done: Span[] = []
  while (open.length > 0) {
    const segment = open.pop()!
    const found = settled(scenario, parameter, run, segment)
    const isCut = Array.isArray(found)
    if (isCut && open.length + done.length + found.length < MAX_SPANS) {
      const ends = [segment.lower, ...found, segment.upper]
      for (let k = ends.length - 1; k > 0; k--) open.push({ lower: ends[k - 1]!, upper: ends[k]! })
    } else if (isCut) done.push({ ...segment, reason: `there are more than ${MAX_SPANS} critical points` })
    else done.push(found === undefined ? segment : { ...segment, reason: found as string })
  }
  return done
}

/** Nothing if the verdict is the same on a segment, the points at which it is to be cut, or why neither is known. */
function settled(
  scenario: Scenario,
  parameter: string,
  { parameters, results, outcomes }: ScenarioRun,
  segment: Segment,
): Real[] | string | undefined {
  try {
    const line = scenarioOn(scenario, parameter, parameters, segment)
    settle(line, outcomes, knownResults(line, results))
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.message
    if (!(error instanceof Unsettled)) throw error
    return error.roots === undefined ? error.reason : rootsInside(error.roots, segment)
  }
}
