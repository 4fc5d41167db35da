/**
 * Positive numbers with 128 bits and any exponent, and 0. They are added, multiplied and divided, never subtracted, so that
 * every operation adds at most 2^−126 to the relative error, and nothing is too small.
 */
import { quotient } from '../fixation/quotient.ts'

/** digits · 2^exponent. */
export interface LongFloat {
  readonly digits: bigint
  readonly exponent: number
}

/** Digits are cut to this many bits, or up to three more. */
const BITS = 128

export const NOTHING: LongFloat = { digits: 0n, exponent: 0 }
export const UNIT: LongFloat = { digits: 1n, exponent: 0 }

/** An integer that is not negative. */
export function longFloat(value: bigint): LongFloat {
  return cut(value, 0)
}

export function add(a: LongFloat, b: LongFloat): LongFloat {
  if (a.digits === 0n) return b
  if (b.digits === 0n) return a
  const [high, low] = a.exponent >= b.exponent ? [a, b] : [b, a]
  const shift = high.exponent - low.exponent
  // What is that far below the other's last bit makes no difference.
  if (shift > 2 * BITS + 8) return high
  return cut((high.digits << BigInt(shift)) + low.digits, low.exponent)
}

export function multiply(a: LongFloat, b: LongFloat): LongFloat {
  return cut(a.digits * b.digits, a.exponent + b.exponent)
}

/** a/b, b not 0. */
export function divide(a: LongFloat, b: LongFloat): LongFloat {
  const shift = 2 * BITS
  return cut((a.digits << BigInt(shift)) / b.digits, a.exponent - b.exponent - shift)
}

/** The nearest double, nearly: as `quotient`. */
export function double({ digits, exponent }: LongFloat): number {
  // Below all doubles with all their digits.
  if (exponent < -4096) return 0
  return exponent >= 0 ? quotient(digits << BigInt(exponent), 1n) : quotient(digits, 1n << BigInt(-exponent))
}

function cut(value: bigint, exponent: number): LongFloat {
  const spare = value.toString(16).length * 4 - BITS
  if (spare <= 0) return { digits: value, exponent }
  return { digits: value >> BigInt(spare), exponent: exponent + spare }
}
