/** Random numbers for long simulations, in a form that loops can keep to themselves. */
import { type Fraction, nextWord, type Random, ratio, streamState } from '@biform/core'

/** The state of a stream: changed by every draw. */
export type Words = Int32Array

/** The stream of a run. */
export function words(seed: number, run: number): Words {
  return streamState(seed, run)
}

/** The next number in [0, 1): a word of 32 bits over 2^32. */
export function draw(state: Words): number {
  return nextWord(state) / 0x100000000
}

/** An exact probability, made ready for many draws. */
export interface Odds {
  /** The whole part of the probability times 2^31 … */
  readonly cut: number
  /** … and what is left of it. */
  readonly rest: Fraction
}

/** Reads a probability. */
export function oddsOf(probability: Fraction): Odds {
  const scaled = probability.mul(2 ** 31)
  const cut = scaled.n / scaled.d
  return { cut: Number(cut), rest: scaled.sub(ratio(cut, 1n)) }
}

/** As `chance` of core says it of these words: one word, and in one case of 2^31 more. */
export function happens(state: Words, random: Random, { cut, rest }: Odds): boolean {
  if (cut === 2 ** 31) return true
  if (cut === 0 && rest.n === 0n) return false
  const bits = nextWord(state) >>> 1
  return bits === cut ? random.chance(rest) : bits < cut
}
