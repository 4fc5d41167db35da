/** Egalitarian solutions and stable sets of drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { duttaRay, stableSet } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const bit = arbitrary.tied([0, 1])
const games = fc.oneof(
  arbitrary.convex({ labels }),
  arbitrary.superadditive({ labels, worth: bit }),
  arbitrary.coalitional({ labels, worth: bit, players: [2, 4] }),
  arbitrary.coalitional({ labels }),
)

/** By the name of the solver. */
export const standardAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  duttaRay: games.map(game => ({ subject: game, result: duttaRay(game) })),
  stableSet: games.map(game => ({ subject: game, result: stableSet(game) })),
}
