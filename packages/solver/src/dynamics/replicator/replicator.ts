/**
 * The replicator dynamics: the share of a type grows at the rate at which it gets more than the mean (Taylor and Jonker 1978;
 * for two populations Hofbauer and Sigmund 1998, chapter 10).
 *
 * What is integrated are the logarithms of the shares, ẏ_i = π_i − π̄, so that shares stay positive, and small ones have as many
 * digits as large ones: a type that has nearly vanished comes back at the right time.
 */
import { InputError, runSync, type StepOptions, type Steps, show, toNumber } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Replicator } from '../../results/replicator.ts'
import { type Field, integrate } from './integrate.ts'
import { earner, type Payoffs, type Populations, populationsOf, type Shares } from './populations.ts'
import { restPoint } from './rest-point.ts'

/** Options of `replicator`. */
export interface ReplicatorOptions extends Omit<StepOptions, 'limit'> {
  /** The shares at first; default: equal. */
  readonly initial?: Shares
  /** Until which time; default 100. */
  readonly until?: number
  /** At which times the shares are listed, ascending within [0, until]; default: 101 evenly from 0. */
  readonly at?: readonly number[]
  /** The largest error of one step in the logarithm of any share, from 1e−13 to 1e−3; default 1e−10. */
  readonly tolerance?: number
}

/** A path lists at most this many numbers. */
const MAX_NUMBERS = 1_000_000

/**
 * Follows the replicator dynamics of one population, ẋ_i = x_i(π_i − π̄), or of two that meet each other.
 *
 * The result lists the shares of all types at the times asked for, and says of the last ones how fast they still change, how
 * much a type could get more than the mean, and at which point with the same types the population would rest: exactly, with
 * whether it is a Nash equilibrium.
 *
 * Complexity: six products of a matrix and a vector a step.
 *
 * @throws InputError for shares that do not sum to 1, times out of order, and a game that does not fit the populations
 * @example
 * const hawkDove = [[-1, 2], [0, 1]]
 * const found = replicator(hawkDove, { initial: ['1/10', '9/10'], until: 60 })
 * found.rest.point // → [['1/2', '1/2']]
 * found.rest.equilibrium // → true
 * found.rest.distance < 1e-9 // → true
 */
export function replicator(game: Payoffs, options: ReplicatorOptions = {}): Replicator {
  return runSync(replicatorSteps(game, options), options)
}

/** `replicator` in steps: one for every hundred of the integrator. */
export function* replicatorSteps(game: Payoffs, options: ReplicatorOptions = {}): Steps<Replicator> {
  checkStepOptions(options, ['initial', 'until', 'at', 'tolerance'])
  const { until = 100, tolerance = 1e-10 } = options
  if (!(typeof until === 'number' && until > 0 && until <= 1e9)) {
    throw new InputError('until', `${show(until)} is not a time above 0 and up to 1000000000`)
  }
  if (!(typeof tolerance === 'number' && tolerance >= 1e-13 && tolerance <= 1e-3)) {
    throw new InputError('tolerance', `${show(tolerance)} is not from 1e-13 to 1e-3`)
  }
  const populations = populationsOf(game, options.initial)
  const times = timesOf(options.at, until, populations)
  const { field, from, shares } = logarithms(populations)
  // The last shares are needed even if they are not asked for.
  const ends = times.at(-1) === until ? times : [...times, until]
  const { places, steps, reason } = yield* integrate(field, from, { times: ends, tolerance })
  const listed = Math.min(places.length, times.length)
  const states = places.slice(0, listed).map(shares)
  const final = shares(places.at(-1) ?? from)
  return {
    method: 'replicator',
    arithmetic: 'double',
    ...(reason === undefined ? { complete: true } : { complete: false, reason }),
    initial: populations.initial,
    until,
    tolerance,
    steps,
    times: times.slice(0, listed),
    states,
    final,
    rest: restPoint(populations.payoffs, final),
  }
}

function timesOf(at: readonly number[] | undefined, until: number, { initial }: Populations): number[] {
  if (at === undefined) return Array.from({ length: 101 }, (_, k) => (k === 100 ? until : (until * k) / 100))
  if (!Array.isArray(at)) throw new InputError('at', `${show(at)} is not a list of times`)
  const width = initial.reduce((all, list) => all + list.length, 0)
  if (at.length * width > MAX_NUMBERS) throw new InputError('at', `asks for more than ${MAX_NUMBERS} numbers`)
  return Array.from(at, (time: unknown, k) => {
    if (!(typeof time === 'number' && time >= (k === 0 ? 0 : at[k - 1]!) && time <= until)) {
      throw new InputError(`at[${k}]`, `${show(time)} is not a time from the one before to ${until}`)
    }
    return time
  })
}

/** The field of the logarithms of those shares that are not 0, all populations after each other. */
function logarithms({ payoffs, initial }: Populations): {
  readonly field: Field
  readonly from: Float64Array
  readonly shares: (place: Float64Array) => number[][]
} {
  const present = initial.map(list => list.flatMap((share, i) => (share.n > 0n ? [i] : [])))
  const starts = present.map((_, p) => present.slice(0, p).reduce((all, list) => all + list.length, 0))
  const earn = earner(payoffs)
  const states = initial.map(list => new Float64Array(list.length))
  const earned = initial.map(list => new Float64Array(list.length))
  const read = (place: Float64Array): void => {
    present.forEach((types, p) => {
      const start = starts[p]!
      let most = Number.NEGATIVE_INFINITY
      for (let k = 0; k < types.length; k++) most = Math.max(most, place[start + k]!)
      let total = 0
      for (let k = 0; k < types.length; k++) total += states[p]![types[k]!] = Math.exp(place[start + k]! - most)
      for (const type of types) states[p]![type]! /= total
    })
  }
  return {
    from: Float64Array.from(present.flatMap((types, p) => types.map(type => Math.log(toNumber(initial[p]![type]!))))),
    field: (place, velocity) => {
      read(place)
      present.forEach((types, p) => {
        earn(p, states[states.length - 1 - p]!, earned[p]!)
        let mean = 0
        for (const type of types) mean += states[p]![type]! * earned[p]![type]!
        for (let k = 0; k < types.length; k++) velocity[starts[p]! + k] = earned[p]![types[k]!]! - mean
      })
    },
    shares: place => {
      read(place)
      return states.map(list => [...list])
    },
  }
}
