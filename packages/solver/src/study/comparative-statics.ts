/**
 * How the outcomes of a scenario move with one of its parameters: the sign of a moderator, computed and not assumed.
 *
 * The scenario is followed along the parameter's range as rational functions of it, as for a phase line. Where an outcome is
 * one such function, the sign of its derivative is constant between the roots of the derivative, which are isolated exactly;
 * between two such pieces the limits from both sides are compared, and with the value at the point itself. What cannot be
 * followed is compared from sample to sample on a grid, and the answer says which of the two it is. Comparative statics by
 * the sign of the derivative: P. Samuelson, Foundations of Economic Analysis (1947).
 */
import {
  compare,
  compareReal,
  Fraction,
  InputError,
  isReal,
  type Rational,
  type Real,
  rational,
  runSync,
  type StepOptions,
  type Steps,
  show,
  signAt,
} from '@biform/core'
import {
  derivativeOf,
  followed,
  functionValue,
  type OutcomeValue,
  type RationalFunction,
  type Scenario,
  scenarioOn,
  signOn,
  subtractFunctions,
} from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { ComparativeStatics, Effect, ScenarioRun } from '../results/study.ts'
import { gridPoints, pairs, parameterOf, wholeNumber } from './grid.ts'
import { knownResults } from './known.ts'
import { checkScenario, runPoint } from './run-point.ts'
import { cutWhereUnsettled, type Piece } from './spans.ts'

/** Options of `comparativeStatics`. */
export interface ComparativeStaticsOptions extends StepOptions {
  /** The outcomes, by name. Default: all that are numbers at these values of the parameters. */
  readonly outcomes?: readonly string[]
  /** Values of the other parameters that differ from the scenario's own. */
  readonly parameters?: Readonly<Record<string, Rational>>
  /** Into how many cells the range is cut. Default 20, at most 1,000. */
  readonly cells?: number
}

const MAX_CELLS = 1_000

/**
 * The direction in which each outcome moves as a parameter moves over its range, the others held fixed.
 *
 * @param parameter the name of the parameter that moves
 * @throws InputError for an unknown parameter or outcome, or a scenario that has no value at a point of the grid
 * Complexity: cells + critical points runs of the scenario, and two real-root isolations per piece.
 * @example
 * const { effects } = comparativeStatics(scenarioById('001-festival'), 'cost', { outcomes: ['needed'] })
 * effects.map(({ name, relation, basis }) => [name, relation, basis]) // → [['needed', 'rises', 'proved']]
 */
export function comparativeStatics(
  scenario: Scenario,
  parameter: string,
  options: ComparativeStaticsOptions = {},
): ComparativeStatics {
  return runSync(comparativeStaticsSteps(scenario, parameter, options), options)
}

/** The step generator behind `comparativeStatics`: one step is one run of the scenario. */
export function* comparativeStaticsSteps(
  scenario: Scenario,
  parameter: string,
  options: ComparativeStaticsOptions = {},
): Steps<ComparativeStatics> {
  checkStepOptions(options, ['outcomes', 'parameters', 'cells'])
  checkScenario(scenario)
  const range = parameterOf(scenario, parameter, 'parameter')
  const cells = wholeNumber(options.cells ?? 20, 'cells', MAX_CELLS)
  const { parameters: fixed = {} } = options
  const run = runPoint(scenario, fixed)
  const names = namesOf(scenario, run, options.outcomes)
  const ends = { lower: rational(range.minimum), upper: rational(range.maximum) }
  const isWhole = range.integer === true
  const courses = names.map(name => (isWhole ? [] : coursesOf(scenario, parameter, run, name, ends)))
  const grid = gridPoints(range, cells)
  const points = inOrder([
    ...grid,
    ...courses.flat().flatMap(({ lower }) => (lower instanceof Fraction ? [lower] : [])),
  ])

  const samples: Sample[] = []
  let stopped: 'limit' | 'stopped' | undefined
  for (const value of points) {
    samples.push(solved(scenario, { ...fixed, [parameter]: value }, value, grid.includes(value)))
    stopped = yield { done: samples.length, total: points.length, found: names.length }
    if (stopped) break
  }
  const isEvery = isWhole && pairs(points).every(([a, b]) => compare(b.sub(a), rational(1)) === 0)
  const effects = names.map((name, k) => effectOf(name, courses[k]!, samples, isEvery && !stopped))
  const open = effects.find(({ basis }) => basis === 'grid')
  const reason = stopped ?? (open && (open.pieces.find(piece => piece.reason !== undefined)?.reason ?? GRID))
  return {
    method: 'comparativeStatics',
    scenario: scenario.id,
    parameter,
    parameters: run.parameters,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    samples: samples.map(({ value, results, refused }) => ({ value, results, ...(refused ? { refused } : {}) })),
    effects,
  }
}

const GRID = 'what lies between the points of the grid is not known'

type Sample = ComparativeStatics['samples'][number] & Pick<ScenarioRun, 'outcomes'>

function namesOf(scenario: Scenario, { outcomes }: ScenarioRun, asked: readonly string[] | undefined): string[] {
  if (asked === undefined) return Object.keys(outcomes).filter(name => realOf(outcomes[name]) !== undefined)
  if (!Array.isArray(asked)) throw new InputError('outcomes', `${show(asked)} is not a list`)
  const names = Array.from(asked as readonly string[], (name, k) => {
    if (typeof name === 'string' && Object.hasOwn(scenario.outcomes, name)) return name
    throw new InputError(`outcomes[${k}]`, `${show(name)} is none of ${Object.keys(scenario.outcomes).join(', ')}`)
  })
  return [...new Set(names)]
}

