/**
 * A line cut at its critical points: on each span between two of them, everything that decides the verdict keeps its
 * sign, so that the verdict is the same at all of its points; or the reason why that is not proved.
 *
 * The scenario is followed along the whole range. Where something that decides vanishes inside, the range is cut at all
 * roots of it, which are isolated exactly, and each part is followed in turn.
 */
import { compareReal, type Fraction, InputError } from '@biform/core'
import {
  instantiate,
  outcomesOf,
  rootsInside,
  type Scenario,
  type Segment,
  scenarioOn,
  settle,
  Unsettled,
} from '@biform/core/scenarios'
import type { PhaseSample } from '../results/study.ts'
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
 * @param parameters the values of the others
 * @param sample a point of the line at which the scenario can be run, for what does not move
 */
export function spansOf(
  scenario: Scenario,
  parameter: string,
  parameters: Readonly<Record<string, string>>,
  sample: Pick<PhaseSample, 'value' | 'results'>,
  range: { readonly lower: Fraction; readonly upper: Fraction },
): Span[] {
  const { results } = sample
  const outcomes = outcomesOf(scenario, instantiate(scenario, { ...parameters, [parameter]: sample.value }), results)
  return cutWhereUnsettled(range, segment => {
    const line = scenarioOn(scenario, parameter, parameters, segment)
    settle(line, outcomes, knownResults(line, results))
  })
}

/** What is found on a span, or why nothing is. */
export interface Piece<Found> extends Span {
  readonly found?: Found
}

/**
 * Looks at a range as a whole; where what is looked for is unsettled because something vanishes inside, at the parts
 * between its roots.
 *
 * @param look throws `Unsettled` where it finds nothing on a segment
 */
export function cutWhereUnsettled<Found>(
  range: { readonly lower: Fraction; readonly upper: Fraction },
  look: (segment: Segment) => Found,
): Piece<Found>[] {
  const open: Segment[] = compareReal(range.lower, range.upper) < 0 ? [range] : []
  const done: Piece<Found>[] = []
  while (open.length > 0) {
    const segment = open.pop()!
    try {
      done.push({ ...segment, found: look(segment) })
    } catch (error) {
      if (!(error instanceof InputError || error instanceof Unsettled)) throw error
      const roots = error instanceof Unsettled && error.roots ? rootsInside(error.roots, segment) : []
      if (roots.length > 0 && open.length + done.length + roots.length < MAX_SPANS) {
        const ends = [segment.lower, ...roots, segment.upper]
        for (let k = ends.length - 1; k > 0; k--) open.push({ lower: ends[k - 1]!, upper: ends[k]! })
      } else {
        const reason = roots.length > 0 ? `there are more than ${MAX_SPANS} critical points` : error.message
        done.push({ ...segment, reason })
      }
    }
  }
  return done
}
