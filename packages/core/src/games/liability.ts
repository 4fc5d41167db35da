/** Liability ℓ: how much a player can pay out of pocket to the others. */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, ZERO } from '../number/rational.ts'

/** A bound on out-of-pocket payments: a rational ≥ 0, or no bound. */
export type Liability = Fraction | 'unlimited'

/** What builders take: one liability for all players, or one per player. */
export type LiabilityInput = Rational | RationalList

/** Reads the liabilities of `count` players; all 0 when none are given. The word "unlimited" means no bound. */
export function liabilities(value: LiabilityInput | undefined, count: number, at = 'liability'): Liability[] {
  if (value === undefined) return Array.from({ length: count }, () => ZERO)
  if (!isList(value)) {
    const common = liability(value as Rational, at)
    return Array.from({ length: count }, () => common)
  }
  if (value.length !== count) throw new InputError(at, `has ${entryCount(value.length)} for ${count} players`)
  return Array.from(value as readonly Rational[], (item, i) => liability(item, `${at}[${i}]`))
}

function liability(value: Rational, at: string): Liability {
  if (value === 'unlimited') return value
  if (typeof value === 'string' && !/\d/.test(value)) {
    throw new InputError(at, `${show(value)} is neither a rational number nor "unlimited"`)
  }
  const amount = rational(value, at)
  if (compare(amount, ZERO) < 0) throw new InputError(at, `${amount.toFraction()} is negative`)
  return amount
}
