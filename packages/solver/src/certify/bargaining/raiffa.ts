/** Checks the Raiffa solutions: the path is walked again with ideal points from the definition, and its end looked at. */
import { type BargainingProblem, compare, type Fraction, ratio, toNumber, ZERO } from '@biform/core'
import type { Raiffa, RaiffaBracket, RaiffaDouble } from '../../results/index.ts'
import { demand, demandSame, equal, gameOf, list, vector } from '../flaw.ts'

type Point = readonly Fraction[]

/** The most that player i gets where the other has at least d: on segments between the points, and at the points. */
function best({ points }: BargainingProblem, i: 0 | 1, d: Point): Fraction {
  const other = 1 - i
  const level = d[other]!
  const reached: Fraction[] = []
  for (const p of points) {
    if (compare(p[other]!, level) >= 0) reached.push(p[i]!)
    for (const q of points) {
      if (compare(p[other]!, level) <= 0 || compare(q[other]!, level) >= 0) continue
      const share = level.sub(q[other]!).div(p[other]!.sub(q[other]!))
      reached.push(q[i]!.add(share.mul(p[i]!.sub(q[i]!))))
    }
  }
  demand(reached.length > 0, 'values') // otherwise d gives the other player more than there is
  return reached.reduce((a, b) => (compare(a, b) < 0 ? b : a))
}

function idealOver(problem: BargainingProblem, d: Point): Point {
  return [best(problem, 0, d), best(problem, 1, d)]
}

function half(a: Point, b: Point): Fraction[] {
  return a.map((value, i) => value.add(b[i]!).mul(ratio(1n, 2n)))
}

/** Whether x is at least each player's best against the other's payoff in it: then it is on the frontier. */
function isOptimal(problem: BargainingProblem, x: Point): boolean {
  return idealOver(problem, x).every((value, i) => compare(value, x[i]!) <= 0)
}

export function checkRaiffa(subject: unknown, result: Raiffa | RaiffaBracket | RaiffaDouble): undefined {
  const problem = gameOf(subject, 'bargaining-problem')
  demand(problem.players.length === 2, 'subject')
  demand(result.kind === 'discrete' || result.kind === 'continuous', 'kind')
  if ('arithmetic' in result) {
    checkContinuous(problem, result)
    return
  }
  const steps = list(result.steps, 'steps')
  steps.forEach((point, k) => {
    const expected = k === 0 ? problem.disagreement : half(steps[k - 1]!, idealOver(problem, steps[k - 1]!))
    demandSame(point, expected, `steps[${k}]`)
  })
  demand(steps.length > 0 && (result.kind === 'discrete' || steps.length === 1), 'steps')
  const d = steps.at(-1)!
  const ideal = idealOver(problem, d)
  if ('complete' in result) {
    demand(result.kind === 'discrete', 'kind')
    demand(result.complete === false, 'complete')
    demand(result.reason === 'limit', 'reason')
    demandSame(result.lower, d, 'lower')
    demandSame(result.upper, ideal, 'upper')
    return
  }
  const values = vector(result.values, 2, 'values')
  const gains = ideal.map((value, i) => value.sub(d[i]!))
  switch (result.rule) {
    case 'at the disagreement point':
      demand(
        gains.every(gain => equal(gain, ZERO)),
        'rule',
      )
      demandSame(values, d, 'values')
      return
    case 'on a line':
      // Half-way is on the frontier; by concavity all of the frontier between the two ends is then one line.
      demandSame(values, half(d, ideal), 'values')
      demand(gains.every(gain => compare(gain, ZERO) > 0) && isOptimal(problem, values), 'rule')
      return
    case 'in a corner':
      checkCorner(problem, d, ideal, values)
      return
    default:
      demand(false, 'rule')
  }
}

