/**
 * Co-ownership: members of a coalition buy a thing together that serves all of them at once, and buy it only if that pays.
 * The stud of a few breeders is one: it covers every member's mares and costs the same for one as for all.
 */
import { InputError } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { flat, type RationalList } from '../number/flat.ts'
import { type Rational, rational } from '../number/rational.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'

/**
 * The co-ownership game: v(S) = max(0, Σ of the members' benefits − cost), which is max(0, b·|S| − F) for equal benefits
 * b and a price F. Convex and monotone.
 *
 * @param input.benefits one per player, ≥ 0
 * @param input.cost what the thing costs, ≥ 0, whoever uses it
 * @throws InputError for more than 24 players, or an amount that is negative or no number
 * @example
 * const stud = coOwnershipGame({ benefits: [8000, 8000, 8000], cost: 12000 })
 * fractions(stud.worth).map(String) // → ['0', '0', '0', '4000', '0', '4000', '4000', '12000']
 */
export function coOwnershipGame(input: {
  readonly players?: readonly string[]
  readonly benefits: RationalList
  readonly cost: Rational
}): Coalitional {
  checkInput(input, ['players', 'benefits', 'cost'])
  const benefits = readAmounts(input.benefits, 'benefits', 'nonnegative')
  const cost = rational(input.cost, 'cost')
  if (cost.s < 0n) throw new InputError('cost', `${cost.toFraction()} is negative`)
  const worth = compute([benefits, flat([cost])], benefits.values.length + 1, (z, benefit, price) => {
    const table = sums(z, benefit)
    for (let S = 0; S < table.length; S++) table[S] = z.larger(z.subtract(table[S]!, price[0]!), z.zero)
    return table
  })
  return { kind: 'coalitional', players: namedPlayers(input.players, benefits.values.length), worth }
}
