/** The Kalai–Smorodinsky solution (Kalai and Smorodinsky 1975), by one linear program per player and one more. */
import { type BargainingProblem, compare, ZERO } from '@biform/core'
import { checkOptions, type NoOptions } from '../options.ts'
import type { KalaiSmorodinsky } from '../results/bargaining.ts'
import { farthest, unit } from './farthest.ts'
import { checkProblem } from './input.ts'

/**
 * The Kalai–Smorodinsky solution: gains in proportion to what each could get at most, as large as possible.
 *
 * The ideal point has for each player its largest payoff in S while everyone has at least d. For two players the
 * solution is Pareto optimal and the only one that is symmetric, independent of the scales of utility, and monotonic in
 * the sense of its authors. For three or more it is defined alike, and only weakly Pareto optimal in general. If the
 * ideal point is d, so is the solution.
 *
 * @throws InputError if it is given anything but a bargaining problem, or options: it has none
 * @example
 * const kinked = bargainingProblem({ points: [[100, 0], [50, 50], [0, 60]], disagreement: [0, 0] })
 * kalaiSmorodinsky(kinked).values // → ['125/2', '75/2']
 * kalaiSmorodinsky(kinked).ideal // → ['100', '60']
 */
export function kalaiSmorodinsky(problem: BargainingProblem, options: NoOptions = {}): KalaiSmorodinsky {
  checkOptions(options, [])
  checkProblem(problem)
  const { points, disagreement } = problem
  const alone = disagreement.map((_, i) => farthest(points, disagreement, unit(i, disagreement.length)))
  const ideal = alone.map(({ point }, i) => point[i]!)
  const ideals = alone.map(({ support }) => support)
  const direction = ideal.map((value, i) => value.sub(disagreement[i]!))
  const stop = direction.some(value => compare(value, ZERO) > 0)
    ? farthest(points, disagreement, direction)
    : { point: disagreement, support: ideals[0]! }
  return {
    method: 'kalaiSmorodinsky',
    values: stop.point,
    ideal,
    certificate: { ...stop.support, ideal: ideals },
  }
}
