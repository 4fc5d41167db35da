/** The simplest rational in a closed interval: the one with the smallest denominator, by the Stern–Brocot tree. */
import { compare, type Fraction, numerator, ratio } from '@biform/core'

/**
 * The rational with the smallest denominator (and then the smallest numerator in absolute value) in [lower, upper].
 *
 * @example
 * simplestRational(rational('13/20'), rational('7/10')).toFraction() // → '2/3'
 */
export function simplestRational(lower: Fraction, upper: Fraction): Fraction {
  if (compare(lower, upper) > 0) return simplestRational(upper, lower)
  if (numerator(lower) > 0n) return between(lower, upper)
  if (numerator(upper) < 0n) return between(upper.neg(), lower.neg()).neg()
  return ratio(0n, 1n)
}

/** For 0 < lower ≤ upper: walk down the continued fraction that the two ends share. */
function between(lower: Fraction, upper: Fraction): Fraction {
  const whole = lower.n / lower.d
  if (whole * lower.d === lower.n) return ratio(whole, 1n)
  if (whole < upper.n / upper.d) return ratio(whole + 1n, 1n)
  const floor = ratio(whole, 1n)
  return floor.add(between(upper.sub(floor).inverse(), lower.sub(floor).inverse()).inverse())
}
