/** Correctly rounded conversion of exact rationals to doubles, and to short decimals for people. */
import { InputError, show } from '../errors.ts'
import { Fraction, numerator } from './rational.ts'

const MANTISSA = 53n
const view = new DataView(new ArrayBuffer(8))

/**
 * The double nearest to a rational, ties to even; ±Infinity beyond the largest double.
 *
 * `fraction.valueOf()` divides two doubles and is NaN for long fractions; this divides integers, so it is correctly
 * rounded for every input, subnormal results included.
 *
 * @example
 * toNumber(rational('1/3')) // → 0.3333333333333333
 */
export function toNumber(fraction: Fraction): number {
  checkFraction(fraction)
  const top = fraction.n
  if (top === 0n) return 0
  const bottom = fraction.d
  // Choose the binary exponent so that the quotient has at least 53 bits, but stop at the subnormal floor 2^-1074.
  let exponent = bitLength(top) - bitLength(bottom) - MANTISSA
  if (exponent < -1074n) exponent = -1074n
  let quotient: bigint
  let rest: bigint
  const divide = (): void => {
    const n = exponent < 0n ? top << -exponent : top
    const d = exponent > 0n ? bottom << exponent : bottom
    quotient = n / d
    rest = 2n * (n % d) - d // sign says below, at, or above one half
  }
  divide()
  if (bitLength(quotient!) > MANTISSA) {
    exponent += 1n
    divide()
  }
  if (rest! > 0n || (rest! === 0n && quotient! % 2n === 1n)) quotient! += 1n
  return (fraction.s < 0n ? -1 : 1) * scale(quotient!, exponent)
}

function checkFraction(value: unknown): void {
  if (!(value instanceof Fraction)) throw new InputError('', `${show(value)} is not a Fraction`)
}

/** quotient · 2^exponent, where quotient < 2^53 + 1 and the product is representable or overflows. */
function scale(quotient: bigint, exponent: bigint): number {
  const base = Number(quotient)
  if (exponent > 1023n) return Number.POSITIVE_INFINITY
  if (exponent >= -1022n) return base * powerOfTwo(Number(exponent))
  // Split the power so that the first factor stays normal; the product is exact because quotient was cut for it.
  return base * powerOfTwo(-1022) * powerOfTwo(Number(exponent) + 1022)
}

function powerOfTwo(exponent: number): number {
  view.setBigUint64(0, BigInt(exponent + 1023) << 52n)
  return view.getFloat64(0)
}

function bitLength(value: bigint): bigint {
  const hex = value.toString(16)
  return BigInt(hex.length * 4 - (Math.clz32(Number.parseInt(hex[0]!, 16)) - 28))
}

/**
 * A rational as a decimal with at most `digits` places, rounded half away from zero, trailing zeros dropped.
 *
 * @example
 * decimal(rational('2/3'), 3) // → '0.667'
 */
export function decimal(fraction: Fraction, digits = 4): string {
  checkFraction(fraction)
  const unit = 10n ** BigInt(digits)
  const top = fraction.n * unit * 2n + fraction.d
  const rounded = top / (2n * fraction.d)
  const whole = rounded / unit
  const part = (rounded % unit).toString().padStart(digits, '0').replace(/0+$/, '')
  const sign = numerator(fraction) < 0n && rounded !== 0n ? '-' : ''
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`
}
