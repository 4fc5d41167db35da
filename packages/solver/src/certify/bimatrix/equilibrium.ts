/** Checks one equilibrium of a two-player game by its definition, over common denominators. */
import { flatFractions, integers, type NormalForm, ratio } from '@biform/core'
import type { BimatrixEquilibrium } from '../../results/index.ts'
import { demand, demandSame, list, mixedStrategy, record } from '../flaw.ts'

/** Probabilities, supports, payoffs, and that no strategy does better than those that are used. */
export function checkBimatrixEquilibrium(
  game: NormalForm,
  value: BimatrixEquilibrium,
  at: string,
): BimatrixEquilibrium {
  const equilibrium = record(value, at)
  const counts = game.strategies.map(labels => labels.length)
  const profile = list(equilibrium.profile, `${at}.profile`, 2)
  const mixed = profile.map((mix, i) => flatFractions(mixedStrategy(mix, counts[i]!, `${at}.profile[${i}]`)))
  const weights = mixed.map(integers)
  demandSame(
    equilibrium.supports,
    weights.map(list => list.flatMap((weight, s) => (weight > 0n ? [s] : []))),
    `${at}.supports`,
  )
  const payoffs = counts.map((own, i) => {
    const store = game.payoffs[i]!
    const values = integers(store)
    const [ownStride, stride] = i === 0 ? [counts[1]!, 1] : [1, counts[1]!]
    const replies = Array.from({ length: own }, (_, s) =>
      weights[1 - i]!.reduce((total, weight, t) => total + weight * values[s * ownStride + t * stride]!, 0n),
    )
    const best = largest(replies)
    demand(
      replies.every((reply, s) => weights[i]![s] === 0n || reply === best),
      `${at}.profile`,
    )
    return ratio(best, mixed[1 - i]!.denominator * store.denominator)
  })
  demandSame(equilibrium.payoffs, payoffs, `${at}.payoffs`)
  return equilibrium
}

/** The largest of some integers. */
export function largest(values: readonly bigint[]): bigint {
  let best = values[0]!
  for (const value of values) if (value > best) best = value
  return best
}
