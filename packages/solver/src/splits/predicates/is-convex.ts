/** Convexity (Shapley 1971): contributions grow with the coalition that a player joins. */
import type { Coalitional } from '@biform/core'
import type { IsConvex } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { type Sign, signs } from './signs.ts'
import { unionWitness } from './witness.ts'

/**
 * Whether v(A ∪ B) + v(A ∩ B) ≥ v(A) + v(B) for all A and B. It suffices that it holds where A and B are a coalition with
 * one player more and the same one with another player more, so n² 2^n / 8 pairs are looked at.
 *
 * In a convex game the core is not empty, its vertices are the vectors of marginal contributions, and the Shapley value is
 * in it; it is the one stable set.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isConvex(coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })).holds // → true
 * const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * isConvex(majority).witness // → { coalitions: [3, 5], separate: '2', joint: '1' }
 */
export function isConvex(game: Coalitional): IsConvex {
  const method = 'isConvex'
  checkCoalitional(game)
  const pair = concavity(game.players.length, signs(game))
  return pair ? { method, holds: false, witness: unionWitness(game, ...pair) } : { method, holds: true }
}

/** The first two coalitions that lose by uniting. */
function concavity(n: number, sign: Sign): [number, number] | undefined {
  for (let S = 0; S < 2 ** n; S++) {
    for (let i = 0; i < n; i++) {
      if ((S >>> i) & 1) continue
      for (let j = i + 1; j < n; j++) {
        if ((S >>> j) & 1) continue
        const [A, B] = [S | (1 << i), S | (1 << j)]
        if (sign(A | B, S, A, B) < 0) return [A, B]
      }
    }
  }
  return undefined
}
