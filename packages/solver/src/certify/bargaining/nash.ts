/**
 * Checks the Nash bargaining solution by its tangent plane: x is in S, x > d, x ≥ options, and no y of S with
 * y ≥ options has Σ w_i (y_i − x_i)/(x_i − d_i) > 0. As the logarithm of the product is concave, x is the maximum.
 *
 * Only options that are worth more than d can bind. It is enough to look at the vertices of {y between the points : y ≥
 * those options}. With |B| options tight, a vertex is a combination of |B| + 1 of the points; all such combinations are
 * looked at.
 */
import {
  type BargainingCurve,
  type BargainingFrontier,
  type BargainingProblem,
  compare,
  type Fraction,
  flatFractions,
  integers,
  ONE,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { NashBargaining, NashOnCurve, NashOnFrontier } from '../../results/index.ts'
import { solveSquare } from '../exact-linear.ts'
import { demand, demandSame, equal, fraction, gameOf, list, record, vector } from '../flaw.ts'
import { dot } from '../vectors.ts'
import { checkAlgebraic, type NashSolution } from './nash-algebraic.ts'
import { checkNashOnCurve, checkNashOnFrontier } from './smooth.ts'
import { mixtureOf, normalOf } from './support.ts'

type Case<Kind extends NashBargaining['kind']> = Extract<NashBargaining, { readonly kind: Kind }>

export function checkNashBargaining(
  subject: unknown,
  result: NashBargaining | NashOnFrontier | NashOnCurve,
): undefined {
  const found = (subject as { readonly kind?: unknown } | null | undefined)?.kind
  if (found === 'bargaining-frontier') checkNashOnFrontier(subject as BargainingFrontier, result as NashOnFrontier)
  else if (found === 'bargaining-curve') checkNashOnCurve(subject as BargainingCurve, result as NashOnCurve)
  else checkNashOnPoints(gameOf(subject, 'bargaining-problem'), result as NashBargaining)
}

function checkNashOnPoints(problem: BargainingProblem, result: NashBargaining): void {
  const { disagreement, points } = problem
  const n = disagreement.length
  vector(result.weights, n, 'weights').forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
  })
  const market = result.options === undefined ? disagreement : vector(result.options, n, 'options')
  const floor = disagreement.map((value, i) => (compare(market[i]!, value) > 0 ? market[i]! : value))
  switch (result.kind) {
    case 'no-deal': {
      const normal = normalOf(record(result.certificate, 'certificate').normal, n, 'certificate.normal')
      const level = dot(normal, floor)
      demand(
        points.every(point => compare(dot(normal, point), level) < 0),
        'certificate.normal',
      )
      demandSame(result.values, floor, 'values')
      return
    }
    case 'inessential': {
      const normal = normalOf(record(result.certificate, 'certificate').normal, n, 'certificate.normal')
      const level = dot(normal, floor)
      demand(
        points.every(point => compare(dot(normal, point), level) <= 0) &&
          normal.some((value, i) => compare(value, ZERO) > 0 && equal(floor[i]!, disagreement[i]!)),
        'certificate.normal',
      )
      return
    }
    case 'solution':
      if ('root' in record(result.certificate, 'certificate')) {
        checkAlgebraic(problem, floor, verticesAbove(problem, floor), result as NashSolution)
      } else checkRational(problem, floor, result as NashSolution)
      return
    case 'bracket':
      checkBracket(problem, floor, result)
      return
    default:
      demand(false, 'kind')
  }
}

