/** Answers about games with side payments to drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { cocoValue, competitiveness } from '@biform/solver'
import type { Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], labels: true })
const pairs = arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied(), labels: true })

/** By the name of the solver. */
export const sidePaymentAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  cocoValue: games.map(game => ({ subject: game, result: cocoValue(game) })),
  competitiveness: pairs.map(game => ({ subject: game, result: competitiveness(game) })),
}
