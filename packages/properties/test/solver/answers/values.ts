/** Answers of values and power indices to drawn games, each with the game that it is about. */
import { toNumber, worth } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  banzhaf,
  deeganPackel,
  holler,
  interactionIndex,
  multilinearExtension,
  myerson,
  owen,
  type Sampling,
  sampleShapley,
  shapley,
  weightedShapley,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = fc.oneof(
  arbitrary.coalitional({ labels: true }),
  arbitrary.convex({ labels: true }),
  arbitrary.balanced({ labels: true }),
)
const votes = arbitrary.weightedVoting({ labels: true })
const four = <Value>(item: Arbitrary<Value>): Arbitrary<Value[]> => fc.array(item, { minLength: 4, maxLength: 4 })
const positive = four(arbitrary.rational({ minimum: '1/12', maximum: 5 }))

/** The players by the number of their part; empty parts are left out. */
function parts(players: readonly string[], places: readonly number[]): string[][] {
  return [0, 1, 2].map(k => players.filter((_, i) => places[i] === k)).filter(part => part.length > 0)
}

/** By the name of the solver. */
export const valuesAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  banzhaf: games.map(game => ({ subject: game, result: banzhaf(game) })),
  'banzhaf of a voting game': votes.map(game => ({ subject: game, result: banzhaf(game) })),
  'banzhaf in doubles': games.map(game => ({ subject: game, result: banzhaf(game, { arithmetic: 'double' }) })),
  'shapley of a voting game': votes.map(game => ({ subject: game, result: shapley(game) })),
  deeganPackel: votes.map(game => ({ subject: game, result: deeganPackel(game) })),
  holler: votes.map(game => ({ subject: game, result: holler(game) })),
  interactionIndex: fc
    .tuple(games, fc.constantFrom('shapley' as const, 'banzhaf' as const), fc.integer({ min: 1, max: 4 }))
    .map(([game, index, order]) => ({
      subject: game,
      result: interactionIndex(game, { index, order: Math.min(order, game.players.length) }),
    })),
  weightedShapley: fc.tuple(games, positive, four(fc.integer({ min: 0, max: 2 }))).map(([game, weights, places]) => ({
    subject: game,
    result: weightedShapley(game, {
      weights: weights.slice(0, game.players.length),
      classes: parts(game.players, places),
    }),
  })),
  owen: fc
    .tuple(games, four(fc.integer({ min: 0, max: 2 })))
    .map(([game, places]) => ({ subject: game, result: owen(game, { unions: parts(game.players, places) }) })),
  myerson: fc.tuple(games, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })).map(([game, drawn]) => {
    const pairs = game.players.flatMap((a, i) => game.players.slice(i + 1).map(b => [a, b] as const))
    return { subject: game, result: myerson(game, { links: pairs.filter((_, k) => drawn[k]) }) }
  }),
  multilinearExtension: fc.tuple(games, four(arbitrary.rational({ minimum: 0, maximum: 1 }))).map(([game, point]) => ({
    subject: game,
    result: multilinearExtension(game, point.slice(0, game.players.length)),
  })),
  sampleShapley: fc
    .tuple(games, fc.integer({ min: 0, max: 99 }), fc.constantFrom<Sampling>('permutation', 'antithetic', 'stratified'))
    .map(([game, seed, sampling]) => ({
      subject: game,
      result: sampleShapley(
        { players: game.players, worth: members => toNumber(worth(game, members)) },
        { seed, sampling, rounds: 40 },
      ),
    })),
}
