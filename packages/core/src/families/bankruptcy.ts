/**
 * Bankruptcy games: what is left of an estate for a coalition once everybody else has been paid in full (O'Neill 1982;
 * Aumann and Maschler 1985, whose theorem is that the Talmud rule gives the nucleolus).
 */
import { type ClaimsProblemInput, claimsProblem } from '../games/claims-problem.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { flatFractions, isList } from '../number/flat.ts'
import { sum } from '../number/rational.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput, checkSize } from './input.ts'

/**
 * The bankruptcy game of a claims problem: v(S) = max(0, E − Σ of the claims outside S). Convex and monotone.
 *
 * @param problem a claims problem, or what `claimsProblem` makes one of
 * @throws InputError for more than 24 claims, and as `claimsProblem` does
 * @example
 * const game = bankruptcyGame({ estate: 200, claims: [100, 200, 300] })
 * fractions(game.worth).map(String) // → ['0', '0', '0', '0', '0', '0', '100', '200']
 */
export function bankruptcyGame(problem: ClaimsProblemInput): Coalitional {
  checkInput(problem, ['kind', 'players', 'estate', 'claims'])
  if (isList(problem.claims)) checkSize(problem.claims.length, 'claims')
  const { players, estate, claims } = claimsProblem(problem)
  const missing = flatFractions([sum(claims).sub(estate)])
  const worth = compute([flatFractions(claims), missing], players.length + 1, (z, claim, lacking) => {
    const table = sums(z, claim)
    for (let S = 0; S < table.length; S++) table[S] = z.larger(z.subtract(table[S]!, lacking[0]!), z.zero)
    return table
  })
  return { kind: 'coalitional', players, worth }
}
