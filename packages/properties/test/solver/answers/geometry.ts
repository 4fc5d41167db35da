/** Answers of this group's solvers to drawn games, each with the game that it is about. */
import { type Coalitional, type Fraction, sum, worth } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { type GeometryOptions, imputationTetrahedron, imputationTriangle, shapley } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const worths = arbitrary.rational({ minimum: 0, maximum: 2 })
const amounts = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })

/** Games of so many players: some with a core, some with an empty one, some without an imputation. */
function games(players: number): Arbitrary<Coalitional> {
  const options = { players, labels: true } as const
  return fc.oneof(
    { weight: 2, arbitrary: arbitrary.balanced(options) },
    { weight: 2, arbitrary: arbitrary.convex(options) },
    arbitrary.superadditive({ ...options, worth: worths }),
    arbitrary.coalitional({ ...options, worth: arbitrary.tied() }),
  )
}

/** The Shapley value, and any split of v(N). */
function named(game: Coalitional, drawn: readonly Fraction[]): NonNullable<GeometryOptions['points']> {
  const x = drawn.slice(0, game.players.length)
  const rest = worth(game, 2 ** x.length - 1).sub(sum(x))
  return { Shapley: shapley(game).values, 'any split': x.with(0, x[0]!.add(rest)) }
}

/** By the name of the solver. */
export const geometryAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  imputationTriangle: fc
    .tuple(games(3), amounts)
    .map(([game, x]) => ({ subject: game, result: imputationTriangle(game, { points: named(game, x) }) })),
  imputationTetrahedron: fc
    .tuple(games(4), amounts)
    .map(([game, x]) => ({ subject: game, result: imputationTetrahedron(game, { points: named(game, x) }) })),
}
