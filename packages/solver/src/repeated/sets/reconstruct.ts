/** Rational numbers with short denominators from their binary expansions. */
import { convergent } from '../../linear/convergent.ts'
import type { Quotient } from './lattice.ts'

/**
 * The rational number with a denominator of less than half the bits that value / 2^bits approximates up to its last bits, `noise`
 * of them; undefined if there is none.
 */
export function reconstruct(value: bigint, bits: bigint, noise: bigint): Quotient<bigint> | undefined {
  return convergent(value, 1n << bits, 1n << noise, 1n << (bits / 2n - noise))
}
