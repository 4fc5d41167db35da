/**
 * Checks how outcomes are said to move with a parameter: every sample is solved again; on every piece that is said to be
 * proved the outcome is followed again, and its derivative has to keep the sign; and that an outcome never falls is seen
 * from what it is at every sample between two pieces, above everything on the piece before it and below everything on the
 * piece after it.
 */
import { compare, compareReal, Fraction, isReal, type Real, ratio, rational, signAt } from '@biform/core'
import {
  constantFunction,
  derivativeOf,
  type Instance,
  instantiate,
  type OutcomeValue,
  outcomesOf,
  type RationalFunction,
  type Scenario,
  type Segment,
  signOn,
  subtractFunctions,
  Unsettled,
} from '@biform/core/scenarios'
import type { ComparativeStatics, Effect } from '../results/index.ts'
import { functionAlong } from './along.ts'
import { type Completeness, demand, equal, fraction, list, record } from './flaw.ts'
import { STOPS } from './phase.ts'
import { checkRefused } from './point.ts'
import { checkResults, instanceOf, jointly, scenarioOf, within } from './scenario.ts'

/** What of an outcome is known: its values at the samples, and the functions that it is between them. */
interface Seen {
  readonly points: readonly { readonly value: Fraction; readonly level: Real | undefined }[]
  readonly pieces: readonly (Segment & { readonly course: RationalFunction })[]
}

export function checkComparativeStatics(subject: unknown, answer: ComparativeStatics): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(answer.scenario === scenario.id, 'scenario')
  demand(Object.hasOwn(scenario.parameters, answer.parameter), 'parameter')
  const instance = instanceOf(scenario, answer.parameters, 'parameters')
  const samples = list(answer.samples, 'samples')
  const found: (Completeness | undefined)[] = []
  const solved = samples.map((sample, k) => {
    const at = `samples[${k}]`
    const { value, results, refused } = record(sample, at)
    demand(k === 0 || compare(samples[k - 1]!.value, fraction(value, `${at}.value`)) < 0, `${at}.value`)
    const parameters = { ...answer.parameters, [answer.parameter]: value }
    if (refused !== undefined) {
      demand(k > 0 && k < samples.length - 1, `${at}.refused`)
      found.push(checkRefused(scenario, parameters, { results, refused }, at))
      return { value }
    }
    const here = within(`${at}.value`, () => instantiate(scenario, parameters))
    found.push(checkResults(scenario, here, results, `${at}.results`))
    return { value, outcomes: outcomesOf(scenario, here, results) }
  })
  const { minimum, maximum, integer } = scenario.parameters[answer.parameter]!
  const isStopped = STOPS.has(answer.reason ?? '')
  if (!isStopped) {
    demand(samples.length > 0 && equal(samples[0]!.value, rational(minimum)), 'samples[0].value')
    demand(equal(samples.at(-1)!.value, rational(maximum)), `samples[${samples.length - 1}].value`)
  }
  const isEvery =
    integer === true &&
    !isStopped &&
    samples.every(({ refused }) => refused === undefined) &&
    samples.slice(1).every(({ value }, k) => equal(value.sub(samples[k]!.value), ratio(1n, 1n)))
  const reasons = list(answer.effects, 'effects').map((effect, k) => {
    const { name } = record(effect, `effects[${k}]`)
    demand(Object.hasOwn(scenario.outcomes, name), `effects[${k}].name`)
    demand(answer.effects.findIndex(other => other.name === name) === k, `effects[${k}].name`)
    const points = solved.flatMap(({ value, outcomes }) =>
      outcomes ? [{ value, level: levelOf(outcomes[name]) }] : [],
    )
    return checkEffect(scenario, instance, answer, effect, points, isEvery, `effects[${k}]`)
  })
  const open = reasons.find(reason => reason !== undefined)
  demand(answer.complete === (open === undefined && !isStopped), 'complete')
  demand(isStopped || answer.reason === open, 'reason')
  return jointly(found)
}

function levelOf(value: OutcomeValue | undefined): Real | undefined {
  if (typeof value === 'number') return rational(value)
  return isReal(value) ? value : undefined
}

