/** The exponential of a rational, to any precision, in integers. */
import { type Fraction, numerator } from '@biform/core'

/** e^x is taken of |x| up to this. */
export const MAX_EXPONENT = 700

/** A positive rational, top/bottom. */
export interface Quotient {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * e^x with a relative error below 2^−bits, for |x| ≤ 700: Taylor's series of |x|/2^s < 2^−8, squared s times, in fixed
 * point. Each squaring doubles the relative error and adds one unit in the last place, which 64 more bits make up for.
 */
export function exponential(x: Fraction, bits: number): Quotient {
  const guarded = bits + 64
  const one = 1n << BigInt(guarded)
  const size = numerator(x) < 0n ? -numerator(x) : numerator(x)
  const squarings = (size / x.d).toString(2).length + 9
  const small = (size * one) / (x.d << BigInt(squarings))
  let term = one
  let value = one
  for (let k = 1n; term > 0n; k++) {
    term = (term * small) / one / k
    value += term
  }
  for (let k = 0; k < squarings; k++) value = (value * value) / one
  // Only the leading bits mean anything.
  const cut = Math.max(0, value.toString(2).length - bits - 8)
  const power = 1n << BigInt(Math.max(0, guarded - cut))
  const digits = (value >> BigInt(cut)) << BigInt(Math.max(0, cut - guarded))
  return numerator(x) < 0n ? { top: power, bottom: digits } : { top: digits, bottom: power }
}
