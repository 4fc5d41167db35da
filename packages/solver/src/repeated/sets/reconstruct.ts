/** Rational numbers with short denominators from their binary expansions. */
import { convergent } from '../../linear/convergent.ts'
import type { Quotient } from './lattice.ts'

/** Bits of the expansion that need not be right. */
const GUARD = 16n

/**
 * The rational number with a denominator of less than half the bits that value / 2^bits approximates up to its last bits;
 * undefined if there is none.
 */
export function reconstruct(value: bigint, bits: bigint): Quotient<bigint> | undefined {
  return convergent(value, 1n << bits, 1n << GUARD, 1n << (bits / 2n - GUARD))
}
