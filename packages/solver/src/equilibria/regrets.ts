/** Regrets: what each player could gain at each profile of pure strategies by the best change of its own strategy. */
import { type Fraction, integers, type NormalForm, profileCount, ratio, shapeOf } from '@biform/core'
import type { Regrets } from '../results/index.ts'
import { checkNormalForm } from './input.ts'

/**
 * Each player's regret at each profile, profiles in row-major order. A profile at which all regrets are 0 is a pure
 * Nash equilibrium. Boxes players × profiles Fractions: for small games and for display.
 *
 * @throws InputError if it is not a game in normal form
 *
 * @example
 * regrets(bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])).regrets // → [['2', '1', '0', '0'], ['2', '0', '1', '0']]
 */
export function regrets(game: NormalForm): Regrets {
  checkNormalForm(game)
  const profiles = profileCount(game)
  let stride = profiles
  const lists = shapeOf(game).map((count, player) => {
    stride /= count
    const { denominator } = game.payoffs[player]!
    const values = integers(game.payoffs[player]!)
    const list: Fraction[] = []
    for (let index = 0; index < profiles; index++) {
      // The same profile with the player's first strategy; its others are `stride` apart from there.
      const own = Math.floor(index / stride) % count
      const first = index - own * stride
      let best = values[first]!
      for (let a = 1; a < count; a++) {
        const value = values[first + a * stride]!
        if (value > best) best = value
      }
      list.push(ratio(best - values[index]!, denominator))
    }
    return list
  })
  return { method: 'regrets', regrets: lists }
}
