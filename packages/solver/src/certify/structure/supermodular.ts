/** Checks increasing differences, or the step that breaks them; and that the two equilibria bound all pure ones. */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  profileAt,
  profileCount,
  profileIndex,
} from '@biform/core'
import type { Supermodular } from '../../results/index.ts'
import { type Completeness, demand, demandSame, gameOf, index, list, record } from '../flaw.ts'

export function checkSupermodular(subject: unknown, result: Supermodular): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  const orders = list(result.orders, 'orders', game.players.length).map((order, i) => {
    const count = game.strategies[i]!.length
    list(order, `orders[${i}]`, count).forEach((s, k) => {
      demand(order.indexOf(index(s, count, `orders[${i}][${k}]`)) === k, `orders[${i}][${k}]`)
    })
    return order
  })
  const gainOf = (profile: readonly number[], i: number, to: number): Fraction =>
    entry(game.payoffs[i]!, profileIndex(game, profile.with(i, to))).sub(
      entry(game.payoffs[i]!, profileIndex(game, profile)),
    )
  const stepOf = (i: number, s: number): number | undefined => orders[i]![orders[i]!.indexOf(s) + 1]
  demand(typeof result.holds === 'boolean', 'holds')
  if (!result.holds) {
    const { player, other, profile, to, upper, gains } = record(result.witness, 'witness')
    index(player, orders.length, 'witness.player')
    demand(index(other, orders.length, 'witness.other') !== player, 'witness.other')
    list(profile, 'witness.profile', orders.length).forEach((s, i) => {
      index(s, orders[i]!.length, `witness.profile[${i}]`)
    })
    demand(to === stepOf(player, profile[player]!), 'witness.to')
    demand(upper === stepOf(other, profile[other]!), 'witness.upper')
    const found = [gainOf(profile, player, to), gainOf(profile.with(other, upper), player, to)]
    demandSame(gains, found, 'witness.gains')
    demand(compare(found[1]!, found[0]!) < 0, 'witness.gains')
    return undefined
  }
  const ends = [result.least, result.greatest].map((profile, k) => {
    const at = k === 0 ? 'least' : 'greatest'
    list(profile, at, orders.length).forEach((s, i) => {
      index(s, orders[i]!.length, `${at}[${i}]`)
    })
    demand(isEquilibrium(game, profile), at)
    return profile.map((s, i) => orders[i]!.indexOf(s))
  })
  for (let place = 0; place < profileCount(game); place++) {
    const profile = profileAt(game, place)
    const ranks = profile.map((s, i) => orders[i]!.indexOf(s))
    if (isEquilibrium(game, profile)) {
      demand(
        ranks.every((rank, i) => rank >= ends[0]![i]!),
        'least',
      )
      demand(
        ranks.every((rank, i) => rank <= ends[1]![i]!),
        'greatest',
      )
    }
    profile.forEach((s, i) => {
      const to = stepOf(i, s)
      profile.forEach((t, j) => {
        const upper = stepOf(j, t)
        if (i === j || to === undefined || upper === undefined) return
        demand(compare(gainOf(profile, i, to), gainOf(profile.with(j, upper), i, to)) <= 0, 'holds')
      })
    })
  }
  return undefined
}

function isEquilibrium(game: NormalForm, profile: readonly number[]): boolean {
  return game.payoffs.every((store, i) => {
    const own = entry(store, profileIndex(game, profile))
    return game.strategies[i]!.every((_, s) => compare(entry(store, profileIndex(game, profile.with(i, s))), own) <= 0)
  })
}
