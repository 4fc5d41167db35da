/** Superadditivity (von Neumann and Morgenstern 1944), by looking at all pairs of disjoint coalitions. */
import { type Coalitional, InputError } from '@biform/core'
import type { IsSuperadditive } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { signs } from './signs.ts'
import { unionWitness } from './witness.ts'

/** Superadditivity is looked at for up to this many players: 3^18 pairs, a few hundred million. */
export const MAX_SUPERADDITIVE_PLAYERS = 18

/**
 * Whether merging never loses: v(A ∪ B) ≥ v(A) + v(B) for all disjoint A and B. Looks at 3^n / 2 pairs.
 *
 * @throws InputError if the game is not a TU game, or has more than 18 players (`isConvex`, which implies it, has no
 * such bound)
 * @example
 * isSuperadditive(coalitional({ worth: [0, 1, 2, 4] })).holds // → true
 * isSuperadditive(coalitional({ worth: [0, 3, 2, 4] })).witness // → { coalitions: [1, 2], separate: '5', joint: '4' }
 */
export function isSuperadditive(game: Coalitional): IsSuperadditive {
  const method = 'isSuperadditive'
  checkCoalitional(game)
  const n = game.players.length
  if (n > MAX_SUPERADDITIVE_PLAYERS) {
    throw new InputError(
      'game',
      `${n} players are more than ${MAX_SUPERADDITIVE_PLAYERS}, for 3^n pairs of coalitions; isConvex implies superadditivity`,
    )
  }
  const sign = signs(game)
  for (let union = 1; union < 2 ** n; union++) {
    // Each pair once, the part with the highest bit as B.
    for (let B = (union - 1) & union; B > (union ^ B); B = (B - 1) & union) {
      const A = union ^ B
      if (sign(union, 0, A, B) < 0) return { method, holds: false, witness: unionWitness(game, A, B) }
    }
  }
  return { method, holds: true }
}
