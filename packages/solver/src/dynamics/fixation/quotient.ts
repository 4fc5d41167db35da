/** A quotient of long integers as a double, without reducing it first. */
import { InputError } from '@biform/core'

/** Doubles from here on have all their digits. */
const LEAST_NORMAL = 2 ** -1022

/**
 * top/bottom with a relative error of at most 2^−52, or 0 below 2^−1022, where doubles have fewer digits; neither is negative, bottom is not 0.
 *
 * @throws InputError above the largest double
 */
export function quotient(top: bigint, bottom: bigint): number {
  if (top === 0n) return 0
  // 70 bits or more of the quotient, cut off, then rounded once.
  const shift = bitLength(top) - bitLength(bottom) - 74
  const digits = shift > 0 ? (top >> BigInt(shift)) / bottom : (top << BigInt(-shift)) / bottom
  const half = Math.trunc(shift / 2)
  const value = Number(digits) * 2 ** half * 2 ** (shift - half)
  if (value === Number.POSITIVE_INFINITY) {
    throw new InputError('intensity', 'a time is longer than the largest double: lower the intensity')
  }
  return value < LEAST_NORMAL ? 0 : value
}

/** Within 3 of the number of bits. */
function bitLength(value: bigint): number {
  return value.toString(16).length * 4
}
