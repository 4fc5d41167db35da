/** Additive games, in which coalitions add nothing, and symmetric games, in which only their size counts. */
import type { Coalitional } from '../games/coalitional.ts'
import type { RationalList } from '../number/flat.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'

/**
 * The additive (inessential) game: v(S) = Σ of the members' amounts.
 *
 * @throws InputError for more than 24 players, or an amount that is no number
 * @example
 * worth(additiveGame({ amounts: [1, '1/2', 2] }), 7).toFraction() // → '7/2'
 */
export function additiveGame(input: {
  readonly players?: readonly string[]
  readonly amounts: RationalList
}): Coalitional {
  checkInput(input, ['players', 'amounts'])
  const amounts = readAmounts(input.amounts, 'amounts')
  const worth = compute([amounts], amounts.values.length, sums)
  return { kind: 'coalitional', players: namedPlayers(input.players, amounts.values.length), worth }
}

/**
 * The symmetric game: v(S) depends on the number of members alone.
 *
 * @param input.bySize the worths of coalitions of 1, 2, …, n members
 * @throws InputError for more than 24 players, or a worth that is no number
 * @example
 * fractions(symmetricGame({ bySize: [0, 1, 4] }).worth).map(String) // → ['0', '0', '0', '1', '0', '1', '1', '4']
 */
export function symmetricGame(input: {
  readonly players?: readonly string[]
  readonly bySize: RationalList
}): Coalitional {
  checkInput(input, ['players', 'bySize'])
  const bySize = readAmounts(input.bySize, 'bySize')
  const worth = compute([bySize], 1, (z, ofSize) => {
    const table = z.table(2 ** ofSize.length)
    const sizes = new Uint8Array(table.length)
    for (let S = 1; S < table.length; S++) {
      sizes[S] = sizes[S >>> 1]! + (S & 1)
      table[S] = ofSize[sizes[S]! - 1]!
    }
    return table
  })
  return { kind: 'coalitional', players: namedPlayers(input.players, bySize.values.length), worth }
}