function realOf(value: OutcomeValue | undefined): Real | undefined {
  if (typeof value === 'number') return rational(value)
  return isReal(value) ? value : undefined
}

function inOrder(points: readonly Fraction[]): Fraction[] {
  const sorted = points.toSorted(compare)
  return sorted.filter((point, k) => k === 0 || compare(point, sorted[k - 1]!) !== 0)
}

/** A critical point at which the scenario cannot be run is a sample without outcomes; at a point of the grid that is an error. */
function solved(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  value: Fraction,
  isAsked: boolean,
): Sample {
  try {
    const { results, outcomes } = runPoint(scenario, parameters)
    return { value, results, outcomes }
  } catch (error) {
    if (!(error instanceof InputError) || isAsked) throw error
    return { value, results: {}, outcomes: {}, refused: { at: error.at, reason: error.reason } }
  }
}

/** An outcome on a part of the range: the function that it is, and the sign of its derivative. */
interface Course {
  readonly value: RationalFunction
  readonly slope: -1 | 0 | 1
}

/** The parts of the range on each of which an outcome is one function whose derivative keeps its sign. */
function coursesOf(
  scenario: Scenario,
  parameter: string,
  { parameters, results, outcomes }: ScenarioRun,
  name: string,
  range: { readonly lower: Fraction; readonly upper: Fraction },
): Piece<Course>[] {
  return cutWhereUnsettled(range, segment => {
    const line = scenarioOn(scenario, parameter, parameters, segment)
    const value = followed(line, outcomes, knownResults(line, results))(name)
    return { value, slope: signOn(derivativeOf(value), segment, `the slope of ${name}`) }
  })
}

const RELATIONS = { 1: 'rises', 0: 'constant', [-1]: 'falls' } as const

function effectOf(
  name: string,
  courses: readonly Piece<Course>[],
  samples: readonly Sample[],
  isEvery: boolean,
): Effect {
  const values = samples.filter(({ refused }) => !refused).map(({ outcomes }) => realOf(outcomes[name]))
  const isFollowed = courses.length > 0 && courses.every(({ found }) => found !== undefined)
  const steps = isFollowed ? stepsAlong(name, courses, samples) : stepsBetween(values)
  return {
    name,
    relation: values.includes(undefined) ? 'undefined' : relationOf(steps),
    basis: isFollowed || isEvery ? 'proved' : 'grid',
    pieces: courses.map(({ lower, upper, found, reason }) => ({
      lower,
      upper,
      ...(found ? { relation: RELATIONS[found.slope] } : { reason: reason! }),
    })),
  }
}

function relationOf(steps: readonly number[]): Effect['relation'] {
  const [rises, falls] = [steps.some(step => step > 0), steps.some(step => step < 0)]
  if (rises && falls) return 'both'
  return rises ? 'rises' : falls ? 'falls' : 'constant'
}

function stepsBetween(values: readonly (Real | undefined)[]): number[] {
  return pairs(values).map(([a, b]) => (a && b ? compareReal(b, a) : 0))
}

/** The slopes of all pieces, and between them the steps from a limit to the value at the point, and on to the next limit. */
function stepsAlong(name: string, courses: readonly Piece<Course>[], samples: readonly Sample[]): number[] {
  const steps = courses.map(({ found }): number => found!.slope)
  const ends = [...courses.map(({ lower }) => lower), courses.at(-1)!.upper]
  ends.forEach((end, k) => {
    const sample = end instanceof Fraction ? samples.find(({ value }) => compare(value, end) === 0) : undefined
    const value = sample && realOf(sample.outcomes[name])
    const levels = [
      ...(k > 0 ? [limit(courses[k - 1]!.found!, end, 1)] : []),
      ...(value ? [{ value }] : []),
      ...(k < courses.length ? [limit(courses[k]!.found!, end, -1)] : []),
    ]
    for (const [before, after] of pairs(levels)) steps.push(stepOf(before, after, end))
  })
  return steps
}

/** What an outcome tends to at an end of a piece, or is there: a function's value, a number, or infinite. */
type Level = { readonly course: RationalFunction } | { readonly value: Real } | { readonly infinite: -1 | 1 }

/** @param side 1 for the upper end of the piece, −1 for the lower */
function limit({ value, slope }: Course, end: Real, side: -1 | 1): Level {
  if (signAt(coefficients(value.bottom), end) !== 0) return { course: value }
  return { infinite: slope * side > 0 ? 1 : -1 }
}

function stepOf(before: Level, after: Level, end: Real): number {
  if ('infinite' in after) return 'infinite' in before ? after.infinite - before.infinite : after.infinite
  if ('infinite' in before) return -before.infinite
  if ('course' in before && 'course' in after) {
    const { top, bottom } = subtractFunctions(after.course, before.course)
    return signAt(coefficients(top), end) * signAt(coefficients(bottom), end)
  }
  return compareReal(levelAt(after, end), levelAt(before, end))
}

function levelAt(level: Exclude<Level, { infinite: unknown }>, end: Real): Real {
  return 'value' in level ? level.value : functionValue(level.course, end as Fraction)
}

function coefficients(polynomial: readonly bigint[]): Rational[] {
  return polynomial.length === 0 ? [0] : [...polynomial]
}
