/** Games drawn from a generator, to look at or to run an experiment on. */
import fc, { type Arbitrary } from 'fast-check'

/** Options of `sample`. */
export interface SampleOptions {
  /** The same seed draws the same values. */
  readonly seed: number
  /** How many values. Default 1. */
  readonly count?: number
}

/**
 * Draws values from a generator, reproducibly. To test a claim on them, and to shrink what refutes it, hand the
 * generator to fast-check's `assert` instead.
 *
 * @example
 * sample(arbitrary.rational(), { seed: 7, count: 3 }).length // → 3
 */
export function sample<Value>(generator: Arbitrary<Value>, { seed, count = 1 }: SampleOptions): Value[] {
  return fc.sample(generator, { seed, numRuns: count })
}
