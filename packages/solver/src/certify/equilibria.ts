/** Checks pure equilibria, regrets and single profiles of games in normal form, each by its definition. */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileCount,
  profileIndex,
  sum,
  ZERO,
} from '@biform/core'
import type { IsNash, PureEquilibria, Regrets } from '../results/index.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  equal,
  gameOf,
  index,
  list,
  mixedStrategy,
  record,
} from './flaw.ts'

/** Up to this many profiles, those that are not listed are looked at too. */
export const MAX_SCANNED_PROFILES: number = 2 ** 20

/** Each listed profile is an equilibrium and, if the list is complete, no other profile is one. */
export function checkPureEquilibria(subject: unknown, result: PureEquilibria): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  const complete = claimsAll(result)
  const places = list(result.equilibria, 'equilibria').map((profile, k) => {
    const at = `equilibria[${k}]`
    list(profile, at, game.players.length).forEach((strategy, i) => {
      index(strategy, game.strategies[i]!.length, `${at}[${i}]`)
    })
    const place = profileIndex(game, profile)
    demand(isEquilibrium(game, place), at)
    return place
  })
  places.forEach((place, k) => {
    demand(k === 0 || places[k - 1]! < place, `equilibria[${k}]`)
  })
  if (!complete) return undefined
  const count = profileCount(game)
  if (count > MAX_SCANNED_PROFILES) return 'not checked'
  const listed = new Set(places)
  for (let place = 0; place < count; place++) demand(listed.has(place) || !isEquilibrium(game, place), 'complete')
  return 'checked'
}

/** Whether nobody gains by a change of its own strategy at the profile that stands at this place of the lists. */
export function isEquilibrium(game: NormalForm, place: number): boolean {
  return game.players.every((_, i) => {
    // Numerators over one denominator: they compare like the payoffs. A store holds doubles or bigints, never both.
    const values = game.payoffs[i]!.values as ArrayLike<number | bigint>
    return alternatives(game, i, place).every(other => values[other]! <= values[place]!)
  })
}

/** The places of all profiles that differ from the one at `place` in player i's strategy alone, itself included. */
function alternatives(game: NormalForm, i: number, place: number): number[] {
  const count = game.strategies[i]!.length
  const stride = strideOf(game, i)
  const first = place - (Math.floor(place / stride) % count) * stride
  return Array.from({ length: count }, (_, s) => first + s * stride)
}

/** How far apart two consecutive strategies of player i stand in the row-major lists. */
function strideOf(game: NormalForm, i: number): number {
  return game.strategies.slice(i + 1).reduce((product, labels) => product * labels.length, 1)
}

/** Each regret is the best alternative's payoff less the profile's own. */
export function checkRegrets(subject: unknown, result: Regrets): undefined {
  const game = gameOf(subject, 'normal-form')
  const count = profileCount(game)
  list(result.regrets, 'regrets', game.players.length).forEach((row, i) => {
    const payoffs = Array.from({ length: count }, (_, place) => entry(game.payoffs[i]!, place))
    list(row, `regrets[${i}]`, count).forEach((regret, place) => {
      const best = alternatives(game, i, place)
        .map(other => payoffs[other]!)
        .reduce(larger)
      demandSame(regret, best.sub(payoffs[place]!), `regrets[${i}][${place}]`)
    })
  })
}

/** Payoffs are recomputed, and so is what every player would get from each of its pure strategies. */
export function checkIsNash(subject: unknown, result: IsNash): undefined {
  const game = gameOf(subject, 'normal-form')
  const profile = list(result.profile, 'profile', game.players.length)
  profile.forEach((mix, i) => {
    mixedStrategy(mix, game.strategies[i]!.length, `profile[${i}]`)
  })
  const replies = game.players.map((_, i) => repliesTo(game, i, profile))
  const payoffs = replies.map((values, i) => average(values, profile[i]!))
  demandSame(result.payoffs, payoffs, 'payoffs')
  const largest = replies.flatMap((values, i) => values.map(value => value.sub(payoffs[i]!))).reduce(larger)
  demand(result.holds === compare(largest, ZERO) <= 0, 'holds')
  if (result.holds) {
    demand(result.deviation === undefined, 'deviation')
  } else {
    demand(result.deviation !== undefined, 'deviation')
    const { player, strategy, gain } = record(result.deviation, 'deviation')
    index(player, game.players.length, 'deviation.player')
    index(strategy, game.strategies[player]!.length, 'deviation.strategy')
    demandSame(gain, largest, 'deviation.gain')
    demand(equal(replies[player]![strategy]!.sub(payoffs[player]!), largest), 'deviation.strategy')
  }
}

/** Player i's expected payoff from each of its pure strategies while the others play their part of the profile. */
export function repliesTo(game: NormalForm, i: number, profile: readonly (readonly Fraction[])[]): Fraction[] {
  let others = [{ place: 0, probability: ONE }]
  profile.forEach((mix, j) => {
    if (j === i) return
    const stride = strideOf(game, j)
    const used = mix.flatMap((chance, s) => (compare(chance, ZERO) > 0 ? [{ chance, offset: s * stride }] : []))
    others = others.flatMap(({ place, probability }) =>
      used.map(({ chance, offset }) => ({ place: place + offset, probability: probability.mul(chance) })),
    )
  })
  const own = strideOf(game, i)
  return game.strategies[i]!.map((_, s) =>
    sum(others.map(({ place, probability }) => entry(game.payoffs[i]!, place + s * own).mul(probability))),
  )
}

/** The expectation of values under a mixed strategy. */
export function average(values: readonly Fraction[], mix: readonly Fraction[]): Fraction {
  return sum(values.map((value, s) => value.mul(mix[s]!)))
}

/** The larger of two numbers. */
export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b
}
