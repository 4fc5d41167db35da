/** Answers of solvers of investment games to drawn ones, each with the game that it is about. */
import { investmentGame } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { investmentEquilibrium, ownership } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const amount = arbitrary.rational({ minimum: 0, maximum: 4, maxDenominator: 2 })
const unit = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 4 })
const pairs = <Value>(value: Arbitrary<Value>): Arbitrary<Value[]> => fc.array(value, { minLength: 2, maxLength: 2 })

const dyads = fc
  .tuple(
    pairs(amount),
    pairs(amount),
    pairs(unit),
    pairs(unit),
    arbitrary.probabilities(2),
    fc.constantFrom('0', '1/2', '1', '2'),
  )
  .map(([own, external, exposure, specificity, shares, complementarity]) =>
    investmentGame({ own, external, exposure, specificity, shares, complementarity, cost: [1, '3/2'] }),
  )
/** Two partners with nothing but each other: all or none of their replies meet. */
const idle = fc
  .constantFrom('1/2', '1', '2')
  .map(complementarity => investmentGame({ own: [0, 0], cost: [1, 1], exposure: 0, complementarity }))
const triads = fc
  .tuple(fc.array(amount, { minLength: 9, maxLength: 9 }), unit, arbitrary.probabilities(3))
  .map(([effects, exposure, shares]) =>
    investmentGame({
      own: [0, 4, 8].map(k => effects[k]!),
      external: [0, 1, 2].map(i => [0, 1, 2].map(j => (i === j ? 0 : effects[3 * i + j]!))),
      exposure,
      shares,
    }),
  )

/** By the name of the solver. */
export const investmentAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  investmentEquilibrium: fc
    .oneof(dyads, dyads, triads, idle)
    .map(game => ({ subject: game, result: investmentEquilibrium(game) })),
  ownership: dyads.map(game => ({ subject: game, result: ownership(game) })),
}
