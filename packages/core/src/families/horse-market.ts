/**
 * Horse markets: each seller has one horse, each buyer wants one, and all horses are alike (Böhm-Bawerk 1888; Shapley and
 * Shubik 1971).
 */
import type { Coalitional } from '../games/coalitional.ts'
import { fractions, type RationalList } from '../number/flat.ts'
import { compare, ZERO } from '../number/rational.ts'
import { assignmentGame } from './assignment.ts'
import { checkInput, checkSize, readAmounts } from './input.ts'

/**
 * The horse market as an assignment game: a seller and a buyer make max(0, what the buyer would pay − what the seller
 * would take). In the core all horses that change hands do so at one price.
 *
 * @param input.sellers the least that each seller would take; players S1, S2, … unless `players` names all
 * @param input.buyers the most that each buyer would pay; players B1, B2, …
 * @example
 * const game = horseMarketGame({ sellers: [10, 11], buyers: [12, 9] })
 * worth(game, game.players).toFraction() // → '2'
 */
export function horseMarketGame(input: {
  readonly players?: readonly string[]
  readonly sellers: RationalList
  readonly buyers: RationalList
}): Coalitional {
  checkInput(input, ['players', 'sellers', 'buyers'])
  const asked = fractions(readAmounts(input.sellers, 'sellers'))
  const offered = fractions(readAmounts(input.buyers, 'buyers'))
  checkSize(asked.length + offered.length, 'players')
  const values = asked.map(low => offered.map(high => (compare(high, low) > 0 ? high.sub(low) : ZERO)))
  return assignmentGame(input.players === undefined ? { values } : { players: input.players, values })
}
