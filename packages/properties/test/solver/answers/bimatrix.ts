/** Answers about single equilibria of drawn games, each with the game that it is about. */
import type { NormalForm } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { isDegenerate, lemkeHowson, lemkeHowsonAll, type Result, supportEnumeration } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  arbitrary.bimatrix({ strategies: [1, 4], payoff: arbitrary.tied(), labels }),
  arbitrary.bimatrix({ strategies: [1, 4], labels }),
)

const of = (solve: (game: NormalForm) => Result): Arbitrary<Answer> =>
  games.map(game => ({ subject: game, result: solve(game) }))

/** By the name of the solver. */
export const bimatrixAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  lemkeHowson: of(game => lemkeHowson(game)),
  'lemkeHowson from the last label': of(game =>
    lemkeHowson(game, { label: game.strategies[0]!.length + game.strategies[1]!.length - 1 }),
  ),
  lemkeHowsonAll: of(game => lemkeHowsonAll(game)),
  isDegenerate: of(game => isDegenerate(game)),
  supportEnumeration: of(game => supportEnumeration(game)),
}
