/** Logit equilibria of drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { logitEquilibrium, logitPath } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied(), labels: true }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels: true }),
)

/** By the name of the solver. */
export const logitAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  logitEquilibrium: fc
    .tuple(games, arbitrary.rational({ minimum: 0, maximum: 20 }))
    .map(([game, lambda]) => ({ subject: game, result: logitEquilibrium(game, { lambda }) })),
  logitPath: games.map(game => ({ subject: game, result: logitPath(game) })),
  'logitPath to a precision': fc
    .tuple(games, arbitrary.rational({ minimum: 0, maximum: 20 }))
    .map(([game, lambda]) => ({ subject: game, result: logitPath(game, { lambda }) })),
}