function checkRational(problem: BargainingProblem, floor: readonly Fraction[], result: NashSolution): void {
  const { disagreement } = problem
  const values = vector(result.values as readonly Fraction[], floor.length, 'values')
  const { multipliers, mixture } = result.certificate as { multipliers: readonly Fraction[]; mixture: never }
  demandSame(values, mixtureOf(problem, mixture, 'certificate.mixture'), 'values')
  values.forEach((value, i) => {
    demand(compare(value, floor[i]!) >= 0 && compare(value, disagreement[i]!) > 0, `values[${i}]`)
  })
  vector(multipliers, values.length, 'certificate.multipliers').forEach((lambda, i) => {
    const product = lambda.mul(values[i]!.sub(disagreement[i]!))
    demand(equal(product, result.weights[i]!), `certificate.multipliers[${i}]`)
  })
  const level = dot(multipliers, values)
  for (const vertex of verticesAbove(problem, floor)) demand(compare(dot(multipliers, vertex), level) <= 0, 'values')
}

/** A feasible point, how far it is from the maximum, and what follows from that. */
function checkBracket(problem: BargainingProblem, floor: readonly Fraction[], result: Case<'bracket'>): void {
  const { disagreement } = problem
  const n = floor.length
  demand(['degree', 'digits', 'face', 'limit', 'stopped'].includes(result.reason), 'reason')
  const { point, mixture, gap, errors } = record(result.certificate, 'certificate')
  demandSame(point, mixtureOf(problem, mixture, 'certificate.mixture'), 'certificate.point')
  const gains = point.map((value, i) => value.sub(disagreement[i]!))
  gains.forEach((gain, i) => {
    demand(compare(gain, ZERO) > 0 && compare(point[i]!, floor[i]!) >= 0, `certificate.point[${i}]`)
  })
  const slopes = gains.map((gain, i) => result.weights[i]!.div(gain))
  const largest = [...verticesAbove(problem, floor)]
    .map(vertex => dot(slopes, vertex).sub(dot(slopes, point)))
    .reduce((a, b) => (compare(a, b) < 0 ? b : a), ZERO)
  demandSame(gap, largest, 'certificate.gap')
  vector(errors, n, 'certificate.errors').forEach((error, i) => {
    const least = gap.mul(2n).div(result.weights[i]!).mul(error.add(ONE))
    demand(compare(error, ZERO) >= 0 && compare(error.mul(error), least) >= 0, `certificate.errors[${i}]`)
    const below = point[i]!.sub(error.mul(gains[i]!))
    demandSame(
      fraction(result.lower[i]!, `lower[${i}]`),
      compare(below, floor[i]!) < 0 ? floor[i] : below,
      `lower[${i}]`,
    )
    demandSame(result.upper[i], point[i]!.add(error.mul(gains[i]!)), `upper[${i}]`)
  })
  list(result.lower, 'lower', n)
  list(result.upper, 'upper', n)
}

/** Every vertex of {y between the points : y ≥ the options above d}, and perhaps other points of it. */
function* verticesAbove(
  { points, disagreement }: BargainingProblem,
  floor: readonly Fraction[],
): Generator<readonly Fraction[]> {
  const bounded = floor.map((_, i) => i).filter(i => compare(floor[i]!, disagreement[i]!) > 0)
  for (let tight = 0; tight < 2 ** bounded.length; tight++) {
    const fixed = bounded.filter((_, k) => (tight >>> k) & 1)
    for (const chosen of subsets(points.length, fixed.length + 1)) {
      const rows = [chosen.map(() => ONE), ...fixed.map(i => chosen.map(k => points[k]![i]!))]
      const weights = solve(rows, [ONE, ...fixed.map(i => floor[i]!)])
      if (!weights || weights.some(weight => compare(weight, ZERO) < 0)) continue
      const vertex = floor.map((_, i) => sum(chosen.map((k, j) => points[k]![i]!.mul(weights[j]!))))
      if (bounded.every(i => compare(vertex[i]!, floor[i]!) >= 0)) yield vertex
    }
  }
}

function solve(rows: readonly (readonly Fraction[])[], right: readonly Fraction[]): Fraction[] | undefined {
  const whole = rows.map((row, i) => integers(flatFractions([...row, right[i]!])))
  const solution = solveSquare(
    whole.map(row => row.slice(0, -1)),
    whole.map(row => row.at(-1)!),
  )
  return solution?.numerators.map(top => ratio(top, solution.denominator))
}

function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
  }
}
