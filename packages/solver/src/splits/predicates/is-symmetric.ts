/** Symmetric games, in which only the number of members counts. */
import type { Coalitional } from '@biform/core'
import type { IsSymmetric } from '../../results/predicates.ts'
import { sizeOf } from '../bits.ts'
import { checkCoalitional } from '../input.ts'
import { signs } from './signs.ts'
import { worthsWitness } from './witness.ts'

/**
 * Whether coalitions with equally many members are worth the same. Looks at all 2^n coalitions.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isSymmetric(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).holds // → true
 * isSymmetric(coalitional({ worth: [0, 1, 2, 3] })).witness // → { coalitions: [1, 2], worths: ['1', '2'] }
 */
export function isSymmetric(game: Coalitional): IsSymmetric {
  checkCoalitional(game)
  const sign = signs(game)
  const first = new Map<number, number>()
  for (let S = 1; S < 2 ** game.players.length; S++) {
    const size = sizeOf(S)
    const other = first.get(size)
    if (other === undefined) first.set(size, S)
    else if (sign(other, 0, S, 0) !== 0) {
      return { method: 'isSymmetric', holds: false, witness: worthsWitness(game, other, S) }
    }
  }
  return { method: 'isSymmetric', holds: true }
}