/** Why the effect is not proved; nothing if it is. */
function checkEffect(
  scenario: Scenario,
  instance: Instance,
  answer: ComparativeStatics,
  effect: Effect,
  points: Seen['points'],
  isEvery: boolean,
  at: string,
): string | undefined {
  const { minimum, maximum, integer } = scenario.parameters[answer.parameter]!
  const ends = [rational(minimum), rational(maximum)] as const
  const pieces = list(effect.pieces, `${at}.pieces`)
  demand(integer !== true || pieces.length === 0, `${at}.pieces`)
  const open = pieces.find((piece, k) => record(piece, `${at}.pieces[${k}]`).relation === undefined)
  const courses = pieces.map((piece, k) => {
    const place = `${at}.pieces[${k}]`
    const before = k === 0 ? ends[0] : pieces[k - 1]!.upper
    demand(isReal(piece.lower) && compareReal(piece.lower, before) === 0, `${place}.lower`)
    demand(isReal(piece.upper) && compareReal(piece.lower, piece.upper) < 0, `${place}.upper`)
    if (piece.relation === undefined) {
      demand(typeof piece.reason === 'string', `${place}.reason`)
      return undefined
    }
    demand(piece.reason === undefined, `${place}.reason`)
    return { ...piece, course: courseOf(scenario, instance, answer, effect.name, piece, `${place}.relation`) }
  })
  if (pieces.length > 0) demand(compareReal(pieces.at(-1)!.upper, ends[1]) === 0, `${at}.pieces`)
  const isFollowed = pieces.length > 0 && open === undefined
  const isProved = isFollowed || isEvery
  demand(effect.basis === (isProved ? 'proved' : 'grid'), `${at}.basis`)
  if (isFollowed && !STOPS.has(answer.reason ?? '')) checkSampledEnds(answer, pieces, at)
  const seen = { points, pieces: isFollowed ? courses.map(piece => piece!) : [] }
  demand(effect.relation === relationOf(seen), `${at}.relation`)
  return isProved ? undefined : (open?.reason ?? 'what lies between the points of the grid is not known')
}

/** Every rational point between two pieces is a sample, be it one at which the scenario cannot be run. */
function checkSampledEnds({ samples }: ComparativeStatics, pieces: Effect['pieces'], at: string): void {
  pieces.forEach(({ lower }, k) => {
    const isSample = !(lower instanceof Fraction) || samples.some(({ value }) => equal(value, lower))
    demand(isSample, `${at}.pieces[${k}].lower`)
  })
}

/** The function that an outcome is on a piece, whose derivative has the sign that is claimed. */
function courseOf(
  scenario: Scenario,
  instance: Instance,
  { parameter, samples }: ComparativeStatics,
  name: string,
  { lower, upper, relation }: Effect['pieces'][number],
  at: string,
): RationalFunction {
  try {
    const results = samples[0]?.results ?? {}
    const course = functionAlong(scenario, parameter, instance, results, { lower, upper }, name)
    const slope = signOn(derivativeOf(course), { lower, upper }, name)
    demand(relation === (slope > 0 ? 'rises' : slope < 0 ? 'falls' : 'constant'), at)
    return course
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    demand(false, at)
  }
}

function relationOf(seen: Seen): Effect['relation'] {
  if (seen.points.some(({ level }) => level === undefined)) return 'undefined'
  const [up, down] = [neverTurns(seen, 1), neverTurns(seen, -1)]
  if (up && down) return 'constant'
  return up ? 'rises' : down ? 'falls' : 'both'
}

/** Whether the outcome never falls (direction 1), or never rises (−1). */
function neverTurns({ points, pieces }: Seen, direction: 1 | -1): boolean {
  const inOrder = points.every(({ level }, k) => k === 0 || compareReal(level!, points[k - 1]!.level!) * direction >= 0)
  const isRight = (segment: Segment, f: RationalFunction): boolean => {
    try {
      return signOn(f, segment, 'a step') * direction >= 0
    } catch (error) {
      if (error instanceof Unsettled) return false
      throw error
    }
  }
  return (
    inOrder &&
    pieces.every((piece, k) => {
      if (!isRight(piece, derivativeOf(piece.course))) return false
      const sides = points.flatMap(({ value, level }) => {
        const fixed = level instanceof Fraction ? constantFunction(level) : undefined
        if (compareReal(value, piece.lower) === 0 && fixed) return [subtractFunctions(piece.course, fixed)]
        return compareReal(value, piece.upper) === 0 && fixed ? [subtractFunctions(fixed, piece.course)] : []
      })
      if (!sides.every(side => isRight(piece, side))) return false
      const next = pieces[k + 1]
      if (!next || points.some(({ value }) => compareReal(value, piece.upper) === 0)) return true
      return stepsRight(piece.course, next.course, piece.upper, direction)
    })
  )
}

/** Whether the limits from both sides of a point without a sample are in order. */
function stepsRight(before: RationalFunction, after: RationalFunction, point: Real, direction: 1 | -1): boolean {
  if (signAt(before.bottom, point) === 0 || signAt(after.bottom, point) === 0) return false
  const { top, bottom } = subtractFunctions(after, before)
  return top.length === 0 || signAt(top, point) * signAt(bottom, point) * direction >= 0
}
