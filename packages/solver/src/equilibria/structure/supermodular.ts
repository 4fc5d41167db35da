/**
 * Supermodular games (Topkis 1979; Milgrom and Roberts 1990; Vives 1990): each player's strategies are ordered, and going up brings more the
 * higher the others are. Best replies then rise with what the others play; from the lowest profile the lowest best replies climb to the
 * least equilibrium, from the highest the highest ones descend to the greatest.
 */
import {
  at,
  type Fraction,
  InputError,
  type NormalForm,
  profileAt,
  profileCount,
  profileIndex,
  shapeOf,
  show,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Supermodular } from '../../results/structure.ts'
import { checkNormalForm } from '../input.ts'

/** Options of `supermodular`. */
export interface SupermodularOptions {
  /** For each player, its strategies from the lowest to the highest. Default: the order of the game. */
  readonly orders?: readonly (readonly number[])[]
}

/**
 * Decides whether a game is supermodular for given orders of the strategies, and finds its least and greatest equilibrium.
 *
 * Strategies are chains here, so that increasing differences between players are all that is asked. A game of two in which strategies are
 * substitutes, as Cournot's, is supermodular once one player's order is turned round.
 *
 * @returns `holds` with `least` and `greatest`, pure equilibria that bound all others (and all rationalizable strategies); or a witness:
 * a step up that brings a player less after another player has gone up
 * @throws InputError if it is not a game in normal form, or an order is not one of all strategies of its player
 *
 * Complexity: profiles × pairs of players, and for the equilibria as many rounds as there are strategies, at most.
 *
 * @example
 * const stagHunt = bimatrix([[4, 0], [3, 3]], [[4, 3], [0, 3]])
 * const { holds, least, greatest } = supermodular(stagHunt)
 * holds // → true
 * least // → [0, 0]
 * greatest // → [1, 1]
 */
export function supermodular(game: NormalForm, options: SupermodularOptions = {}): Supermodular {
  checkOptions(options, ['orders'])
  checkNormalForm(game)
  const orders = readOrders(game, options.orders)
  const method = 'supermodular'
  const witness = decreasing(game, orders)
  if (witness) return { method, holds: false, orders, witness }
  const least = climb(game, orders)
  // Turned round, the greatest equilibrium is the least.
  const greatest = climb(
    game,
    orders.map(order => order.toReversed()),
  )
  return { method, holds: true, orders, least, greatest }
}

function readOrders(game: NormalForm, orders: SupermodularOptions['orders']): readonly (readonly number[])[] {
  const counts = shapeOf(game)
  if (orders === undefined) return counts.map(count => Array.from({ length: count }, (_, s) => s))
  if (!Array.isArray(orders) || orders.length !== counts.length) {
    throw new InputError('options.orders', `${show(orders)} is not an order for each of ${counts.length} players`)
  }
  return counts.map((count, i) => {
    const order: unknown = orders[i]
    const known =
      Array.isArray(order) &&
      order.length === count &&
      Array.from({ length: count }, (_, s) => s).every(s => order.includes(s))
    if (!known) throw new InputError(`options.orders[${i}]`, `${show(order)} is not an order of ${count} strategies`)
    return [...(order as number[])]
  })
}

/** The first step up that brings less after another player's step up. */
function decreasing(
  game: NormalForm,
  orders: readonly (readonly number[])[],
): Extract<Supermodular, { holds: false }>['witness'] | undefined {
  const above = orders.map(order => new Map(order.slice(1).map((s, k) => [order[k]!, s])))
  for (let place = 0; place < profileCount(game); place++) {
    const profile = profileAt(game, place)
    for (const [player, store] of game.payoffs.entries()) {
      const to = above[player]!.get(profile[player]!)
      if (to === undefined) continue
      const gainAt = (others: readonly number[]): Fraction =>
        at(store, profileIndex(game, others.with(player, to))).sub(at(store, profileIndex(game, others)))
      for (const [other, steps] of above.entries()) {
        const upper = steps.get(profile[other]!)
        if (other === player || upper === undefined) continue
        const gains = [gainAt(profile), gainAt(profile.with(other, upper))] as const
        if (gains[1].compare(gains[0]) < 0) return { player, other, profile, to, upper, gains }
      }
    }
  }
  return undefined
}

/** The first best replies, again and again, from the first profile, until nobody moves. */
function climb(game: NormalForm, orders: readonly (readonly number[])[]): readonly number[] {
  let profile = orders.map(order => order[0]!)
  for (;;) {
    const now = profile
    const next = orders.map((order, i) => {
      const paid = (s: number): Fraction => at(game.payoffs[i]!, profileIndex(game, now.with(i, s)))
      return order.reduce((best, s) => (paid(s).compare(paid(best)) > 0 ? s : best))
    })
    if (next.every((s, i) => s === now[i])) return now
    profile = next
  }
}
