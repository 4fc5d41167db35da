/**
 * Cost games. Everywhere in Biform a larger worth is better, so a game of costs is held with v(S) = −c(S): it is in the
 * core that no coalition pays more than it would alone, and what a player pays is the negative of what it receives.
 */
import { type Coalitional, type WorthInput, withWorths } from '../games/coalitional.ts'
import { checkKind } from '../games/fields.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput } from './input.ts'

/**
 * The game of a cost function: v(S) = −c(S).
 *
 * @param input.cost what each coalition pays, in any form that `coalitional` takes for worths
 * @throws InputError as `coalitional` does, with places in `cost`
 * @example
 * const game = costGame({ players: ['A', 'B'], cost: { A: 6, B: 8, 'A,B': 8 } })
 * worth(game, ['A', 'B']).toFraction() // → '-8'
 * worth(savingsGame(game), ['A', 'B']).toFraction() // → '6'
 */
export function costGame(input: { readonly players?: readonly string[]; readonly cost: WorthInput }): Coalitional {
  checkInput(input, ['players', 'cost'])
  const game = withWorths(input.players, input.cost, 'cost')
  const worth = compute([game.worth], 1, (z, costs) => {
    const table = z.table(costs.length)
    for (let S = 0; S < table.length; S++) table[S] = z.subtract(z.zero, costs[S]!)
    return table
  })
  return { ...game, worth }
}

/**
 * The savings game: what a coalition makes beyond its members alone, v(S) − Σ v({i}). Of a cost game that is what it
 * saves, Σ c({i}) − c(S); of any game it is the zero-normalised one, with the same solutions shifted by v({i}).
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const runway = airportGame({ costs: [100, 200, 300] })
 * fractions(savingsGame(runway).worth).map(String) // → ['0', '0', '0', '100', '0', '100', '200', '300']
 */
export function savingsGame(game: Coalitional): Coalitional {
  checkKind(game, 'coalitional')
  const { players } = game
  const worth = compute([game.worth], players.length + 1, (z, worths) => {
    const alone = sums(
      z,
      players.map((_, i) => worths[1 << i]!),
    )
    for (let S = 0; S < alone.length; S++) alone[S] = z.subtract(worths[S]!, alone[S]!)
    return alone
  })
  return { kind: 'coalitional', players, worth }
}

/**
 * The dual game: what a coalition adds to all others, v*(S) = v(N) − v(N∖S). The dual of the dual is the game itself, and
 * both have the same Shapley value.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * fractions(dualGame(bankruptcyGame({ estate: 100, claims: [60, 80] })).worth).map(String) // → ['0', '60', '80', '100']
 */
export function dualGame(game: Coalitional): Coalitional {
  checkKind(game, 'coalitional')
  const worth = compute([game.worth], 2, (z, worths) => {
    const everyone = worths.length - 1
    const table = z.table(worths.length)
    for (let S = 0; S <= everyone; S++) table[S] = z.subtract(worths[everyone]!, worths[everyone - S]!)
    return table
  })
  return { kind: 'coalitional', players: game.players, worth }
}
