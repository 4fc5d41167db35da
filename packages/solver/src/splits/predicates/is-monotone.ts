/** Monotonicity: larger coalitions are worth no less. */
import type { Coalitional } from '@biform/core'
import type { IsMonotone, WorthsWitness } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { type Sign, signs } from './signs.ts'
import { worthsWitness } from './witness.ts'

/**
 * Whether v(S) ≤ v(T) for all S ⊆ T. Looks at n 2^n / 2 pairs.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isMonotone(coalitional({ worth: [0, 1, 2, 2] })).holds // → true
 * isMonotone(coalitional({ worth: [0, 3, 2, 2] })).witness // → { coalitions: [1, 3], worths: ['3', '2'] }
 */
export function isMonotone(game: Coalitional): IsMonotone {
  checkCoalitional(game)
  const witness = fall(game, signs(game))
  return witness ? { method: 'isMonotone', holds: false, witness } : { method: 'isMonotone', holds: true }
}

/** The first coalition that loses by a player who joins. */
export function fall(game: Coalitional, sign: Sign): WorthsWitness | undefined {
  const everyone = 2 ** game.players.length - 1
  for (let S = 0; S < everyone; S++) {
    for (let bit = 1; bit <= everyone; bit *= 2) {
      if ((S & bit) === 0 && sign(S | bit, 0, S, 0) < 0) return worthsWitness(game, S, S | bit)
    }
  }
  return undefined
}
