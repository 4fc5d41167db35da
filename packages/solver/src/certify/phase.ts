/**
 * Checks a phase line: every sample is solved again from the scenario, every flip is a tie of its deciding pair at which
 * the verdict changes, every bracket has different verdicts at its ends, and the regions are the runs of equal verdicts
 * between them. Of a cell that is said to be proved the scenario is followed again from one end to the other, and beyond
 * one of them, so that the verdict at that end is the one inside (`along.ts`); of the others nothing is claimed.
 */
import { compare, compareReal, Fraction, isReal, type Real, ratio, rational } from '@biform/core'
import { closedFormAt, type Instance, insideOf, type Scenario } from '@biform/core/scenarios'
import type { Phase, PhaseCell, PhaseFlip, PhaseRegion, PhaseSample } from '../results/index.ts'
import { isConstant } from './along.ts'
import { type Completeness, demand, demandSame, equal, fraction, index, list, record } from './flaw.ts'
import { checkPoint } from './point.ts'
import { instanceOf, jointly, scenarioOf } from './scenario.ts'

/** A change of verdict: at a point (lower = upper) or within a bracket. */
export interface Change {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** The reasons of a line that was ended before its time. */
export const STOPS: ReadonlySet<string> = new Set(['limit', 'stopped'])

/** Samples, flips, regions and the closed form. */
export function checkPhase(subject: unknown, phase: Phase): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(phase.scenario === scenario.id, 'scenario')
  demand(Object.hasOwn(scenario.parameters, phase.parameter), 'parameter')
  const instance = instanceOf(scenario, phase.parameters, 'parameters')
  const samples = list(phase.samples, 'samples')
  const found = samples.map((sample, k) => {
    const at = `samples[${k}]`
    const value = fraction(record(sample, at).value, `${at}.value`)
    demand(k === 0 || compare(samples[k - 1]!.value, value) < 0, `${at}.value`)
    return checkPoint(scenario, { ...phase.parameters, [phase.parameter]: value }, sample, at)
  })
  const changes = list(phase.flips, 'flips').map((flip, k) =>
    checkFlip(scenario, samples, list(phase.cells, 'cells'), flip, `flips[${k}]`),
  )
  checkEnds(scenario, phase)
  const { open, inside } = checkCells(scenario, instance, phase)
  demand(phase.complete === (open === undefined && !STOPS.has(phase.reason ?? '')), 'complete')
  if (phase.complete) demand(phase.reason === undefined, 'reason')
  else demand(STOPS.has(phase.reason ?? '') || phase.reason === open, 'reason')
  checkRegions(phase, changes)
  for (const { value, verdict } of inside) {
    const region = phase.regions.findIndex(item => contains(item, value))
    demand(phase.regions[region]?.verdict === verdict, `regions[${region}].verdict`)
  }
  checkClosedForm(scenario, instance, phase, changes)
  return jointly(found)
}

/** A line that was not ended early goes from one end of the parameter's range to the other. */
function checkEnds(scenario: Scenario, { samples, parameter, reason }: Phase): void {
  if (STOPS.has(reason ?? '')) return
  const { minimum, maximum } = scenario.parameters[parameter]!
  const [first, last] = [samples[0]?.value, samples.at(-1)?.value]
  demand(first !== undefined && equal(first, rational(minimum)), 'samples[0].value')
  demand(last !== undefined && equal(last, rational(maximum)), `samples[${samples.length - 1}].value`)
}

/** Of a line's cells, why the first open one is open, and the verdict at one point inside each proved one. */
interface Cells {
  readonly open: string | undefined
  readonly inside: readonly Pick<PhaseSample, 'value' | 'verdict'>[]
}

