/** The utilitarian solution: the face of S on which the sum of payoffs is largest, by comparing the points. */
import { type BargainingProblem, commonGain, compare, type Fraction, type Rational, sum, ZERO } from '@biform/core'
import { checkOptions } from '../options.ts'
import type { Utilitarian } from '../results/bargaining.ts'
import { checkProblem, weightsOf } from './input.ts'

/**
 * The utilitarian solution: all points of S with the largest sum of payoffs. The disagreement point plays no part in it,
 * so a player may get less there than without an agreement.
 *
 * @param options.weights one positive weight per player; 1 each by default
 * @throws InputError for a weight that is not positive, or another number of them than players
 * @example
 * const line = bargainingProblem({ points: [[1, 0], [0, 1]], disagreement: [0, 0] })
 * utilitarian(line).vertices // → [['0', '1'], ['1', '0']]
 * utilitarian(line, { weights: [2, 1] }).values // → ['1', '0']
 */
export function utilitarian(
  problem: BargainingProblem,
  options: { readonly weights?: readonly Rational[] } = {},
): Utilitarian {
  checkProblem(problem)
  checkOptions(options, ['weights'])
  const weights = weightsOf(options.weights, problem.players.length)
  const totals = problem.points.map(point => sum(point.map((value, i) => value.mul(weights[i]!))))
  const total = totals.reduce((a, b) => (compare(a, b) < 0 ? b : a))
  const best = distinct(problem.points.filter((_, k) => compare(totals[k]!, total) === 0))
  // All of them have the same sum, so one lies below a convex combination of others iff it is one.
  const vertices = best.filter((point, k) => {
    const others = best.toSpliced(k, 1)
    return others.length === 0 || compare(commonGain({ ...problem, points: others }, point), ZERO) < 0
  })
  const record = { method: 'utilitarian', weights, total, vertices } as const
  return vertices.length === 1 ? { ...record, kind: 'point', values: vertices[0]! } : { ...record, kind: 'face' }
}

/** Each point once, in ascending lexicographic order. */
function distinct(points: readonly (readonly Fraction[])[]): (readonly Fraction[])[] {
  const sorted = points.toSorted(lexicographic)
  return sorted.filter((point, k) => k === 0 || lexicographic(point, sorted[k - 1]!) !== 0)
}

function lexicographic(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}
