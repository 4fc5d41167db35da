/**
 * Exact bisection of one cell of a phase line whose ends differ in their verdict.
 *
 * Each step tries the simplest rational of the bracket and then its midpoint, and keeps the half in which the verdict
 * still changes. A point is accepted as the flip if a deciding pair ties there, is ordered differently at the two ends,
 * and the verdicts next to it on either side, 1/1024 of the bracket away, are those of the ends. A change of verdict
 * closer to such a tie than that cannot be told from it. Points at which the scenario cannot be run, as where it divides by
 * zero, are passed over, unless one of the ends is such a point.
 */
import { compare, type Fraction, ONE, ratio } from '@biform/core'
import type { PhaseFlip, PhaseSample } from '../results/study.ts'
import type { Line } from './line.ts'
import { simplestRational } from './simplest-rational.ts'

interface Bracket {
  readonly lower: PhaseSample
  readonly upper: PhaseSample
}

/**
 * Searches a cell for its flip; yields after each solved step.
 *
 * @param steps at most this many halvings
 * @param integer the parameter takes whole numbers only: the search ends at neighbouring ones
 */
export function* bisect(
  line: Line,
  lower: PhaseSample,
  upper: PhaseSample,
  steps: number,
  integer: boolean,
): Generator<undefined, PhaseFlip> {
  let bracket: Bracket = { lower, upper }
  const solve = lower.refused || upper.refused ? line.sample : line.sampleIfDefined
  for (let step = 0; step < steps; step++) {
    for (const candidate of [simplestRational(bracket.lower.value, bracket.upper.value), middle(bracket, integer)]) {
      const sample = solve(candidate)
      const flip = sample && asFlip(line, bracket, sample, integer)
      yield
      if (flip) return flip
      if (sample) bracket = narrow(bracket, sample)
    }
    if (integer && compare(bracket.upper.value.sub(bracket.lower.value), ONE) <= 0) {
      // Nothing lies between the two: the flip is one of them, or between whole numbers.
      const flip = asFlip(line, bracket, bracket.lower, integer) ?? asFlip(line, bracket, bracket.upper, integer)
      if (flip) return flip
      break
    }
  }
  return { kind: 'bracket', lower: bracket.lower.value, upper: bracket.upper.value }
}

function middle({ lower, upper }: Bracket, integer: boolean): Fraction {
  const half = lower.value.add(upper.value).div(ratio(2n, 1n))
  return integer ? half.floor() : half
}

/** The part of the bracket in which the verdict still changes. The lower end keeps its verdict. */
function narrow({ lower, upper }: Bracket, sample: PhaseSample): Bracket {
  const inside = compare(lower.value, sample.value) < 0 && compare(sample.value, upper.value) < 0
  if (!inside) return { lower, upper }
  return sample.verdict === lower.verdict ? { lower: sample, upper } : { lower, upper: sample }
}

/** The sample as a flip, if a deciding pair ties there and the verdict changes at that very point. */
function asFlip(line: Line, bracket: Bracket, sample: PhaseSample, integer: boolean): PhaseFlip | undefined {
  const { lower, upper } = bracket
  const tied = sample.deciding.find(
    ({ text, left, right }) => compare(left, right) === 0 && order(lower, text) !== order(upper, text),
  )
  if (!tied) return undefined
  const gap = integer ? ONE : upper.value.sub(lower.value).div(ratio(1024n, 1n))
  const before = line.sampleIfDefined(later(lower.value, sample.value.sub(gap)))
  const after = line.sampleIfDefined(earlier(upper.value, sample.value.add(gap)))
  if (before?.verdict !== lower.verdict || after?.verdict !== upper.verdict) return undefined
  return { kind: 'flip', value: sample.value, pair: line.pairOf(tied.text), text: tied.text }
}

/** −1, 0 or 1: how a deciding pair is ordered at a sample; undefined where it has no value. */
function order(sample: PhaseSample, text: string): number | undefined {
  const pair = sample.deciding.find(item => item.text === text)
  return pair && compare(pair.left, pair.right)
}

function later(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) > 0 ? a : b
}

function earlier(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? a : b
}

/** Whether two cells that meet in a tie have found the same flip. */
export function sameFlip(a: PhaseFlip, b: PhaseFlip | undefined): boolean {
  return a.kind === 'flip' && b?.kind === 'flip' && compare(a.value, b.value) === 0
}
