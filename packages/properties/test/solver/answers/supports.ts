/** Equilibria of drawn games of some players, support by support, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { supportEquilibria } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels: true }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], payoff: arbitrary.tied(), labels: true }),
  arbitrary.normalForm({ players: [2, 2], strategies: [1, 3], labels: true }),
)

/** By the name of the solver. */
export const supportAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  supportEquilibria: games.map(game => ({ subject: game, result: supportEquilibria(game, { cells: 100 }) })),
}