/** A step leaves the direction from d to the corner as it is: half-way to the ideal point is on the way to the corner. */
function checkCorner(problem: BargainingProblem, d: Point, ideal: Point, corner: Point): void {
  const reached = idealOver(problem, corner)
  demand(
    reached.every((value, i) => equal(value, corner[i]!)),
    'values',
  )
  const [a, b] = corner.map((value, i) => value.sub(d[i]!)) as [Fraction, Fraction]
  const [g1, g2] = ideal.map((value, i) => value.sub(d[i]!)) as [Fraction, Fraction]
  demand(equal(a.mul(g2), b.mul(g1)), 'values')
  // And it stays so: the frontier has no other bend above d, so the lines to both ends are straight from the corner.
  for (const end of [
    [ideal[0]!, d[1]!],
    [d[0]!, ideal[1]!],
  ]) {
    demand(isOptimalOrLevel(problem, half(end, corner), d), 'values')
  }
}

/** Whether a point cannot be improved upon in both coordinates at once. */
function isOptimalOrLevel(problem: BargainingProblem, x: Point, d: Point): boolean {
  const [first, second] = idealOver(problem, x)
  const stuck = equal(first!, x[0]!) || equal(second!, x[1]!)
  return stuck && x.every((value, i) => compare(value, d[i]!) >= 0)
}

/** The path is integrated again, by Runge and Kutta's method; the record may be off by what it says and as much again. */
function checkContinuous(problem: BargainingProblem, result: RaiffaDouble): void {
  demand(result.kind === 'continuous', 'kind')
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(result.tolerance === 1e-9, 'tolerance')
  const points = problem.points.map(point => point.map(toNumber))
  const start = problem.disagreement.map(toNumber)
  const ideal = idealOver(problem, problem.disagreement).map(toNumber)
  const gains = ideal.map((value, i) => value - start[i]!)
  demand(
    gains.every(gain => gain > 0),
    'kind',
  )
  // In units of the first ideal gains, so that both coordinates are alike.
  const scaled = points.map(point => point.map((value, i) => (value - start[i]!) / gains[i]!))
  const end = integrate(scaled)
  list(result.values, 'values', 2).forEach((value, i) => {
    demand(Number.isFinite(value), `values[${i}]`)
    demand(Math.abs((value - start[i]!) / gains[i]! - end[i]!) <= 1e-6, `values[${i}]`)
  })
}

function integrate(points: readonly (readonly number[])[]): readonly number[] {
  const most = (i: number, level: number): number => {
    let reached = Number.NEGATIVE_INFINITY
    for (const p of points) {
      const [x, y] = [p[i]!, p[1 - i]!]
      if (y >= level) reached = Math.max(reached, x)
      for (const q of points) {
        const [u, v] = [q[i]!, q[1 - i]!]
        if (y > level && v < level) reached = Math.max(reached, u + ((level - v) / (y - v)) * (x - u))
      }
    }
    return reached
  }
  const slope = (d: readonly number[]): number[] => [most(0, d[1]!) - d[0]!, most(1, d[0]!) - d[1]!]
  const ahead = (d: readonly number[], by: readonly number[], step: number): number[] =>
    d.map((value, i) => value + step * by[i]!)
  const stepped = (d: readonly number[], step: number): number[] => {
    const k1 = slope(d)
    const k2 = slope(ahead(d, k1, step / 2))
    const k3 = slope(ahead(d, k2, step / 2))
    const k4 = slope(ahead(d, k3, step))
    return d.map((value, i) => value + (step / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!))
  }
  // One step is compared with two of half the length: near the bends of the frontier steps become short.
  let d: readonly number[] = [0, 0]
  let step = 1 / 16
  for (let round = 0; round < 20_000 && Math.max(...slope(d)) > 1e-9; round++) {
    const once = stepped(d, step)
    const twice = stepped(stepped(d, step / 2), step / 2)
    const error = Math.max(...twice.map((value, i) => Math.abs(value - once[i]!)))
    if (error > 1e-10 && step > 1e-9) step /= 2
    else {
      d = twice
      step = Math.min(1 / 16, step * 2)
    }
  }
  return d
}
