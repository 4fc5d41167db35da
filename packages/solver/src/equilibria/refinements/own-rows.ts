/** A player's payoffs in a game of two. */
import { integers, type NormalForm } from '@biform/core'

/** Over the player's denominator: one row for each of its strategies, one column for each of the other's. */
export function ownRows(game: NormalForm, player: number): bigint[][] {
  const [m, n] = [game.strategies[0]!.length, game.strategies[1]!.length]
  const values = integers(game.payoffs[player]!)
  return player === 0
    ? Array.from({ length: m }, (_, i) => values.slice(i * n, (i + 1) * n))
    : Array.from({ length: n }, (_, j) => Array.from({ length: m }, (_, i) => values[i * n + j]!))
}
