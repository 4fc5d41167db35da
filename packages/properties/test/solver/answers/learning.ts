/** Answers about learning in drawn games, each with the game that it is about. */
import { flatFractions, type NormalForm, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  bestResponseDynamics,
  bestResponsePath,
  fictitiousPlay,
  logitDynamics,
  logitStationary,
  regretMatching,
  stochasticallyStable,
  stochasticFictitiousPlay,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const games = arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], labels: true })
const tied = arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], payoff: arbitrary.tied(), labels: true })
const drawn = fc.tuple(fc.oneof(games, tied), fc.nat(1_000), fc.integer({ min: 1, max: 60 }))

/** The same game with small whole payoffs, those of the place in a drawn list. */
const whole: Arbitrary<NormalForm> = fc
  .tuple(games, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 81, maxLength: 81 }))
  .map(([game, values]) => ({
    ...game,
    payoffs: game.payoffs.map((store, i) =>
      flatFractions(Array.from({ length: store.values.length }, (_, k) => ratio(BigInt(values[27 * i + k]!), 1n))),
    ),
  }))

/** Equal shares in two populations. */
const equal = (game: NormalForm) => {
  const [rows, columns] = game.strategies.map(names => names.map(() => ratio(1n, BigInt(names.length))))
  return [rows!, columns!] as const
}

/** By the name of the solver. */
export const learningAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  fictitiousPlay: drawn.map(([game, , rounds]) => ({
    subject: game,
    result: fictitiousPlay(game, { rounds, every: 7 }),
  })),
  stochasticFictitiousPlay: drawn.map(([game, seed, rounds]) => ({
    subject: game,
    result: stochasticFictitiousPlay(game, { seed, rounds, lambda: '1/2' }),
  })),
  regretMatching: drawn.map(([game, seed, rounds]) => ({
    subject: game,
    result: regretMatching(game, { seed, rounds }),
  })),
  'regretMatching, unconditional': drawn.map(([game, seed, rounds]) => ({
    subject: game,
    result: regretMatching(game, { seed, rounds, rule: 'unconditional' }),
  })),
  logitDynamics: drawn.map(([game, seed, rounds]) => ({
    subject: game,
    result: logitDynamics(game, { seed, rounds, every: 10 }),
  })),
  bestResponseDynamics: drawn.map(([game]) => ({ subject: game, result: bestResponseDynamics(game) })),
  bestResponsePath: arbitrary
    .bimatrix({ strategies: [1, 3], labels: true })
    .map(game => ({ subject: game, result: bestResponsePath(game, { limit: 8, initial: equal(game) }) })),
  'bestResponsePath with ties': arbitrary
    .bimatrix({ strategies: [1, 3], payoff: arbitrary.tied(), labels: true })
    .map(game => ({ subject: game, result: bestResponsePath(game, { limit: 8, initial: equal(game) }) })),
  logitStationary: whole.map(game => ({ subject: game, result: logitStationary(game, { base: '3/2' }) })),
  'logitStationary in doubles': fc.oneof(tied, whole).map(game => ({
    subject: game,
    result: logitStationary(game, { lambda: '3/2' }),
  })),
  stochasticallyStable: fc.oneof(games, tied).map(game => ({ subject: game, result: stochasticallyStable(game) })),
}
