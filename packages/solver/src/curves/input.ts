/** What every solver of problems of one decision checks before it starts. */
import { type CurveProblem, InputError } from '@biform/core'
import { described } from '../described.ts'

/** Refuses anything but a problem of one decision. */
export function checkCurve(problem: CurveProblem): void {
  if (problem?.kind !== 'curve-problem') {
    throw new InputError('problem', `${described(problem)} is not a problem of one decision`)
  }
}
