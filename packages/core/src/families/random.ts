/**
 * Random games with whole worths, drawn from a seed: the same seed, number of players and range give the same game on
 * every machine.
 */
import { InputError, show } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { type Random, random } from '../number/random.ts'
import { checkInput, type Players, readPlayers } from './input.ts'

/** What a random game is drawn from. */
export interface Draw {
  readonly players: Players
  /** An integer, of which the low 32 bits count. */
  readonly seed: number
  /** The smallest number that is drawn. */
  readonly minimum?: number
  /** The largest one. */
  readonly maximum?: number
}

/** Players, the stream of numbers, and one number from the range. */
export interface Drawing {
  readonly players: string[]
  readonly stream: Random
  readonly next: () => number
}

/** Numbers are drawn from at most ±2^31, so that a range has no more than 2^32 of them. */
const LARGEST = 2 ** 31 - 1

/** Checks a draw and opens its stream. */
export function drawing(draw: Draw, range: readonly [number, number], most?: number, why?: string): Drawing {
  checkInput(draw, ['players', 'seed', 'minimum', 'maximum'])
  const players = readPlayers(draw.players, most, why)
  const { seed, minimum = range[0], maximum = range[1] } = draw
  if (!Number.isSafeInteger(seed)) throw new InputError('seed', `${show(seed)} is not an integer`)
  for (const [at, bound] of Object.entries({ minimum, maximum })) {
    if (!Number.isSafeInteger(bound) || Math.abs(bound) > LARGEST) {
      throw new InputError(at, `${show(bound)} is not an integer within ±${LARGEST}`)
    }
  }
  if (minimum > maximum) throw new InputError('maximum', `${maximum} is below the minimum ${minimum}`)
  const stream = random(seed, players.length)
  return { players, stream, next: () => stream.integer(minimum, maximum) }
}

/** Slacks for a class of games: a number for every player alone, and 0 or a number ≥ 0 for larger coalitions. */
export function drawnSlack({ players, stream, next }: Drawing): Float64Array {
  const slack = new Float64Array(2 ** players.length)
  for (let S = 1; S < slack.length; S++) {
    const drawn = next()
    if ((S & (S - 1)) === 0) slack[S] = drawn
    else if (stream.integer(0, 1) === 1) slack[S] = Math.max(0, drawn)
  }
  return slack
}

/**
 * Any game: all worths but that of the empty coalition are whole numbers, uniform on a range.
 *
 * @param draw its range is 0 to 100 by default
 * @throws InputError for more than 24 players, or a range that is empty or beyond ±(2^31 − 1)
 * @example
 * const game = randomCoalitional({ players: 3, seed: 1, maximum: 9 })
 * fractions(game.worth).every(value => value.d === 1n && value.n <= 9n) // → true
 */
export function randomCoalitional(draw: Draw): Coalitional {
  const { players, next } = drawing(draw, [0, 100])
  const values = new Float64Array(2 ** players.length)
  for (let S = 1; S < values.length; S++) values[S] = next()
  return { kind: 'coalitional', players, worth: { denominator: 1n, values } }
}
