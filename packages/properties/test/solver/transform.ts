/** Games that are the same game but for names, units or order. */
import {
  type Coalitional,
  coalitional,
  type Fraction,
  fractions,
  type NormalForm,
  normalForm,
  payoff,
  profileAt,
  profileCount,
  shapeOf,
  worth,
} from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'

/** All orders of 0 … n−1 from one draw of keys: places sorted by key, ties by place. */
export function order(n: number, keys: readonly number[]): number[] {
  return Array.from({ length: n }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b)
}

/** Keys for `order`, enough for every use in these tests. */
export const keys: Arbitrary<number[]> = fc.array(fc.nat(1_000), { minLength: 8, maxLength: 8 })

/** A game of the same shape whose payoffs are a function of the old ones. */
export function mapPayoffs(
  game: NormalForm,
  change: (value: Fraction, player: number, profile: readonly number[]) => Fraction,
): NormalForm {
  const payoffs = game.payoffs.map((list, player) =>
    fractions(list).map((value, index) => change(value, player, profileAt(game, index))),
  )
  return normalForm({ players: game.players, strategies: game.strategies, shape: shapeOf(game), payoffs })
}

/** The game with its strategies in another order: new strategy s of player i is the old one `orders[i][s]`. */
export function reorderStrategies(game: NormalForm, orders: readonly (readonly number[])[]): NormalForm {
  return mapPayoffs(
    { ...game, strategies: game.strategies.map((list, i) => orders[i]!.map(s => list[s]!)) },
    (_, player, profile) =>
      payoff(
        game,
        profile.map((s, i) => orders[i]![s]!),
        player,
      ),
  )
}

/** The game with its players in another order: new player i is the old one `players[i]`. */
export function reorderPlayers(game: NormalForm, players: readonly number[]): NormalForm {
  const shape = players.map(player => game.strategies[player]!.length)
  const frame = normalForm({ shape, payoffs: shape.map(() => new Float64Array(profileCount(game))) })
  const moved = mapPayoffs(frame, (_, player, profile) => {
    const old: number[] = []
    players.forEach((from, i) => {
      old[from] = profile[i]!
    })
    return payoff(game, old, players[player]!)
  })
  return {
    ...moved,
    players: players.map(player => game.players[player]!),
    strategies: players.map(player => game.strategies[player]!),
  }
}

/** The TU game with its players in another order: new player i is the old one `players[i]`. */
export function reorderCoalitional(game: Coalitional, players: readonly number[]): Coalitional {
  return coalitional({
    players: players.map(player => game.players[player]!),
    worth: (_, S) =>
      worth(
        game,
        players.reduce((mask, player, i) => mask | (((S >>> i) & 1) << player), 0),
      ),
  })
}

/** A TU game whose worths are a function of the old ones. */
export function mapWorths(game: Coalitional, change: (value: Fraction, coalition: number) => Fraction): Coalitional {
  return coalitional({ players: game.players, worth: (_, S) => change(worth(game, S), S) })
}
