/** Rational numbers from their binary expansions: the last convergent of a continued fraction with a short denominator. */
import type { Quotient } from './lattice.ts'

/** Bits of the expansion that need not be right. */
const GUARD = 16n

/**
 * The rational number with a denominator of less than half the bits that value / 2^bits approximates up to its last bits;
 * undefined if there is none.
 */
export function reconstruct(value: bigint, bits: bigint): Quotient | undefined {
  const limit = 1n << (bits / 2n - GUARD)
  const one = 1n << bits
  let [a, b] = [value, one]
  let [top, bottom, lastTop, lastBottom] = [1n, 0n, 0n, 1n]
  while (b !== 0n) {
    let whole = a / b
    if (a % b < 0n) whole -= 1n
    ;[top, lastTop] = [whole * top + lastTop, top]
    ;[bottom, lastBottom] = [whole * bottom + lastBottom, bottom]
    if (bottom > limit) return undefined
    const error = value * bottom - top * one
    if ((error < 0n ? -error : error) <= bottom << GUARD) return { top, bottom }
    ;[a, b] = [b, a - whole * b]
  }
  return undefined
}
