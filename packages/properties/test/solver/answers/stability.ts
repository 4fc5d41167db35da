/** Answers of this group's solvers to drawn games, each with the game that it is about. */
import type { Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'
import { coreVertexAnswers } from './core-vertices.ts'
import { nucleolusAnswers } from './nucleolus.ts'
import { predicateAnswers } from './predicates.ts'
import { standardAnswers } from './standards.ts'

/** By the name of the solver. */
export const stabilityAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  ...nucleolusAnswers,
  ...predicateAnswers,
  ...coreVertexAnswers,
  ...standardAnswers,
}
