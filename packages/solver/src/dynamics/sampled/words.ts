/** Fast random words for long simulations: sfc32 (C. Doty-Humphrey), seeded by `random`, so that every run has its own. */
import { random } from '@biform/core'

/** The state of a stream: changed by every draw. */
export type Words = Int32Array

/** The stream of a run. */
export function words(seed: number, run: number): Words {
  const { integer } = random(seed, run)
  return Int32Array.of(integer(0, 0xffffffff), integer(0, 0xffffffff), integer(0, 0xffffffff), 1)
}

/** The next number in [0, 1): a word of 32 bits over 2^32. */
export function draw(state: Words): number {
  const b = state[1]!
  const c = state[2]!
  const d = state[3]!
  const word = (state[0]! + b + d) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = (c + (c << 3)) | 0
  state[2] = (((c << 21) | (c >>> 11)) + word) | 0
  state[3] = (d + 1) | 0
  return (word >>> 0) / 0x100000000
}
