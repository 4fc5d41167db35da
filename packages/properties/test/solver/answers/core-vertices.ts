/** Vertices of cores of drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { coreVertices } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  { weight: 3, arbitrary: arbitrary.balanced({ labels }) },
  arbitrary.convex({ labels }),
  arbitrary.balanced({ labels, worth: arbitrary.tied() }),
  arbitrary.superadditive({ labels, worth: arbitrary.tied() }),
)

/** By the name of the solver. */
export const coreVertexAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  coreVertices: games.map(game => ({ subject: game, result: coreVertices(game) })),
  'coreVertices, of which only two were asked for': games.map(game => ({
    subject: game,
    result: coreVertices(game, { limit: 2 }),
  })),
}
