/** Answers of the rules for claims problems to drawn ones, each with the problem that it is about. */
import type { ClaimsProblem } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  adjustedProportional,
  constrainedEqualAwards,
  constrainedEqualLosses,
  minimalOverlap,
  piniles,
  proportional,
  type Result,
  randomArrival,
  talmud,
} from '@biform/solver'
import type { Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const problems = arbitrary.claimsProblem({ players: [1, 4], labels: true })

const of = (solve: (problem: ClaimsProblem) => Result): Arbitrary<Answer> =>
  problems.map(problem => ({ subject: problem, result: solve(problem) }))

/** By the name of the solver. */
export const claimsAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  proportional: of(proportional),
  constrainedEqualAwards: of(constrainedEqualAwards),
  constrainedEqualLosses: of(constrainedEqualLosses),
  talmud: of(talmud),
  piniles: of(piniles),
  minimalOverlap: of(minimalOverlap),
  adjustedProportional: of(adjustedProportional),
  randomArrival: of(randomArrival),
}
