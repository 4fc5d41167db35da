/** Checks answers about public goods of any size from the payoffs of the few profiles that matter. */
import { compare, type Fraction, ONE, type PublicGood, sum, ZERO } from '@biform/core'
import type { ContributionDiscounts, Contributors, SustainedContributors } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, index, list, record } from '../flaw.ts'

function goodOf(subject: unknown): PublicGood {
  const good = subject as PublicGood | undefined
  demand(good?.kind === 'public-good', 'method')
  demand(equal(good.threshold, ZERO), 'method')
  return good
}

/** What a player gets where so much is contributed in all, by it too or not. */
function paid(good: PublicGood, total: Fraction, contributes: boolean, player: number): Fraction {
  const gain = good.returns[player]!.mul(total)
  return contributes ? gain.sub(good.contributions[player]!) : gain
}

/** What a player gets if it is the only one who contributes. */
function alone(good: PublicGood, player: number): Fraction {
  return paid(good, good.contributions[player]!, true, player)
}

/** Alone or not, who gains by contributing does so: every player is asked where nobody else contributes. */
export function checkContributors(subject: unknown, result: Contributors): undefined {
  const good = goodOf(subject)
  const orders = good.players.map((_, i) => compare(alone(good, i), ZERO))
  const those = (order: number): number[] => orders.flatMap((found, i) => (found === order ? [i] : []))
  demandSame(result.strict, those(1), 'strict')
  demandSame(result.indifferent, those(0), 'indifferent')
  demandSame(result.provided, sum(those(1).map(i => good.contributions[i]!)), 'provided')
  demand(result.efficient === compare(sum(good.returns), ONE) >= 0, 'efficient')
}

export function checkContributionDiscounts(subject: unknown, result: ContributionDiscounts): undefined {
  const good = goodOf(subject)
  const n = good.players.length
  let last = -1
  list(result.target, 'target').forEach((player, k) => {
    demand(index(player, n, `target[${k}]`) > last, `target[${k}]`)
    last = player
  })
  const target = new Set(result.target)
  const total = sum(result.target.map(i => good.contributions[i]!))
  const kept = good.players.map((_, i) => paid(good, total, target.has(i), i))
  const departing = good.players.map((_, i) => {
    const own = good.contributions[i]!
    return paid(good, target.has(i) ? total.sub(own) : total.add(own), !target.has(i), i)
  })
  demandSame(result.payoffs, kept, 'payoffs')
  demandSame(result.departing, departing, 'departing')
  const punished = punishedPayoffs(good, kept, record(result.punishment, 'punishment'))
  demandSame(result.punished, punished, 'punished')
  const lowest = kept.map((value, i) => leastDiscount(value, departing[i]!, punished[i]!))
  demandSame(result.perPlayer, lowest.map(from), 'perPlayer')
  const known = lowest.filter(value => value !== undefined)
  const highest = known.reduce((a, b) => (compare(b, a) > 0 ? b : a), ZERO)
  demandSame(result.all, from(known.length < n ? undefined : highest), 'all')
}

/**
 * The members keep to it, and whoever left did not want to stay with those who were left: as more contributions only help,
 * no set of players that keep to it can hold anybody who left.
 */
export function checkSustainedContributors(subject: unknown, result: SustainedContributors): undefined {
  const good = goodOf(subject)
  const n = good.players.length
  const discount = fraction(result.discount, 'discount')
  demand(compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0, 'discount')
  const single = good.players.map((_, i) => compare(alone(good, i), ZERO) > 0)
  const base = sum(good.contributions.filter((_, i) => single[i]))
  const gainsFrom = (player: number, total: Fraction): Fraction => {
    const own = good.contributions[player]!
    const [kept, left, after] = [
      paid(good, total, true, player),
      paid(good, total.sub(own), false, player),
      paid(good, base, single[player]!, player),
    ]
    return kept.sub(left.mul(ONE.sub(discount))).sub(after.mul(discount))
  }
  list(result.needed, 'needed', n).forEach((least, i) => {
    const at = `needed[${i}]`
    const isFree = single[i]! || (discount.n === 0n && compare(good.returns[i]!, ONE) === 0)
    if (least === null) demand(!isFree && discount.mul(good.returns[i]!).n === 0n, at)
    else if (isFree) demand(equal(fraction(least, at), ZERO), at)
    else demand(gainsFrom(i, fraction(least, at).add(base)).n === 0n, at)
  })
  const left = new Set<number>()
  let total = sum(good.contributions)
  list(result.departures, 'departures').forEach((player, k) => {
    const at = `departures[${k}]`
    demand(!left.has(index(player, n, at)) && compare(gainsFrom(player, total), ZERO) < 0, at)
    left.add(player)
    total = total.sub(good.contributions[player]!)
  })
  const members = good.players.flatMap((_, i) => (left.has(i) ? [] : [i]))
  demandSame(result.members, members, 'members')
  for (const i of members) demand(compare(gainsFrom(i, total), ZERO) >= 0, 'members')
  demand(result.count === members.length, 'count')
  demandSame(result.provided, total, 'provided')
}

function punishedPayoffs(
  good: PublicGood,
  kept: readonly Fraction[],
  punishment: ContributionDiscounts['punishment'],
): Fraction[] {
  const willing = new Set(good.players.flatMap((_, i) => (compare(alone(good, i), ZERO) > 0 ? [i] : [])))
  if (punishment.kind === 'grim') {
    const total = sum([...willing].map(i => good.contributions[i]!))
    return good.players.map((_, i) => paid(good, total, willing.has(i), i))
  }
  demand(punishment.kind === 'proportional' && willing.size === 0, 'punishment')
  const severity = fraction(punishment.severity, 'punishment.severity')
  demand(compare(severity, ZERO) > 0 && compare(severity, ONE) <= 0, 'punishment.severity')
  return kept.map(value => value.sub(value.mul(severity)))
}

/** The least δ < 1 with (1 − δ)T + δP ≤ R, if there is one. */
function leastDiscount(R: Fraction, T: Fraction, P: Fraction): Fraction | undefined {
  const [gain, loss] = [T.sub(R), R.sub(P)]
  if (compare(gain, ZERO) <= 0) return ZERO
  return compare(loss, ZERO) <= 0 ? undefined : gain.div(gain.add(loss))
}

function from(lower: Fraction | undefined): object[] {
  return lower === undefined ? [] : [{ lower, upper: ONE, lowerClosed: true, upperClosed: false }]
}
