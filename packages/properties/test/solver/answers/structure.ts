/** Answers about potential and supermodular games to drawn games, each with the game that it is about. */
import { normalForm } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { potential, supermodular } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied([0, 1]), labels: true }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], labels: true }),
)

/** All want the same, some more than others: these games have weighted potentials, and mostly none if a payoff is raised. */
const rescaled = fc
  .tuple(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 8, maxLength: 8 }),
    fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 4 }))),
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([common, weights, raised, by]) =>
    normalForm({
      shape: [2, 2, 2],
      payoffs: weights.map((weight, i) =>
        common.map((value, place) => value * weight + (i === 2 && place === raised ? by : 0)),
      ),
    }),
  )

/** By the name of the solver. */
export const structureAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  potential: fc
    .tuple(fc.oneof(games, rescaled), fc.boolean())
    .map(([game, weighted]) => ({ subject: game, result: potential(game, { weighted }) })),
  supermodular: games.map(game => ({ subject: game, result: supermodular(game) })),
}
