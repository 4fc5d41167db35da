/** Checks what a supporting hyperplane proves: the Kalai–Smorodinsky, egalitarian and utilitarian solutions. */
import { type BargainingProblem, commonGain, compare, type Fraction, ONE, sum, ZERO } from '@biform/core'
import type { Egalitarian, KalaiSmorodinsky, Support, Utilitarian, WeightedPoint } from '../../results/index.ts'
import { demand, demandSame, equal, gameOf, index, list, record, vector } from '../flaw.ts'
import { dot, lexicographic } from '../vectors.ts'

/** Demands a convex combination of the problem's points, each named once with a positive weight, and returns it. */
export function mixtureOf(
  { points, players }: BargainingProblem,
  mixture: readonly WeightedPoint[],
  at: string,
): readonly Fraction[] {
  const seen = new Set<number>()
  list(mixture, at).forEach((item, k) => {
    const { point, weight } = record(item, `${at}[${k}]`)
    demand(!seen.has(index(point, points.length, `${at}[${k}].point`)), `${at}[${k}].point`)
    seen.add(point)
    vector([weight], 1, `${at}[${k}].weight`)
    demand(compare(weight, ZERO) > 0, `${at}[${k}].weight`)
  })
  demand(equal(sum(mixture.map(({ weight }) => weight)), ONE), at)
  return players.map((_, i) => sum(mixture.map(({ point, weight }) => points[point]![i]!.mul(weight))))
}

/** Demands a normal λ ≥ 0 with Σ λ_i = 1. */
export function normalOf(normal: readonly Fraction[], count: number, at: string): readonly Fraction[] {
  vector(normal, count, at).forEach((value, i) => {
    demand(compare(value, ZERO) >= 0, `${at}[${i}]`)
  })
  demand(equal(sum(normal), ONE), at)
  return normal
}

/** Demands that x is in S, and that λ·p ≤ λ·x for every point p. */
function checkSupport(problem: BargainingProblem, x: readonly Fraction[], support: Support, at: string): void {
  const { mixture, normal } = record(support, at)
  const reached = mixtureOf(problem, mixture, `${at}.mixture`)
  demand(
    x.every((value, i) => compare(value, reached[i]!) <= 0),
    `${at}.mixture`,
  )
  normalOf(normal, x.length, `${at}.normal`)
  const level = dot(normal, x)
  demand(
    problem.points.every(point => compare(dot(normal, point), level) <= 0),
    `${at}.normal`,
  )
}

/** Equal gains, in S, and no larger ones: λ·(x + t) > λ·x for all t > 0. */
export function checkEgalitarian(subject: unknown, result: Egalitarian): undefined {
  const problem = gameOf(subject, 'bargaining-problem')
  vector([result.gain], 1, 'gain')
  const expected = problem.disagreement.map(value => value.add(result.gain))
  demandSame(result.values, expected, 'values')
  checkSupport(problem, expected, result.certificate, 'certificate')
}

/** The ideal point, and the last point of S on the way there. */
export function checkKalaiSmorodinsky(subject: unknown, result: KalaiSmorodinsky): undefined {
  const problem = gameOf(subject, 'bargaining-problem')
  const { disagreement } = problem
  const n = disagreement.length
  const ideal = vector(result.ideal, n, 'ideal')
  const certificate = record(result.certificate, 'certificate')
  list(certificate.ideal, 'certificate.ideal', n).forEach((support, i) => {
    const at = `certificate.ideal[${i}]`
    checkSupport(problem, disagreement.with(i, ideal[i]!), support, at)
    demand(compare(support.normal[i]!, ZERO) > 0, `${at}.normal[${i}]`)
  })
  const values = vector(result.values, n, 'values')
  const gains = values.map((value, i) => value.sub(disagreement[i]!))
  const most = ideal.map((value, i) => value.sub(disagreement[i]!))
  demand(
    gains.every((gain, i) => most.every((other, j) => equal(gain.mul(other), gains[j]!.mul(most[i]!)))),
    'values',
  )
  const stays = most.every(value => equal(value, ZERO))
  demand(!stays || gains.every(gain => equal(gain, ZERO)), 'values')
  checkSupport(problem, values, certificate, 'certificate')
  demand(stays || compare(dot(certificate.normal, most), ZERO) > 0, 'certificate.normal')
}

/** The largest sum, and which of its points are between others. */
export function checkUtilitarian(subject: unknown, result: Utilitarian): undefined {
  const problem = gameOf(subject, 'bargaining-problem')
  const n = problem.players.length
  const weights = vector(result.weights, n, 'weights')
  weights.forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
  })
  const vertices = list(result.vertices, 'vertices')
  vertices.forEach((vertex, k) => {
    vector(vertex, n, `vertices[${k}]`)
    demand(k === 0 || lexicographic(vertices[k - 1]!, vertex) < 0, `vertices[${k}]`)
  })
  const totals = problem.points.map(point => dot(weights, point))
  const total = totals.reduce((a, b) => (compare(a, b) < 0 ? b : a))
  demandSame(result.total, total, 'total')
  const best = problem.points.filter((_, k) => equal(totals[k]!, total))
  const same = (a: readonly Fraction[], b: readonly Fraction[]): boolean => a.every((value, i) => equal(value, b[i]!))
  // With the same sum, to lie below a convex combination is to be one.
  const covered = (point: readonly Fraction[], by: readonly (readonly Fraction[])[]): boolean =>
    by.length > 0 && compare(commonGain({ ...problem, points: by }, point), ZERO) >= 0
  vertices.forEach((vertex, k) => {
    demand(best.some(point => same(point, vertex)) && !covered(vertex, vertices.toSpliced(k, 1)), `vertices[${k}]`)
  })
  demand(
    best.every(point => covered(point, vertices)),
    'vertices',
  )
  demand(result.kind === (vertices.length === 1 ? 'point' : 'face'), 'kind')
  demandSame((result as { values?: unknown }).values, result.kind === 'point' ? vertices[0] : undefined, 'values')
}
