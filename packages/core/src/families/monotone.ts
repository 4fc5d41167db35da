/** Monotone games: a coalition that grows loses nothing, v(S) ≤ v(T) for S ⊆ T. */
import type { Coalitional } from '../games/coalitional.ts'
import { checkKind } from '../games/fields.ts'
import { compute } from './arithmetic.ts'

/**
 * The monotone cover: the best worth of any subcoalition. It is the least monotone game that is nowhere below the given
 * one, and convex if that is (Topkis).
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const cover = monotoneCover(coalitional({ worth: [0, 2, -1, 1] }))
 * fractions(cover.worth).map(String) // → ['0', '2', '0', '2']
 */
export function monotoneCover(game: Coalitional): Coalitional {
  checkKind(game, 'coalitional')
  const worth = compute([game.worth], 1, (z, worths) => {
    const best = z.table(worths.length)
    for (let S = 0; S < best.length; S++) {
      let most = worths[S]!
      for (let rest = S; rest !== 0; rest &= rest - 1) {
        const smaller = best[S ^ (rest & -rest)]!
        if (smaller > most) most = smaller
      }
      best[S] = most
    }
    return best
  })
  return { kind: 'coalitional', players: game.players, worth }
}
