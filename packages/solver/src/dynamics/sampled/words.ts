/** Random numbers for long simulations, in a form that loops can keep to themselves. */
import { nextWord, streamState } from '@biform/core'

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
