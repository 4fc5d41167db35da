/** Answers of this group's solvers to drawn games, each with the game that it is about. */
import { alternatingOffers, bargainingFrontier, type Fraction } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  egalitarian,
  kalaiSmorodinsky,
  nalebuffPie,
  nashBargaining,
  raiffa,
  rubinstein,
  utilitarian,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const tied = arbitrary.tied()
const small = arbitrary.rational({ minimum: -3, maximum: 6, maxDenominator: 3 })
const pairs = fc.oneof(
  arbitrary.bargainingProblem({ labels }),
  arbitrary.bargainingProblem({ payoff: tied, labels }),
  arbitrary.bargainingProblem({ essential: true, payoff: small, labels }),
)
const several = fc.oneof(
  arbitrary.bargainingProblem({ players: [2, 3], points: [1, 4], payoff: tied, labels }),
  arbitrary.bargainingProblem({ players: [3, 4], points: [1, 4], essential: true, payoff: small, labels }),
)
const problems = fc.oneof(pairs, several)
const powers = fc.array(arbitrary.rational({ minimum: '1/4', maximum: 3, maxDenominator: 4 }), {
  minLength: 4,
  maxLength: 4,
})
const factors = arbitrary.rational({ minimum: '1/6', maximum: 6, maxDenominator: 6 })
const drops = fc.array(arbitrary.rational({ minimum: -2, maximum: 6 }), { minLength: 4, maxLength: 4 })
const patience = arbitrary.rational({ minimum: 0, maximum: '11/12' })

/** By the name of the solver. */
export const bargainingAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  nashBargaining: problems.map(game => ({ subject: game, result: nashBargaining(game) })),
  'nashBargaining of five players': fc
    .tuple(arbitrary.bargainingProblem({ players: 5, points: [2, 4], essential: true, payoff: small }), powers)
    .map(([game, weights]) => {
      const list = game.players.map((_, i) => weights[i % weights.length]!)
      return { subject: game, result: nashBargaining(game, { weights: list }) }
    }),
  'nashBargaining with weights and options': fc.tuple(problems, powers, drops).map(([game, weights, amounts]) => {
    const options: Fraction[] = game.disagreement.map((value, i) => value.add(amounts[i]!).sub(2n))
    const result = nashBargaining(game, { weights: weights.slice(0, options.length), options })
    return { subject: game, result }
  }),
  'nashBargaining below a polynomial': fc
    .tuple(factors, factors, factors, factors, powers)
    .map(([c, b, u, e, weights]) => {
      const subject = bargainingFrontier({
        frontier: [c, b.neg(), b.neg()],
        domain: [0, u],
        disagreement: [u.sub(e).sub(u), c.sub(e)],
      })
      return { subject, result: nashBargaining(subject, { weights: weights.slice(0, 2) }) }
    }),
  kalaiSmorodinsky: problems.map(game => ({ subject: game, result: kalaiSmorodinsky(game) })),
  egalitarian: problems.map(game => ({ subject: game, result: egalitarian(game) })),
  utilitarian: fc.tuple(problems, powers).map(([game, weights]) => ({
    subject: game,
    result: utilitarian(game, { weights: weights.slice(0, game.players.length) }),
  })),
  raiffa: pairs.map(game => ({ subject: game, result: raiffa(game) })),
  'raiffa, continuous': pairs.map(game => ({ subject: game, result: raiffa(game, { kind: 'continuous' }) })),
  rubinstein: fc
    .tuple(
      fc.array(patience, { minLength: 2, maxLength: 4 }),
      arbitrary.rational({ minimum: 1, maximum: 9 }),
      fc.option(fc.tuple(arbitrary.rational({ minimum: 0 }), arbitrary.rational({ minimum: 0 }))),
    )
    .map(([discounts, pie, options]) => {
      const outside = options && discounts.length === 2 ? { options } : {}
      const subject = alternatingOffers({ discounts, pie, ...outside })
      return { subject, result: rubinstein(subject) }
    }),
  nalebuffPie: arbitrary
    .coalitional({ players: 2, labels })
    .map(game => ({ subject: game, result: nalebuffPie(game) })),
}
