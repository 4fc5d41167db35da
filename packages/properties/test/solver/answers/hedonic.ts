/** Answers of solvers of hedonic games to drawn games, each with the game that it is about. */
import { hedonicGame } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { stablePartitions, topCoalitions } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const MOST = 4
const square = fc.array(fc.array(arbitrary.tied(), { minLength: MOST, maxLength: MOST }), {
  minLength: MOST,
  maxLength: MOST,
})
const table = fc.array(fc.array(arbitrary.tied(), { minLength: 2 ** MOST, maxLength: 2 ** MOST }), {
  minLength: MOST,
  maxLength: MOST,
})

const count = fc.integer({ min: 1, max: MOST })
const games = fc.oneof(
  fc
    .tuple(count, square)
    .map(([n, rows]) =>
      hedonicGame({ additive: rows.slice(0, n).map((row, i) => row.slice(0, n).with(i, row[i]!.sub(row[i]!))) }),
    ),
  fc.tuple(count, table).map(([n, rows]) =>
    hedonicGame({
      values: rows
        .slice(0, n)
        .map((row, i) => row.slice(0, 2 ** n).map((value, S) => ((S >> i) & 1 ? value : value.sub(value)))),
    }),
  ),
)

/** By the name of the solver. */
export const hedonicAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  stablePartitions: games.map(game => ({ subject: game, result: stablePartitions(game) })),
  'stablePartitions with what is wrong with the others': games.map(game => ({
    subject: game,
    result: stablePartitions(game, { instabilities: true }),
  })),
  topCoalitions: games.map(game => ({ subject: game, result: topCoalitions(game) })),
}
