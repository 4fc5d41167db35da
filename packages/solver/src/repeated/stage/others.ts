/** How one player's payoffs lie in a row-major list: its own strategy along one axis, what all others play along the rest. */
import { type NormalForm, shapeOf } from '@biform/core'

/** Places of one player's payoffs. */
export interface View {
  /** How many strategies the player has. */
  readonly own: number
  /** How many profiles the others have, row-major in the order of the players. */
  readonly others: number
  /** The place of the others' profile number `k` with the player's strategy 0 … */
  readonly start: (k: number) => number
  /** … and how far apart the player's strategies are from there. */
  readonly stride: number
}

/** The view of one player. */
export function viewOf(game: NormalForm, player: number): View {
  const shape = shapeOf(game)
  const own = shape[player]!
  const stride = shape.slice(player + 1).reduce((product, count) => product * count, 1)
  const before = shape.slice(0, player).reduce((product, count) => product * count, 1)
  return { own, others: before * stride, start: k => Math.floor(k / stride) * stride * own + (k % stride), stride }
}
