/**
 * Who keeps contributing to a public good, period after period, at a given discount factor, if whoever stops is answered by
 * the equilibrium of a single period for good (Friedman 1971; public goods: Pecorino 1999).
 *
 * Let X be what is contributed beyond that equilibrium. A player with return r < 1 and contribution c keeps to it iff
 *
 *   (1 − δ)(1 − r)c ≤ δ(rX − c),  that is  X ≥ c(1 − (1 − δ)r) / (δr).
 *
 * The more others contribute the better it is kept, so that of all sets of players that keep to it there is a greatest one,
 * which holds every other: those who need most leave, the most demanding first, until nobody wants to.
 */
import {
  compare,
  type Fraction,
  InputError,
  ONE,
  type PublicGood,
  type Rational,
  rational,
  sum,
  ZERO,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { SustainedContributors } from '../../results/public-good.ts'
import { checkGood } from './public-good.ts'

/** Options of `sustainedContributors`. */
export interface SustainedOptions {
  /** The discount factor, from 0 to below 1. */
  readonly discount: Rational
}

/**
 * The greatest set of players who keep contributing under the threat of going back to the equilibrium of a single period.
 *
 * @throws InputError if it is not a public good, or has a threshold; or if the discount factor is not in [0, 1)
 *
 * Complexity: O(n log n) comparisons for n players.
 *
 * @example
 * const herds = publicGood({ returns: ['5/10', '3/10', '2/10'], multiplier: 3 })
 * const { members, departures } = sustainedContributors(herds, { discount: '1/2' })
 * members // → [0]
 * departures // → [2, 1]
 * sustainedContributors(herds, { discount: '2/3' }).members // → [0, 1, 2]
 */
export function sustainedContributors(good: PublicGood, options: SustainedOptions): SustainedContributors {
  checkGood(good)
  checkOptions(options, ['discount'])
  const discount = rational(options.discount, 'options.discount')
  if (compare(discount, ZERO) < 0 || compare(discount, ONE) >= 0) {
    throw new InputError('options.discount', `${discount.toFraction()} is not from 0 to below 1`)
  }
  const needed = good.players.map((_, i) => neededBy(good, i, discount))
  const members = new Set(good.players.keys())
  const departures: number[] = []
  let rest = sum(good.contributions.filter((_, i) => compare(good.returns[i]!, ONE) <= 0))
  for (const i of mostDemandingFirst(needed)) {
    const least = needed[i]
    if (least && compare(least, rest) <= 0) break
    members.delete(i)
    departures.push(i)
    rest = rest.sub(good.contributions[i]!)
  }
  const list = [...members]
  return {
    method: 'sustainedContributors',
    discount,
    needed,
    members: list,
    count: list.length,
    departures,
    provided: sum(list.map(i => good.contributions[i]!)),
  }
}

/** What has to be contributed beyond the equilibrium of a single period, or null where nothing is enough. */
function neededBy(good: PublicGood, i: number, discount: Fraction): Fraction | null {
  const [gain, own] = [good.returns[i]!, good.contributions[i]!]
  if (compare(gain, ONE) > 0) return ZERO
  const lasting = discount.mul(gain)
  if (lasting.n === 0n) return compare(gain, ONE) === 0 ? ZERO : null
  return own.mul(ONE.sub(ONE.sub(discount).mul(gain))).div(lasting)
}

function mostDemandingFirst(needed: readonly (Fraction | null)[]): number[] {
  const order = (a: Fraction | null, b: Fraction | null): number => {
    if (a === null || b === null) return (b === null ? 1 : 0) - (a === null ? 1 : 0)
    return compare(b, a)
  }
  return [...needed.keys()].sort((i, j) => order(needed[i]!, needed[j]!) || j - i)
}
