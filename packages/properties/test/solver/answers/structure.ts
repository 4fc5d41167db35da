/** Answers about potential and supermodular games to drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { potential, supermodular } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied([0, 1]), labels: true }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels: true }),
)

/** By the name of the solver. */
export const structureAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  potential: games.map(game => ({ subject: game, result: potential(game) })),
  supermodular: games.map(game => ({ subject: game, result: supermodular(game) })),
}
