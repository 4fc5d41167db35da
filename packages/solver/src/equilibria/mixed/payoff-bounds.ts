/** Bounds of every player's payoff over a box of probabilities. */
import { type Fraction, type NormalForm, ratio } from '@biform/core'
import { boundedValue, type Enclosure } from './enclosure.ts'
import { type IntegerGame, pureReplies, type SupportSystem } from './support-system.ts'

/** What each player gets from the last strategy of its support, as from all others of it, while the others play within the box. */
export function payoffBounds(
  game: NormalForm,
  whole: IntegerGame,
  system: SupportSystem,
  box: Enclosure,
): { readonly lower: Fraction; readonly upper: Fraction }[] {
  return system.supports.map((support, player) => {
    const strategy = support.at(-1)!
    const shape = system.supports.map((list, k) => (k === player ? 1 : list.length))
    const values = pureReplies(whole, system.supports, player, strategy)
    const { value, error } = boundedValue(system, { player, strategy, shape, values }, box, true)
    const scale = game.payoffs[player]!.denominator * box.one ** BigInt(shape.filter(count => count > 1).length)
    return { lower: ratio(value[0]! - error[0]!, scale), upper: ratio(value[0]! + error[0]!, scale) }
  })
}
