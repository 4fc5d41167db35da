/** Answers of this group's solvers to drawn games and automata, each with the game that it is about. */
import { profileAt, profileCount, repeatedGame } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  criticalDiscount,
  finitelyRepeated,
  isNashEquilibrium,
  isRenegotiationProof,
  isSubgamePerfect,
  optimalPenalCode,
  renegotiationProofDiscounts,
  renegotiationTheorem,
  subgamePerfectDiscounts,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { machineParts, machinesFor } from '../automata.ts'
import type { Answer } from './answer.ts'

const tied = arbitrary.tied()
const stages = fc.oneof(
  arbitrary.bimatrix({ strategies: [1, 3], payoff: tied, labels: true }),
  arbitrary.bimatrix({ strategies: 2 }),
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], payoff: tied }),
)
const parts = (mixed = true) => fc.tuple(machineParts(2, mixed), machineParts(2, mixed), machineParts(2, mixed))
const discounts = arbitrary.rational({ minimum: 0, maximum: '11/12' })
const draws = fc.array(fc.nat(), { minLength: 3, maxLength: 3 })
const concepts = fc.constantFrom('subgame-perfect' as const, 'nash' as const)

/** By the name of the solver. */
export const discountAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  isSubgamePerfect: fc.tuple(stages, parts(), discounts).map(([stage, list, discount]) => {
    const subject = repeatedGame(stage, { discount })
    return { subject, result: isSubgamePerfect(subject, machinesFor(stage, list)) }
  }),
  isNashEquilibrium: fc.tuple(stages, parts(), discounts).map(([stage, list, discount]) => {
    const subject = repeatedGame(stage, { discount })
    return { subject, result: isNashEquilibrium(subject, machinesFor(stage, list)) }
  }),
  subgamePerfectDiscounts: fc.tuple(stages, parts(false), concepts).map(([subject, list, concept]) => ({
    subject,
    result: subgamePerfectDiscounts(subject, machinesFor(subject, list), { concept }),
  })),
  criticalDiscount: fc
    .tuple(stages, draws, fc.nat(2), fc.boolean(), concepts)
    .map(([subject, [first, second, third], periods, restart, concept]) => {
      const profile = (draw: number): number[] => profileAt(subject, draw % profileCount(subject))
      const target = [profile(first!), profile(second!)].slice(0, 1 + (third! % 2))
      const lasting = periods === 0 ? {} : { periods, restart }
      return {
        subject,
        result: criticalDiscount(subject, { target, punishment: profile(third!), concept, ...lasting }),
      }
    }),
  'criticalDiscount with automata': fc
    .tuple(stages, draws, parts(false), concepts)
    .map(([subject, [first], list, concept]) => {
      const target = profileAt(subject, first! % profileCount(subject))
      return { subject, result: criticalDiscount(subject, { target, punishment: machinesFor(subject, list), concept }) }
    }),
  optimalPenalCode: fc
    .tuple(stages, draws, fc.constantFrom(1, 1, 3), fc.boolean(), fc.boolean())
    .map(([subject, [first, second, third], periods, common, renegotiationProof]) => {
      const profile = (draw: number): number[] => profileAt(subject, draw % profileCount(subject))
      const pair = subject.players.length === 2
      const target = [profile(first!), profile(second!)].slice(0, 1 + (third! % 2))
      const more = pair && renegotiationProof && target.length === 1 ? { renegotiationProof } : { common }
      return { subject, result: optimalPenalCode(subject, { target, periods, ...more }) }
    }),
  finitelyRepeated: fc
    .tuple(stages, fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 1, '1/2', '3/4'))
    .map(([subject, periods, discount]) => ({ subject, result: finitelyRepeated(subject, { periods, discount }) })),
  isRenegotiationProof: fc.tuple(stages, parts(), discounts).map(([stage, list, discount]) => {
    const subject = repeatedGame(stage, { discount })
    return { subject, result: isRenegotiationProof(subject, machinesFor(stage, list)) }
  }),
  renegotiationProofDiscounts: fc.tuple(stages, parts(false)).map(([subject, list]) => ({
    subject,
    result: renegotiationProofDiscounts(subject, machinesFor(subject, list)),
  })),
  renegotiationTheorem: fc
    .tuple(arbitrary.bimatrix({ strategies: [1, 3], payoff: tied, labels: true }), draws)
    .map(([subject, [first]]) => {
      const target = profileAt(subject, first! % profileCount(subject))
      return { subject, result: renegotiationTheorem(subject, target) }
    }),
}
