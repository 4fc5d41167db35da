/** Strict equilibria (Harsanyi 1973): each player's strategy is its only best reply. */
import { compare, type NormalForm, ONE, type Rational, sum, ZERO } from '@biform/core'
import type { IsStrict } from '../../results/refinements.ts'
import { checkNormalForm } from '../input.ts'
import { probabilityVectors, replyPayoffs } from '../is-nash.ts'

/**
 * Decides whether a profile is a strict equilibrium: an equilibrium in which every player would lose by any change of its strategy.
 * Only pure profiles can be.
 *
 * @param profile one probability vector per player, over its strategies in their order
 * @returns `holds`, and where it does not the change that costs least: `gain` is 0 if it costs nothing
 * @throws InputError if it is not a game in normal form, or the profile is not one of probability vectors
 *
 * Time: that of `isNash`.
 *
 * @example
 * const stagHunt = bimatrix([[4, 0], [3, 3]], [[4, 3], [0, 3]])
 * isStrict(stagHunt, [[0, 1], [0, 1]]).holds // → true
 * isStrict(stagHunt, [['3/4', '1/4'], ['3/4', '1/4']]).deviation // → { player: 0, strategy: 0, gain: '0' }
 */
export function isStrict(game: NormalForm, profile: readonly (readonly Rational[])[]): IsStrict {
  checkNormalForm(game)
  const mixed = probabilityVectors(game, profile)
  let deviation: IsStrict['deviation']
  for (const [player, own] of mixed.entries()) {
    const values = replyPayoffs(game, mixed, player)
    const expected = sum(values.map((value, s) => value.mul(own[s]!)))
    for (const [strategy, value] of values.entries()) {
      const gain = value.sub(expected)
      if (compare(own[strategy]!, ONE) === 0 || compare(gain, ZERO) < 0) continue
      if (deviation === undefined || compare(gain, deviation.gain) > 0) deviation = { player, strategy, gain }
    }
  }
  const result = { method: 'isStrict', holds: deviation === undefined, profile: mixed } as const
  return deviation === undefined ? result : { ...result, deviation }
}
