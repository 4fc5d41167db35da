/** Answers of what is computed from drawn data sets, each with the records that it is about. */
import { dataSet } from '@biform/core'
import { concentration, precedence, ranking } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

/** Few different numbers, so that there are ties; one record of each group at least, and a third group besides. */
const records = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('L', 'R', 'other')), { maxLength: 10 })
  .map(drawn => {
    const all = [...drawn, [1, 'L'], [2, 'R']] as const
    return dataSet({ values: all.map(([value]) => value), groups: all.map(([, group]) => group) })
  })

/** By the name of the solver. */
export const dataAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  concentration: records.map(game => ({ subject: game, result: concentration(game) })),
  ranking: records.map(game => ({ subject: game, result: ranking(game) })),
  precedence: records.map(game => ({ subject: game, result: precedence(game, 'L', 'R') })),
}
