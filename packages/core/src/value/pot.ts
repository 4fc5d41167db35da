/**
 * The use of a pot whose uses may get in each other's way: the aggregator G_κ.
 *
 * G_κ(u) = max { Σ y_i u_i : 0 ≤ y_i ≤ 1, y_i + κ Σ_{j≠i} y_j ≤ 1 for all i }. At rivalry κ = 0 all uses add, at κ = 1
 * only the largest counts. With u sorted downwards it is the best of (u_1 + … + u_m) / (1 + (m−1)κ) over m, so no
 * linear program is needed.
 */
import { InputError } from '../errors.ts'
import { compare, type Fraction, ONE, ratio, ZERO } from '../number/rational.ts'

/**
 * What a pot yields when each partner could use it for `values[i]` ≥ 0, at a rivalry in [0, 1].
 *
 * @throws InputError for a negative value or a rivalry outside [0, 1]
 * @example
 * useOfPot([rational(30), rational(50)], rational(0)).toFraction() // → '80'
 * useOfPot([rational(30), rational(50)], rational(1)).toFraction() // → '50'
 */
export function useOfPot(values: readonly Fraction[], rivalry: Fraction): Fraction {
  if (compare(rivalry, ZERO) < 0 || compare(rivalry, ONE) > 0) {
    throw new InputError('rivalry', `${rivalry.toFraction()} is not between 0 and 1`)
  }
  const sorted = [...values].sort((a, b) => compare(b, a))
  const last = sorted.at(-1)
  if (last !== undefined && compare(last, ZERO) < 0) {
    throw new InputError('values', `${last.toFraction()} is negative`)
  }
  let best = ZERO
  let total = ZERO
  sorted.forEach((value, m) => {
    total = total.add(value)
    const shared = total.div(ONE.add(rivalry.mul(ratio(BigInt(m), 1n))))
    if (compare(shared, best) > 0) best = shared
  })
  return best
}
