/** What each player brings to the others, and what it can ask for at least. */
import { at, type Coalitional, type FlatRationals, type Fraction, numerator, ratio } from '@biform/core'
import type { AddedValues, MinimalRights } from '../../results/compromise.ts'
import { excessScan } from '../core/excess.ts'
import { checkCoalitional } from '../input.ts'

/**
 * What each player adds to all others, v(N) − v(N ∖ i): its *added value* (Brandenburger and Stuart 1996), marginal
 * contribution, or utopia payoff. In the core nobody gets more.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * addedValues(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).values // → ['20', '40', '30']
 */
export function addedValues(game: Coalitional): AddedValues {
  checkCoalitional(game)
  return { method: 'addedValues', values: addedTo(game) }
}

/** v(N) − v(N ∖ i). */
export function addedTo({ players, worth }: Coalitional): Fraction[] {
  const everyone = 2 ** players.length - 1
  return players.map((_, i) => at(worth, everyone).sub(at(worth, everyone - 2 ** i)))
}

/**
 * The minimal right of each player (Tijs 1981): what is left for it of the worth of a coalition that pays all its other
 * members their added values, for the best such coalition. In the core nobody gets less. Looks at all 2^n coalitions for
 * each player.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * minimalRights(bakeries).values // → ['20', '40', '30']
 * minimalRights(bakeries).coalitions // → [3, 3, 5]
 */
export function minimalRights(game: Coalitional): MinimalRights {
  checkCoalitional(game)
  return { method: 'minimalRights', ...rightsIn(game) }
}

export function rightsIn(game: Coalitional): { readonly values: Fraction[]; readonly coalitions: number[] } {
  const { players, worth } = game
  const everyone = 2 ** players.length - 1
  const added = addedTo(game).map(value => numerator(value) * (worth.denominator / value.d))
  const scan = excessScan(worth)
  // Player i pays in so much that the largest excess is that of a coalition with i.
  const stake = added.reduce((total, value) => total + size(value), 2n * largestOf(worth) + 1n)
  const found = players.map((_, i) => scan(added.with(i, -stake), 1n, everyone)!)
  return {
    values: found.map(({ excess }) => ratio(excess - stake, worth.denominator)),
    coalitions: found.map(({ coalition }) => coalition),
  }
}

/** The largest numerator without its sign. */
function largestOf({ values }: FlatRationals): bigint {
  if (values instanceof Float64Array) return BigInt(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
  let most = 0n
  for (const value of values) if (size(value) > most) most = size(value)
  return most
}

const size = (value: bigint): bigint => (value < 0n ? -value : value)
