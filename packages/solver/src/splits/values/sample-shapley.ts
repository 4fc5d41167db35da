/**
 * The Shapley value by sampling, for games that are given by an oracle (Castro, Gómez and Tejada 2009; Maleki and others
 * 2013 for strata).
 *
 * A round gives one unbiased estimate for every player; rounds are independent and alike, so that their mean has a
 * standard error. Round r draws from `random(seed, r)` and from nothing else: a run that was ended and resumed gives the
 * same doubles as one that was not.
 */
import { InputError, type Random, random, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { SampleShapley, Sampling } from '../../results/values.ts'

/** A game whose worths are asked for one coalition at a time. */
export interface Oracle {
  /** At least one label; as many players as one likes. */
  readonly players: readonly string[]
  /** The worth of the coalition of these players, in no particular order; that of nobody is 0 and is not asked for. */
  readonly worth: (members: readonly string[]) => number
}

/** How to sample, and when to stop. */
export interface SampleOptions extends Omit<StepOptions, 'limit'> {
  readonly seed: number
  /**
   * `permutation` (the default): one order of arrival a round. `antithetic`: an order and its reverse. `stratified`: for
   * every player and size, one coalition of that size of the others.
   */
  readonly sampling?: Sampling
  /** At most this many rounds in all. Default 1,000. */
  readonly rounds?: number
  /** Stops when no player's standard error is above this, after at least 30 rounds. Default: only at `rounds`. */
  readonly standardError?: number
  /** An earlier answer with the same seed and sampling, to go on from. */
  readonly resume?: SampleShapley
}

/** A standard error is believed after this many rounds. */
const MIN_ROUNDS = 30

/**
 * Estimates the Shapley value of a game given by an oracle.
 *
 * Complexity: n calls of the oracle a round for permutations, 2n antithetic, about 2n² stratified.
 *
 * @returns estimates in doubles with their standard errors, and all that is needed to go on
 * @throws InputError if an option is out of range, the oracle gives no finite number, or what is resumed is not of this kind
 * @example
 * const voters = Array.from({ length: 60 }, (_, i) => String(i))
 * const sampled = sampleShapley({ players: voters, worth: members => (members.length > 30 ? 1 : 0) }, { seed: 7, rounds: 200 })
 * sampled.rounds // → 200
 * Math.abs(sampled.values[0] - 1 / 60) < 5 * sampled.standardErrors[0] // → true
 */
export function sampleShapley(game: Oracle, options: SampleOptions): SampleShapley {
  return runSync(sampleShapleySteps(game, options), options)
}

/** `sampleShapley` in steps: one per round. */
export function* sampleShapleySteps(game: Oracle, options: SampleOptions): Steps<SampleShapley> {
  checkStepOptions(options, ['seed', 'sampling', 'rounds', 'standardError', 'resume'])
  const { players } = game
  const { seed, sampling = 'permutation', rounds = 1_000, standardError = 0 } = checked(game, options)
  const n = players.length
  const mean = options.resume ? [...options.resume.values] : players.map(() => 0)
  const squares = options.resume ? [...options.resume.squares] : players.map(() => 0)
  let done = options.resume?.rounds ?? 0
  const errors = (): number[] =>
    squares.map(square => (done > 1 ? Math.sqrt(square / (done * (done - 1))) : Number.MAX_VALUE))
  const answer = (stop?: 'limit' | 'stopped'): SampleShapley => {
    const standardErrors = errors()
    const converged = done >= MIN_ROUNDS && standardErrors.every(error => error <= standardError)
    // With an error asked for, running out of rounds is being cut off.
    const short = stop ?? (standardError > 0 ? 'limit' : undefined)
    const end = short === undefined || converged ? { complete: true } : { complete: false, reason: short }
    return {
      method: 'sampleShapley',
      arithmetic: 'double',
      sampling,
      seed,
      ...end,
      rounds: done,
      values: mean,
      standardErrors,
      squares,
      target: standardError,
      converged,
    }
  }
  const worth = (members: readonly string[]): number => {
    const value = members.length === 0 ? 0 : game.worth(members)
    if (!Number.isFinite(value)) throw new InputError('worth', `${show(value)} is no finite number`)
    return value
  }
  while (done < rounds && !(done >= MIN_ROUNDS && errors().every(error => error <= standardError))) {
    const estimate = ROUNDS[sampling](players, worth, random(seed, done))
    done += 1
    // Welford's update of mean and squared deviations.
    for (let i = 0; i < n; i++) {
      const off = estimate[i]! - mean[i]!
      mean[i]! += off / done
      squares[i]! += off * (estimate[i]! - mean[i]!)
    }
    const stop = yield { done, total: rounds }
    if (stop) return answer(stop)
  }
  return answer()
}

type Round = (players: readonly string[], worth: (members: readonly string[]) => number, draw: Random) => number[]

const ROUNDS: Readonly<Record<Sampling, Round>> = {
  permutation: (players, worth, draw) => contributions(players, worth, shuffled(players.length, draw)),
  antithetic: (players, worth, draw) => {
    const order = shuffled(players.length, draw)
    const back = contributions(players, worth, order.toReversed())
    return contributions(players, worth, order).map((value, i) => (value + back[i]!) / 2)
  },
  stratified: (players, worth, draw) =>
    players.map((player, i) => {
      const others = players.filter((_, j) => j !== i)
      let total = 0
      for (let size = 0; size < players.length; size++) {
        const members = shuffled(others.length, draw)
          .slice(0, size)
          .map(j => others[j]!)
        total += worth([...members, player]) - worth(members)
      }
      return total / players.length
    }),
}

/** What each player adds when it arrives in the given order. */
function contributions(
  players: readonly string[],
  worth: (members: readonly string[]) => number,
  order: readonly number[],
): number[] {
  const values = players.map(() => 0)
  const members: string[] = []
  let before = 0
  for (const i of order) {
    members.push(players[i]!)
    const after = worth([...members])
    values[i] = after - before
    before = after
  }
  return values
}

/** The numbers 0 … n−1 in random order (Fisher and Yates). */
function shuffled(n: number, draw: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = draw.integer(0, i)
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
  return order
}

function checked(game: Oracle, options: SampleOptions): SampleOptions {
  if (!Array.isArray(game?.players) || game.players.length === 0) {
    throw new InputError('players', `${show(game?.players)} is not a list of players`)
  }
  if (typeof game.worth !== 'function') throw new InputError('worth', `${show(game.worth)} is not a function`)
  const { seed, rounds = 1, standardError = 0, sampling = 'permutation', resume } = options ?? {}
  if (!Number.isInteger(seed)) throw new InputError('seed', `${show(seed)} is not a whole number`)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new InputError('rounds', `${show(rounds)} is not a number of rounds`)
  if (!(standardError >= 0)) throw new InputError('standardError', `${show(standardError)} is not a standard error`)
  if (!Object.hasOwn(ROUNDS, sampling)) {
    throw new InputError('sampling', `${show(sampling)} is none of ${Object.keys(ROUNDS).join(', ')}`)
  }
  if (new Set(game.players).size < game.players.length) throw new InputError('players', 'has a label twice')
  if (resume !== undefined) {
    if (!isState(resume)) throw new InputError('resume', 'is not an answer of sampleShapley')
    const same = resume.seed === seed && resume.sampling === sampling && resume.values.length === game.players.length
    if (!same) throw new InputError('resume', 'is of another seed, sampling or number of players')
  }
  return options
}

/** Whether a value has what a run goes on from. */
function isState(value: unknown): boolean {
  const { method, rounds, values, squares } = (value ?? {}) as Partial<SampleShapley>
  const numbers = (list: unknown): boolean => Array.isArray(list) && list.every(Number.isFinite)
  if (method !== 'sampleShapley' || !Number.isSafeInteger(rounds) || rounds! < 0) return false
  return numbers(values) && numbers(squares) && values!.length === squares!.length
}
