/** The cells of a phase line and the spans of it on which the verdict is proved to be the same. */
import { type Algebraic, compare, compareReal, Fraction, type Real, ratio, refine } from '@biform/core'
import { insideOf } from '@biform/core/scenarios'
import type { PhaseCell, PhaseFlip, PhaseSample } from '../results/study.ts'
import { pairs } from './grid.ts'
import type { Line } from './line.ts'
import type { Span } from './spans.ts'

interface Range {
  readonly lower: Fraction
  readonly upper: Fraction
}

const ONE_STEP = ratio(1n, 1n)

/**
 * The points that are to be solved beside the grid, so that every critical point is one of them, or lies between two
 * that enclose nothing else, and every proved span holds one.
 *
 * @param isWhole the parameter takes whole numbers only: then the neighbours of critical points are taken
 */
export function marksOf(
  spans: readonly Span[],
  range: Range,
  samples: readonly PhaseSample[],
  isWhole: boolean,
): Fraction[] {
  const critical = [range.lower, ...pairs(spans).map(([, next]) => next.lower), range.upper]
  if (isWhole) {
    const near = critical.flatMap(point => wholeNeighbours(point))
    return near.filter(value => compare(range.lower, value) <= 0 && compare(value, range.upper) <= 0)
  }
  const marks: Fraction[] = []
  critical.forEach((point, k) => {
    if (point instanceof Fraction) marks.push(point)
    else marks.push(...around(point, spans[k - 1]!, spans[k]!))
  })
  const known = [...samples.map(({ value }) => value), ...marks]
  for (const span of spans) {
    if (span.reason === undefined && !known.some(value => isInside(value, span))) marks.push(insideOf(span))
  }
  return marks
}

function wholeNeighbours(point: Real): Fraction[] {
  const below = point instanceof Fraction ? point.floor() : refine(point, ratio(1n, 4n)).lower.floor()
  return [-1n, 0n, 1n, 2n].map(step => below.add(step))
}

/** Two points that enclose an irrational one and lie in the spans next to it. */
function around(point: Real, before: Span, after: Span): Fraction[] {
  for (let width = ratio(1n, 2n ** 20n); ; width = width.div(1024n)) {
    const { lower, upper } = refine(point, width)
    if (isInside(lower, before) && isInside(upper, after)) return [lower, upper]
  }
}

function isInside(value: Fraction, { lower, upper }: Span): boolean {
  return compareReal(lower, value) < 0 && compareReal(value, upper) < 0
}

/** The span that holds all points strictly between two samples. */
function spanOf(spans: readonly Span[], lower: Fraction, upper: Fraction): Span | undefined {
  return spans.find(span => compareReal(span.lower, lower) <= 0 && compareReal(upper, span.upper) <= 0)
}

/** The irrational critical point between two samples that lie in the proved spans on its two sides. */
function irrationalBetween(spans: readonly Span[], lower: Fraction, upper: Fraction): Algebraic | undefined {
  const k = spans.findIndex(span => isInside(lower, span))
  const [before, after] = [spans[k], spans[k + 1]]
  if (!before || !after || !isInside(upper, after)) return undefined
  const isProved = before.reason === undefined && after.reason === undefined
  return isProved && !(after.lower instanceof Fraction) ? after.lower : undefined
}

/** What is known of each gap between two samples. */
export function cellsOf(spans: readonly Span[], samples: readonly PhaseSample[], isWhole: boolean): PhaseCell[] {
  return pairs(samples).map(([before, after]) => {
    const [lower, upper] = [before.value, after.value]
    const reason = openReason(spans, before, after, isWhole)
    return { lower, upper, proved: reason === undefined, ...(reason === undefined ? {} : { reason }) }
  })
}

/** Why it is not proved that the verdict changes nowhere between two samples but where it is said to. */
function openReason(
  spans: readonly Span[],
  before: PhaseSample,
  after: PhaseSample,
  isWhole: boolean,
): string | undefined {
  const [lower, upper] = [before.value, after.value]
  if (isWhole && compare(upper.sub(lower), ONE_STEP) <= 0) return undefined
  const span = spanOf(spans, lower, upper)
  if (span) return span.reason
  if (!isWhole && irrationalBetween(spans, lower, upper) !== undefined) {
    return before.verdict === after.verdict ? 'the verdict at an irrational point is not decided' : undefined
  }
  const touched = spans.find(
    ({ reason, ...part }) =>
      reason !== undefined && compareReal(part.lower, upper) < 0 && compareReal(lower, part.upper) < 0,
  )
  return touched?.reason ?? 'a second flip inside a cell of the grid is not excluded'
}

/** The flip between two samples of different verdicts, if it is proved where it is; else it has to be searched for. */
export function provedFlip(
  spans: readonly Span[],
  line: Line,
  lower: PhaseSample,
  upper: PhaseSample,
): PhaseFlip | undefined {
  const root = irrationalBetween(spans, lower.value, upper.value)
  if (root !== undefined) return { kind: 'bracket', lower: lower.value, upper: upper.value, root }
  const span = spanOf(spans, lower.value, upper.value)
  if (!span || span.reason !== undefined) return undefined
  // One of the two is an end of the span: the verdict there is not that of the span.
  const at = [lower, upper].find(({ value }) => !isInside(value, span))
  if (!at) return undefined
  const tied = at.deciding.find(({ left, right }) => compare(left, right) === 0)
  const named = tied && { pair: line.pairOf(tied.text), text: tied.text }
  return { kind: 'flip', value: at.value, ...named }
}
