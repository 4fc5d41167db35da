/** Answers of solvers of biform games to drawn ones, each with the game that it is about. */
import { biformGame, potGame } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { appraisal, biformEquilibria, isBiformEquilibrium } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const players = ['1', '2', '3']
const amounts = (least: number): Arbitrary<number[]> =>
  fc.array(fc.integer({ min: least, max: 4 }), { minLength: 3, maxLength: 3 })

/** Pots in which only pairs and all three can do something, so that the core is empty in about half of the cells. */
const cells = fc
  .tuple(amounts(-1), amounts(0), fc.integer({ min: 2, max: 6 }), amounts(0))
  .map(([own, pairs, all, costs]) => ({
    game: { ownUse: { '1,2,3': own }, pot: { '1,2': pairs[0]!, '1,3': pairs[1]!, '2,3': pairs[2]!, '1,2,3': all } },
    costs,
  }))
const games = fc.oneof(
  fc.array(cells, { minLength: 4, maxLength: 4 }).map(([a, b, c, d]) =>
    biformGame({
      players,
      strategies: [
        ['x', 'y'],
        ['x', 'y'],
      ],
      cells: [
        [a!, b!],
        [c!, d!],
      ],
    }),
  ),
  fc
    .array(cells, { minLength: 2, maxLength: 2 })
    .map(list => biformGame({ players, strategies: [['x', 'y'], ['x'], ['x']], cells: list.map(cell => [[cell]]) })),
)
const confidence = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 4 })

/** By the name of the solver. */
export const biformGameAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  appraisal: fc.tuple(games, confidence, fc.boolean()).map(([game, alpha, tu]) => {
    const dual = game.cells[0]!.game
    const subject = tu ? potGame(dual) : dual
    return { subject, result: appraisal(subject, { confidence: alpha }) }
  }),
  'appraisal of a relationship': fc
    .tuple(arbitrary.relationship({ labels: true }), confidence)
    .map(([subject, alpha]) => ({ subject, result: appraisal(subject, { confidence: alpha }) })),
  biformEquilibria: fc
    .tuple(games, confidence)
    .map(([game, alpha]) => ({ subject: game, result: biformEquilibria(game, { confidence: alpha }) })),
  isBiformEquilibrium: fc
    .tuple(games, confidence, fc.array(arbitrary.probabilities(2), { minLength: 2, maxLength: 2 }))
    .map(([game, alpha, mixes]) => {
      const profile = game.strategies.map((moves, i) => (moves.length === 2 ? mixes[i]! : [1]))
      return { subject: game, result: isBiformEquilibrium(game, profile, { confidence: alpha }) }
    }),
}
