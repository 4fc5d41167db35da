/** Answers of solvers of one decision to drawn problems, each with the problem that it is about. */
import { curveProblem } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { curveNash, curveOptima, curveZone } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const coefficient = arbitrary.rational({ minimum: -4, maximum: 4, maxDenominator: 2 })
const polynomials = fc.array(fc.array(coefficient, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
const problems = fc
  .tuple(
    polynomials,
    fc.array(coefficient, { minLength: 3, maxLength: 3 }),
    arbitrary.rational({ minimum: -3, maximum: 2 }),
  )
  .map(([payoffs, impasse, lower]) =>
    curveProblem({ payoffs, disagreement: impasse.slice(0, payoffs.length), interval: [lower, lower.add(3n)] }),
  )
const powers = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 })

/** By the name of the solver. */
export const curveAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  curveOptima: problems.map(game => ({ subject: game, result: curveOptima(game) })),
  curveZone: problems.map(game => ({ subject: game, result: curveZone(game) })),
  curveNash: problems.map(game => ({ subject: game, result: curveNash(game) })),
  'curveNash with weights': fc.tuple(problems, powers).map(([game, list]) => ({
    subject: game,
    result: curveNash(game, { weights: list.slice(0, game.players.length) }),
  })),
}
