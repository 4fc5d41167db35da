/** The egalitarian bargaining solution (Kalai 1977): the largest equal gains, by one linear program. */
import { type BargainingProblem, ONE } from '@biform/core'
import { checkOptions, type NoOptions } from '../options.ts'
import type { Egalitarian } from '../results/bargaining.ts'
import { farthest } from './farthest.ts'
import { checkProblem } from './input.ts'

/**
 * The egalitarian solution: everyone gains the same over the disagreement point, as much as possible.
 *
 * It compares the players' utilities, so rescaling one player's changes it. It may leave gains on the table that only
 * some players could have: it is weakly Pareto optimal. If no point is better than d for all, it is d.
 *
 * @throws InputError if it is given anything but a bargaining problem, or options: it has none
 * @example
 * const rectangle = bargainingProblem({ points: [[3, 7]], disagreement: [0, 0] })
 * egalitarian(rectangle).values // → ['3', '3']
 */
export function egalitarian(problem: BargainingProblem, options: NoOptions = {}): Egalitarian {
  checkOptions(options, [])
  checkProblem(problem)
  const { points, disagreement } = problem
  const { t, point, support } = farthest(
    points,
    disagreement,
    disagreement.map(() => ONE),
  )
  return { method: 'egalitarian', values: point, gain: t, certificate: support }
}
