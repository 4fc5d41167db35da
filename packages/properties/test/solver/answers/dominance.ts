/** Answers about dominance to drawn games, each with the game that it is about. */
import type { NormalForm } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { dominance, type Result, rationalizable } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied(), labels }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], labels }),
  arbitrary.bimatrix({ strategies: [2, 4], payoff: arbitrary.tied([0, 3]), labels }),
)

const of = (solve: (game: NormalForm) => Result): Arbitrary<Answer> =>
  games.map(game => ({ subject: game, result: solve(game) }))

/** By the name of the solver. */
export const dominanceAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  dominance: of(dominance),
  'dominance by mixtures': of(game => dominance(game, { mixed: true })),
  'weak dominance': of(game => dominance(game, { relation: 'weak' })),
  'weak dominance by mixtures': of(game => dominance(game, { relation: 'weak', mixed: true })),
  rationalizable: of(rationalizable),
}
