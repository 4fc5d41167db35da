/** What every bargaining solution checks before it starts: the problem, weights, options. */
import {
  type BargainingProblem,
  compare,
  entryCount,
  type Fraction,
  InputError,
  type Rational,
  rational,
  show,
  ZERO,
} from '@biform/core'
import { checkBuilt } from '../built.ts'
import { described } from '../described.ts'

/** Refuses anything but a bargaining problem. */
export function checkProblem(problem: BargainingProblem): void {
  if (problem?.kind !== 'bargaining-problem') {
    throw new InputError('problem', `${described(problem)} is not a bargaining problem`)
  }
  checkBuilt(problem, 'problem')
}

/** Reads one number per player. */
export function perPlayer(list: readonly Rational[], count: number, at: string): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== count) throw new InputError(at, `has ${entryCount(list.length)} for ${count} players`)
  return Array.from(list, (value: Rational, i) => rational(value, `${at}[${i}]`))
}

/** Reads one positive weight per player; 1 each if there are none. */
export function weightsOf(weights: readonly Rational[] | undefined, count: number): Fraction[] {
  const list = perPlayer(weights ?? Array.from({ length: count }, () => 1), count, 'weights')
  list.forEach((weight, i) => {
    if (compare(weight, ZERO) <= 0) throw new InputError(`weights[${i}]`, `${weight.toFraction()} is not positive`)
  })
  return list
}