/** The cells lie between the samples, and what is said to be proved of them is. */
function checkCells(scenario: Scenario, instance: Instance, phase: Phase): Cells {
  const { samples, flips, parameter } = phase
  const inside: Pick<PhaseSample, 'value' | 'verdict'>[] = []
  const whole = scenario.parameters[parameter]!.integer === true
  const reasons = list(phase.cells, 'cells', Math.max(0, samples.length - 1)).map((cell, k) => {
    const at = `cells[${k}]`
    const { lower, upper, proved, reason } = record(cell, at)
    const [before, after] = [samples[k]!, samples[k + 1]!]
    demandSame([lower, upper], [before.value, after.value], at)
    const f = flips.findIndex(flip => flip.kind === 'bracket' && equal(flip.lower, lower))
    const bracket = flips[f]
    const root = bracket?.kind === 'bracket' ? bracket.root : undefined
    if (!proved) {
      demand(proved === false && typeof reason === 'string', `${at}.reason`)
      demand(root === undefined, `flips[${f}].root`)
      return reason
    }
    demand(proved === true && reason === undefined, `${at}.reason`)
    if (whole && compare(upper.sub(lower), ratio(1n, 1n)) <= 0) {
      demand(root === undefined, `flips[${f}].root`)
      return undefined
    }
    const isInside = root !== undefined && compareReal(lower, root) < 0 && compareReal(root, upper) < 0
    const parts = isInside
      ? [
          { lower: before.value, upper: root },
          { lower: root, upper: after.value },
        ]
      : [{ lower: before.value, upper: after.value }]
    for (const part of parts) {
      const verdict = verdictOn(scenario, instance, phase, k, part, `${at}.proved`)
      if (root !== undefined) {
        const side = compareReal(part.upper, root) <= 0 ? before : after
        demand(side.verdict === verdict, `flips[${f}].root`)
      } else if (bracket === undefined) {
        inside.push({ value: insideOf(part), verdict })
      }
    }
    return undefined
  })
  return { open: reasons.find(reason => reason !== undefined), inside }
}

/** How often the stretch beyond an end of a cell is shortened in search of one on which nothing changes. */
const SHORTENINGS = 16

/**
 * The verdict at all points of a part of a cell. That it is the same at all of them does not say which it is: at an end
 * of the part it may be another. So one of its ends has to lie inside a longer segment on which the verdict is the same.
 */
function verdictOn(
  scenario: Scenario,
  instance: Instance,
  { samples, parameter }: Phase,
  k: number,
  part: { readonly lower: Real; readonly upper: Real },
  at: string,
): PhaseSample['verdict'] {
  const [before, after] = [samples[k]!, samples[k + 1]!]
  // What does not move is the same at all points at which the scenario can be run.
  const results = samples.find(({ refused }) => !refused)?.results ?? {}
  const width = after.value.sub(before.value)
  const reach = [
    k > 0 ? before.value.sub(samples[k - 1]!.value) : width,
    samples[k + 2]?.value.sub(after.value) ?? width,
  ]
  const isSame = (segment: { readonly lower: Real; readonly upper: Real }): boolean =>
    isConstant(scenario, parameter, instance, results, segment)
  for (let shortening = 0; shortening < SHORTENINGS; shortening++) {
    const step = ratio(1n, 16n ** BigInt(shortening))
    const [left, right] = [before.value.sub(reach[0]!.mul(step)), after.value.add(reach[1]!.mul(step))]
    if (part.lower === before.value && isSame({ lower: left, upper: part.upper })) return before.verdict
    if (part.upper === after.value && isSame({ lower: part.lower, upper: right })) return after.verdict
    if (shortening === 0) demand(isSame(part), at)
  }
  demand(false, at)
}

/**
 * A flip: a tie of its deciding pair, among samples next to which the verdict differs; or a bracket of such samples.
 *
 * @param cells those between the samples of a line; of an edge of a plane there are none
 */
export function checkFlip(
  scenario: Scenario,
  samples: readonly PhaseSample[],
  cells: readonly PhaseCell[],
  flip: PhaseFlip,
  at: string,
): Change {
  record(flip, at)
  const place = (value: Fraction, end: string): number => {
    fraction(value, `${at}.${end}`)
    const found = samples.findIndex(sample => equal(sample.value, value))
    demand(found >= 0, `${at}.${end}`)
    return found
  }
  const verdict = (s: number): string | undefined => samples[s]?.verdict
  switch (flip.kind) {
    case 'flip': {
      const s = place(flip.value, 'value')
      if (flip.pair === undefined) {
        // That it is a flip all the same is what a proved cell on one side of it says, the verdict in which is another.
        demand(flip.text === undefined, `${at}.text`)
        const isBeside = (cell: number, far: number): boolean =>
          cells[cell]?.proved === true && verdict(far) !== verdict(s)
        demand(isBeside(s - 1, s - 1) || isBeside(s, s + 1), at)
      } else {
        const pairs = scenario.prediction.deciding
        const { text } = pairs[index(flip.pair, pairs.length, `${at}.pair`)]!
        demand(flip.text === text, `${at}.text`)
        const ties = samples[s]!.deciding.some(pair => pair.text === text && equal(pair.left, pair.right))
        demand(ties, `${at}.pair`)
      }
      const around = [verdict(s - 1), verdict(s), verdict(s + 1)].filter(item => item !== undefined)
      demand(new Set(around).size > 1, at)
      return { lower: flip.value, upper: flip.value }
    }
    case 'bracket': {
      const [lower, upper] = [place(flip.lower, 'lower'), place(flip.upper, 'upper')]
      demand(upper === lower + 1 && verdict(lower) !== verdict(upper), at)
      if (flip.root !== undefined) {
        demand(isReal(flip.root) && !(flip.root instanceof Fraction), `${at}.root`)
        demand(compareReal(flip.lower, flip.root) <= 0 && compareReal(flip.root, flip.upper) <= 0, `${at}.root`)
      }
      return { lower: flip.lower, upper: flip.upper }
    }
    default:
      demand(false, `${at}.kind`)
  }
}

