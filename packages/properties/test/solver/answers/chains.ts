/** Answers of solvers of Markov chains to drawn chains, each with the chain that it is about. */
import { type Fraction, markovChain } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { absorption, presentValues } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const STATES = 5
/** Many zeros, so that states are left for good and several classes are recurrent. */
const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
)
const rows = fc.array(fc.array(weight, { minLength: STATES, maxLength: STATES }), {
  minLength: STATES,
  maxLength: STATES,
})
const payments = fc.array(arbitrary.rational({ minimum: -4, maximum: 4 }), {
  minLength: 2 * STATES,
  maxLength: 2 * STATES,
})

const chains = fc
  .tuple(
    fc.integer({ min: 1, max: STATES }),
    rows,
    payments,
    arbitrary.rational({ minimum: 0, maximum: '9/10' }),
    fc.nat(),
  )
  .map(([count, drawn, paid, discount, start]) => {
    const names = Array.from({ length: count }, (_, s) => `state ${s}`)
    const transitions = names.map((_, s) => {
      const weights = drawn[s]!.slice(0, count)
      const total = weights.reduce((all, item) => all + item, 0)
      return total === 0 ? names.map((_, t) => (t === s ? 1 : 0)) : weights.map(item => `${item}/${total}`)
    })
    const rewards: Fraction[][] = [paid.slice(0, count), paid.slice(STATES, STATES + count)]
    return markovChain({ states: names, transitions, rewards, discount, initial: start % count })
  })

/** By the name of the solver. */
export const chainAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  absorption: chains.map(game => ({ subject: game, result: absorption(game) })),
  presentValues: chains.map(game => ({ subject: game, result: presentValues(game) })),
}
