/** Answers of the nucleolus and its kin to drawn games, each with the game that it is about. */
import { arbitrary } from '@biform/properties'
import { nucleolus, prenucleolus } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const games = fc.oneof(
  arbitrary.coalitional({ labels }),
  arbitrary.coalitional({ labels, worth: arbitrary.tied() }),
  arbitrary.balanced({ labels }),
  arbitrary.superadditive({ labels }),
)

/** By the name of the solver. */
export const nucleolusAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  nucleolus: games.map(game => ({ subject: game, result: nucleolus(game) })),
  prenucleolus: games.map(game => ({ subject: game, result: prenucleolus(game) })),
}