/** The regions follow one another from the first sample to the last, and meet where the verdict changes. */
function checkRegions({ samples, cells, regions }: Phase, changes: readonly Change[]): void {
  const met = list(regions, 'regions').map((region, k) => {
    const at = `regions[${k}]`
    checkRegion(region, samples, cells, at)
    const next = regions[k + 1]
    if (next === undefined) return -1
    const [end, start] = [region.upper, fraction(record(next, `regions[${k + 1}]`).lower, `regions[${k + 1}].lower`)]
    demand(next.verdict !== region.verdict, `regions[${k + 1}].verdict`)
    // At a flip one of the two regions holds the point; between the ends of a bracket lies neither.
    const closed = Number(region.upperClosed) + Number(next.lowerClosed)
    demand(closed === (equal(end, start) ? 1 : 2), at)
    const change = changes.findIndex(({ lower, upper }) => equal(lower, end) && equal(upper, start))
    demand(change >= 0, at)
    return change
  })
  demand(new Set(met).size === changes.length + Math.min(1, regions.length), 'flips')
  const covered = samples.map(({ value }) => regions.filter(region => contains(region, value)).length)
  demand(
    covered.every(count => count === 1),
    'regions',
  )
  const [first, last] = [regions[0], regions.at(-1)]
  if (first === undefined || last === undefined) return
  demand(equal(first.lower, samples[0]!.value), 'regions[0].lower')
  demand(equal(last.upper, samples.at(-1)!.value), `regions[${regions.length - 1}].upper`)
}

/** A region is an interval whose samples, of which there are some, have its verdict. */
function checkRegion(
  region: PhaseRegion,
  samples: readonly PhaseSample[],
  cells: readonly PhaseCell[],
  at: string,
): void {
  const { lower, upper, lowerClosed, upperClosed, verdict, basis } = record(region, at)
  demand(compare(fraction(lower, `${at}.lower`), fraction(upper, `${at}.upper`)) <= 0, at)
  demand(typeof lowerClosed === 'boolean', `${at}.lowerClosed`)
  demand(typeof upperClosed === 'boolean', `${at}.upperClosed`)
  const isOpen = cells.some(cell => !cell.proved && compare(cell.lower, upper) < 0 && compare(lower, cell.upper) < 0)
  demand(basis === (isOpen ? 'grid' : 'proved'), `${at}.basis`)
  const inside = samples.filter(sample => contains(region, sample.value))
  demand(inside.length > 0, at)
  demand(
    inside.every(sample => sample.verdict === verdict),
    `${at}.verdict`,
  )
}

function contains({ lower, upper, lowerClosed, upperClosed }: PhaseRegion, value: Fraction): boolean {
  const [above, below] = [compare(value, lower), compare(upper, value)]
  return (above > 0 || (above === 0 && lowerClosed)) && (below > 0 || (below === 0 && upperClosed))
}

/** The closed form is evaluated again, and compared with the changes that were found. */
function checkClosedForm(scenario: Scenario, instance: Instance, phase: Phase, changes: readonly Change[]): void {
  const studied = scenario.study?.parameter === phase.parameter && !STOPS.has(phase.reason ?? '')
  const form = studied ? closedFormAt(scenario, instance) : undefined
  if (form === undefined) {
    demand(phase.closedForm === undefined, 'closedForm')
    return
  }
  const { value } = form
  const { minimum, maximum } = scenario.parameters[phase.parameter]!
  const verdict = (): 'agrees' | 'disagrees' | 'outside its domain' => {
    if (value === null) return 'outside its domain'
    const ends = [rational(minimum), rational(maximum)] as const
    const inside = compare(ends[0], value) < 0 && compare(value, ends[1]) < 0
    const met = changes.some(({ lower, upper }) => compare(lower, value) <= 0 && compare(value, upper) <= 0)
    if (met) return 'agrees'
    if (inside || changes.length > 0) return 'disagrees'
    const atEnd = ends.some(end => equal(end, value))
    const sample = phase.samples.find(item => equal(item.value, value))
    const tied = sample?.deciding.some(({ left, right }) => equal(left, right)) ?? false
    return !atEnd || tied ? 'agrees' : 'disagrees'
  }
  demandSame(phase.closedForm, { text: form.text, value, verdict: verdict() }, 'closedForm')
}
