/**
 * Draws from a distribution of rational probabilities, exactly: a random real number U in [0, 1), of which as many bits
 * are drawn as it takes to tell between which cumulative probabilities it lies. 31 bits, the upper ones of a word, are
 * nearly always enough; the law is exact whatever the probabilities.
 */
import { type Fraction, ZERO } from '@biform/core'

/** A distribution, prepared. */
export interface Draw {
  /** The one outcome of probability 1, for which nothing is drawn, or −1. */
  readonly certain: number
  /** The first 31 bits of P(outcome < 1), P(outcome < 2), …, without P = 1 at the end. */
  readonly cuts: Int32Array
  /** The same, exactly: tops[k] / bottoms[k]. */
  readonly tops: readonly bigint[]
  readonly bottoms: readonly bigint[]
}

/** The least number whose 31 bits are all ones: stands for a cumulative probability of 1, which only long draws reach. */
const LAST = 2 ** 31 - 1

/** Prepares a distribution. */
export function drawOf(probabilities: readonly Fraction[]): Draw {
  const tops: bigint[] = []
  const bottoms: bigint[] = []
  let total = ZERO
  for (let k = 0; k < probabilities.length - 1; k++) {
    total = k === 0 ? probabilities[0]! : total.add(probabilities[k]!)
    tops.push(total.n)
    bottoms.push(total.d)
  }
  const cuts = Int32Array.from(tops, (top, k) => cutOf(top, bottoms[k]!))
  return { certain: probabilities.findIndex(({ n, d }) => n === d), cuts, tops, bottoms }
}

/** The first 31 bits of top/bottom. */
export function cutOf(top: bigint, bottom: bigint): number {
  return top === bottom ? LAST : Number((top << 31n) / bottom)
}

/** Draws an outcome with the next words of a stream. */
export function outcome(draw: Draw, word: () => number): number {
  if (draw.certain >= 0) return draw.certain
  const bits = word() >>> 1
  const { cuts } = draw
  let found = 0
  while (found < cuts.length && cuts[found]! <= bits) found++
  return found > 0 && cuts[found - 1] === bits ? refined(draw, bits, word) : found
}

/** The outcome, where the first 31 bits are those of a cumulative probability, so that more have to be drawn. */
function refined({ tops, bottoms }: Draw, first: number, word: () => number): number {
  let bits = BigInt(first)
  let length = 31n
  for (;;) {
    // U is at least bits / 2^length and below (bits + 1) / 2^length.
    const open = tops.some((top, k) => {
      const scaled = top << length
      return scaled > bits * bottoms[k]! && scaled < (bits + 1n) * bottoms[k]!
    })
    if (!open) return tops.filter((top, k) => top << length <= bits * bottoms[k]!).length
    bits = (bits << 31n) | BigInt(word() >>> 1)
    length += 31n
  }
}
