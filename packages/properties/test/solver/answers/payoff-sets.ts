/** Equilibrium payoff sets of drawn repeated games, each with the game that it is about. */
import { type Fraction, type NormalForm, normalForm, type RepeatedGame, ratio, repeatedGame } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { equilibriumPayoffBounds, equilibriumPayoffs } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const stages: Arbitrary<NormalForm> = fc.oneof(
  arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied(), labels }),
  arbitrary.bimatrix({ strategies: [2, 3], labels }),
)
/** Discount factors up to 3/4, with small denominators: critical ones among them. */
const discounts: Arbitrary<Fraction> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.nat(6))
  .map(([denominator, top]) => ratio(BigInt(Math.min(top, Math.floor((3 * denominator) / 4))), BigInt(denominator)))
const games: Arbitrary<RepeatedGame> = fc
  .tuple(stages, discounts)
  .map(([stage, discount]) => repeatedGame(stage, { discount }))

const threePlayers: Arbitrary<RepeatedGame> = fc
  .tuple(fc.array(fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 }), discounts)
  .map(([payoffs, discount]) => repeatedGame(normalForm({ shape: [2, 2, 2], payoffs }), { discount }))

/** By the name of the solver. */
export const payoffSetAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  equilibriumPayoffs: games.map(game => ({ subject: game, result: equilibriumPayoffs(game) })),
  'equilibriumPayoffs in doubles': games.map(game => ({
    subject: game,
    result: equilibriumPayoffs(game, { arithmetic: 'double' }),
  })),
  equilibriumPayoffBounds: fc
    .oneof(games, threePlayers)
    .map(game => ({ subject: game, result: equilibriumPayoffBounds(game, { refinements: 1, maxSteps: 300 }) })),
}
