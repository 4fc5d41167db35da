/** How a game's worths compare with sums of others: constant-sum, essential and additive games. */
import { type Coalitional, compare } from '@biform/core'
import type { IsAdditive, IsConstantSum, IsEssential } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { signs } from './signs.ts'
import { sumWitness, unionWitness } from './witness.ts'

/**
 * Whether a coalition and its complement together are always worth v(N). Looks at 2^n / 2 pairs.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isConstantSum(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).holds // → true
 * isConstantSum(coalitional({ worth: [0, 0, 0, 1] })).witness // → { coalitions: [1, 2], separate: '0', joint: '1' }
 */
export function isConstantSum(game: Coalitional): IsConstantSum {
  const method = 'isConstantSum'
  checkCoalitional(game)
  const sign = signs(game)
  const everyone = 2 ** game.players.length - 1
  for (let S = 1; S < everyone - S; S++) {
    const rest = everyone - S
    if (sign(S, rest, everyone, 0) !== 0) return { method, holds: false, witness: unionWitness(game, S, rest) }
  }
  return { method, holds: true }
}

/**
 * Whether there is something to gain by working together at all: v(N) > Σ v(i).
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isEssential(coalitional({ worth: [0, 1, 2, 4] })).holds // → true
 * isEssential(coalitional({ worth: [0, 1, 2, 3] })).witness // → { coalition: 3, separate: '3', joint: '3' }
 */
export function isEssential(game: Coalitional): IsEssential {
  checkCoalitional(game)
  const witness = sumWitness(game, 2 ** game.players.length - 1)
  if (compare(witness.joint, witness.separate) > 0) return { method: 'isEssential', holds: true }
  return { method: 'isEssential', holds: false, witness }
}

/**
 * Whether every coalition is worth what its members are worth alone. Looks at all 2^n coalitions.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isAdditive(coalitional({ worth: [0, 1, 2, 3] })).holds // → true
 * isAdditive(coalitional({ worth: [0, 1, 2, 4] })).witness // → { coalition: 3, separate: '3', joint: '4' }
 */
export function isAdditive(game: Coalitional): IsAdditive {
  checkCoalitional(game)
  const sign = signs(game)
  // Without its lowest player first: the smallest coalition that fails is one whose subcoalitions are all additive.
  for (let S = 1; S < 2 ** game.players.length; S++) {
    const first = S & -S
    if (first !== S && sign(S, 0, S ^ first, first) !== 0) {
      return { method: 'isAdditive', holds: false, witness: sumWitness(game, S) }
    }
  }
  return { method: 'isAdditive', holds: true }
}
