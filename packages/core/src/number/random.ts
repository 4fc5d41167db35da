/**
 * Seeded random integers for generators, sampling and benches: the same seed gives the same game on every machine.
 *
 * The generator is SplitMix32 behind a hash of the seed parts, so that units of work can be seeded apart by their
 * indices — `random(seed, i, j)` — and results do not depend on the order in which workers take them.
 */

import { InputError } from '../errors.ts'

/** A stream of pseudo-random integers. */
export interface Random {
  /**
   * A whole number, uniform on [lower, upper], both ends included.
   *
   * @throws InputError unless both are safe integers and upper − lower is at least 0 and below 2^32
   */
  readonly integer: (lower: number, upper: number) => number
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
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) >>> 0
  }
  return {
    integer: (lower, upper) => {
      const span = upper - lower + 1
      if (!Number.isSafeInteger(lower) || !Number.isSafeInteger(upper) || span < 1 || span > 2 ** 32) {
        throw new InputError('', `${lower} to ${upper} is no range of at most 2^32 integers`)
      }
      // Reject the incomplete last block, so that every value is equally likely.
      const limit = Math.floor(2 ** 32 / span) * span
      for (;;) {
        const draw = next()
        if (draw < limit) return lower + (draw % span)
      }
    },
  }
}

function mix(value: number): number {
  let x = value ^ (value >>> 16)
  x = Math.imul(x, 0x21f0aaad)
  x ^= x >>> 15
  x = Math.imul(x, 0x735a2d97)
  return x ^ (x >>> 15)
}
