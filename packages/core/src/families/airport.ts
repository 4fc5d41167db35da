/**
 * Airport games: players use one facility, and each coalition pays for the largest of its members' needs (Littlechild and
 * Owen 1973). The runway is the standing example: its first metres are used by all, the last by the heaviest aeroplane.
 */

import type { Coalitional } from '../games/coalitional.ts'
import type { RationalList } from '../number/flat.ts'
import { compute, folded } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'

/**
 * The airport game: v(S) = −max over S of the members' costs. It is a cost game, so worths are the negatives of costs
 * and what a player receives is the negative of what it pays. Convex; its Shapley value shares each stretch of the runway
 * equally among those who use it.
 *
 * @param input.costs one per player, ≥ 0: what the facility would cost if it were built for that player alone
 * @throws InputError for more than 24 players, or a cost that is negative or no number
 * @example
 * const runway = airportGame({ players: ['A', 'B', 'C'], costs: [100, 200, 300] })
 * worth(runway, ['A', 'B']).toFraction() // → '-200'
 */
export function airportGame(input: {
  readonly players?: readonly string[]
  readonly costs: RationalList
}): Coalitional {
  checkInput(input, ['players', 'costs'])
  const costs = readAmounts(input.costs, 'costs', 'nonnegative')
  const worth = compute([costs], 1, (z, cost) => {
    const table = folded(z, cost, z.larger)
    for (let S = 0; S < table.length; S++) table[S] = z.subtract(z.zero, table[S]!)
    return table
  })
  return { kind: 'coalitional', players: namedPlayers(input.players, costs.values.length), worth }
}
