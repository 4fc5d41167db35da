/**
 * Seeded random numbers for generators, sampling, play and benches: the same seed gives the same game on every machine.
 * Streams are seeded by the indices of a unit of work — `random(seed, i, j)` — so that results do not depend on the order
 * in which workers take the units.
 *
 * Two generators. `random` is SplitMix32 behind a hash of the seed parts: 32 bits of state, enough to draw a game.
 * `randomStream` is sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, for matches and populations, whose streams
 * are long and many.
 */

import { InputError, show } from '../errors.ts'
import { type Fraction, type Rational, rational } from './rational.ts'

/** A stream of pseudo-random numbers. */
export interface Random {
  /**
   * A whole number, uniform on [lower, upper], both ends included.
   *
   * @throws InputError unless both are safe integers and upper − lower is at least 0 and below 2^32
   */
  readonly integer: (lower: number, upper: number) => number
  /** 32 random bits, as a whole number from 0 to 2^32 − 1. */
  readonly word: () => number
  /**
   * True with this probability, exactly: it is compared with random bits, 31 to a word, until one differs. A number is
   * taken as the double that it is. Probabilities 0 and 1 draw nothing.
   *
   * @throws InputError for what is not in [0, 1]
   */
  readonly chance: (probability: Rational) => boolean
}

/**
 * A stream that is determined by its seed parts alone: integers, of which the low 32 bits count.
 *
 * @example
 * random(7, 0).integer(1, 6) === random(7, 0).integer(1, 6) // → true
 */
export function random(...seed: readonly number[]): Random {
  let state = 0x9e3779b9
  for (const part of seed) state = mix(state ^ mix(part | 0))
  return randomOf(() => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) >>> 0
  })
}

/**
 * A long stream that is determined by its seed parts alone, all 53 bits and the sign of each.
 *
 * @throws InputError for a part that is not a safe integer
 * @example
 * const dice = randomStream(2026, 3, 5)
 * dice.chance('1/3') === randomStream(2026, 3, 5).chance('1/3') // → true
 */
export function randomStream(...seed: readonly number[]): Random {
  const state = streamState(...seed)
  return randomOf(() => nextWord(state))
}

/**
 * The four words of state with which `randomStream` begins, for loops that keep a generator of their own: see `nextWord`.
 *
 * @throws InputError for a part that is not a safe integer
 * @example
 * const state = streamState(2026, 3, 5)
 * nextWord(state) === randomStream(2026, 3, 5).word() // → true
 */
export function streamState(...seed: readonly number[]): Int32Array {
  const state = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)
  const absorb = (word: number): void => {
    for (let lane = 0; lane < 4; lane++) state[lane] = mix(state[lane]! ^ mix((word + LANES[lane]!) | 0))
  }
  seed.forEach((part, i) => {
    if (!Number.isSafeInteger(part))
      throw new InputError(`seed[${i}]`, `${show(part)} is not a whole number below 2^53`)
    absorb(Math.floor(part / 2 ** 32))
    absorb(part | 0)
  })
  absorb(seed.length)
  for (let round = 0; round < 15; round++) nextWord(state)
  return state
}

const LANES = Int32Array.of(0x9e3779b9, 0x7f4a7c15, 0x2545f491, 0x1b873593)

/**
 * The next 32 bits of a stream, and a step of its state: sfc32.
 *
 * @example
 * const state = streamState(1)
 * nextWord(state) === nextWord(state) // → false
 */
export function nextWord(state: Int32Array): number {
  const b = state[1]!
  const c = state[2]!
  const word = (state[0]! + b + state[3]!) | 0
  state[3] = state[3]! + 1
  state[0] = b ^ (b >>> 9)
  state[1] = c + (c << 3)
  state[2] = ((c << 21) | (c >>> 11)) + word
  return word >>> 0
}

/**
 * A stream over words of one's own: 32 random bits each, as whole numbers from 0 to 2^32 − 1.
 *
 * @example
 * const state = streamState(2026, 3, 5)
 * randomOf(() => nextWord(state)).chance('1/3') === randomStream(2026, 3, 5).chance('1/3') // → true
 */
export function randomOf(word: () => number): Random {
  return {
    word,
    integer: (lower, upper) => {
      const span = upper - lower + 1
      if (!Number.isSafeInteger(lower) || !Number.isSafeInteger(upper) || span < 1 || span > 2 ** 32) {
        throw new InputError('', `${lower} to ${upper} is no range of at most 2^32 integers`)
      }
      // Reject the incomplete last block, so that every value is equally likely.
      const limit = Math.floor(2 ** 32 / span) * span
      for (;;) {
        const draw = word()
        if (draw < limit) return lower + (draw % span)
      }
    },
    chance: probability =>
      typeof probability === 'number' ? chanceOfDouble(word, probability) : chanceOf(word, rational(probability)),
  }
}

const BITS = 2 ** 31

/** Scaling by a power of two and taking the whole part off are exact in doubles. */
function chanceOfDouble(word: () => number, probability: number): boolean {
  if (!(probability >= 0 && probability <= 1)) throw new InputError('', `${show(probability)} is not in [0, 1]`)
  if (probability === 1) return true
  let rest = probability
  while (rest !== 0) {
    rest *= BITS
    const cut = Math.floor(rest)
    const draw = word() >>> 1
    if (draw !== cut) return draw < cut
    rest -= cut
  }
  return false
}

function chanceOf(word: () => number, { s, n, d }: Fraction): boolean {
  if (s < 0n || n > d) throw new InputError('', `${show(s < 0n ? `-${n}/${d}` : `${n}/${d}`)} is not in [0, 1]`)
  if (n === d) return true
  let rest = n
  while (rest !== 0n) {
    rest <<= 31n
    const cut = Number(rest / d)
    const draw = word() >>> 1
    if (draw !== cut) return draw < cut
    rest %= d
  }
  return false
}

function mix(value: number): number {
  let x = value ^ (value >>> 16)
  x = Math.imul(x, 0x21f0aaad)
  x ^= x >>> 15
  x = Math.imul(x, 0x735a2d97)
  return x ^ (x >>> 15)
}
