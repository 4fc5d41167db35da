/** Correlated equilibria of drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { type CorrelatedOptions, coarseCorrelatedEquilibrium, correlatedEquilibrium } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied(), labels }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels }),
)
const weights = fc.array(arbitrary.rational(), { minLength: 3, maxLength: 3 })

const of = (
  solve: typeof correlatedEquilibrium | typeof coarseCorrelatedEquilibrium,
  objective?: CorrelatedOptions['objective'],
): Arbitrary<Answer> =>
  fc.tuple(games, weights).map(([game, list]) => ({
    subject: game,
    result: solve(game, { objective: objective ?? { weights: list.slice(0, game.players.length) } }),
  }))

/** By the name of the solver. */
export const correlatedAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  correlatedEquilibrium: of(correlatedEquilibrium),
  'correlatedEquilibrium of greatest entropy': of(correlatedEquilibrium, 'max-entropy'),
  coarseCorrelatedEquilibrium: of(coarseCorrelatedEquilibrium),
  'coarseCorrelatedEquilibrium of greatest entropy': of(coarseCorrelatedEquilibrium, 'max-entropy'),
}
