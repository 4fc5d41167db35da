/** Answers of solvers of processes in stages to drawn processes, each with the process that it is about. */
import { type GateRelation, processMap, rational, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { fixedPoints } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const STAGES = 4
const number = arbitrary.rational({ minimum: -3, maximum: 3 })
const help = fc.oneof(
  { weight: 3, arbitrary: fc.constant(ZERO) },
  { weight: 2, arbitrary: arbitrary.rational({ minimum: 0, maximum: 2 }) },
)

/** A condition of as many levels as asked for; the thresholds are steps, so that none is easier than the one before. */
const conditions = fc.record({
  label: fc.constantFrom('trust', 'gain', '1/2'),
  value: number,
  relation: fc.constantFrom<GateRelation>('>=', '>', '<=', '<'),
  first: number,
  steps: fc.tuple(fc.nat(1), fc.nat(1)),
  feedback: fc.array(help, { minLength: STAGES, maxLength: STAGES }),
})
const gates = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(conditions, { minLength: 1, maxLength: 2 })), {
  minLength: 1,
  maxLength: STAGES,
})

const processes = fc.tuple(gates, fc.nat(9)).map(([drawn, turn]) =>
  processMap({
    gates: drawn.map(([levels, list], k) => ({
      label: `stage ${k}`,
      conditions: list.map(({ first, steps, feedback, label, value, relation }) => {
        const up = relation.startsWith('>') ? 1 : -1
        const all = [first, first.add(up * steps[0]), first.add(up * (steps[0] + steps[1]))]
        // One in ten draws has a stage that hinders the first.
        const weights = feedback.slice(0, drawn.length)
        const bent = turn === 0 && k === 0 ? weights.with(-1, rational(-1)) : weights
        return { label, value, relation, threshold: all.slice(0, levels), feedback: bent }
      }),
    })),
  }),
)

/** By the name of the solver. */
export const processAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  fixedPoints: processes.map(map => ({ subject: map, result: fixedPoints(map) })),
}
