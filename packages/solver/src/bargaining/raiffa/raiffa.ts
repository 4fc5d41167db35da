/**
 * The Raiffa solutions of two players (Raiffa 1953): the disagreement point is moved towards the ideal point over it,
 * half-way and again (discrete; axiomatised by Salonen 1988 and Trockel 2009) or all the time (continuous).
 *
 * Discrete, on a polygon. Once only one line is left above d, the next step is on it, and the process ends. Otherwise it
 * stays below a vertex v for good only if the gains a, b = v − d that are left keep their proportion r = b/a. With s and
 * S the slopes on the two sides of v, s < r < S, a step takes r to S (r − s)/(S − r), whose only fixed point r² = s S is
 * unstable; at a right angle (s = 0, S = ∞) every r is one. So the process ends after finitely many steps, or d has one
 * of these proportions, and the limit is v. Both are decided exactly.
 *
 * Continuous: below one line, or below a vertex with r² = s S, the path is straight and its end the same as the discrete
 * one's. Elsewhere it bends, with transcendental ends (`continuous.ts`).
 */
import { type BargainingProblem, type Fraction, InputError, ratio, show } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Raiffa, RaiffaBracket, RaiffaDouble, RaiffaKind } from '../../results/bargaining.ts'
import { checkProblem } from '../input.ts'
import { continuousRaiffa } from './continuous.ts'
import { chainOf, type Visible, visibleFrom } from './visible.ts'

type Point = readonly [Fraction, Fraction]

/** The discrete process is followed for so many steps; nearly flat frontiers can take more. */
export const MAX_RAIFFA_STEPS = 64

/**
 * The discrete or the continuous Raiffa solution of a two-player problem.
 *
 * @param options.kind 'discrete' (the default): half of the way to the ideal point again and again, exact; 'continuous':
 * exact where the path is straight, otherwise in doubles, with `arithmetic: 'double'` and a tolerance
 * @returns a process that has not ended after `MAX_RAIFFA_STEPS` steps is cut off: `complete` is false, and the solution
 * lies between `lower` and `upper`
 * @throws InputError if there are more than two players, or the kind is another
 * @example
 * const kinked = bargainingProblem({ points: [[100, 0], [50, 50], [0, 60]], disagreement: [0, 0] })
 * raiffa(kinked).values // → ['60', '40']
 * raiffa(kinked).steps // → [['0', '0'], ['50', '30']]
 */
export function raiffa(problem: BargainingProblem, options?: { readonly kind?: 'discrete' }): Raiffa | RaiffaBracket
export function raiffa(
  problem: BargainingProblem,
  options: { readonly kind?: RaiffaKind },
): Raiffa | RaiffaBracket | RaiffaDouble
export function raiffa(
  problem: BargainingProblem,
  options: { readonly kind?: RaiffaKind } = {},
): Raiffa | RaiffaBracket | RaiffaDouble {
  checkProblem(problem)
  if (problem.players.length !== 2) {
    throw new InputError('problem', `has ${problem.players.length} players; the Raiffa solutions are those of 2`)
  }
  checkOptions(options, ['kind'])
  const { kind = 'discrete' } = options
  if (kind !== 'discrete' && kind !== 'continuous') {
    throw new InputError('kind', `${show(kind)} is neither "discrete" nor "continuous"`)
  }
  const chain = chainOf(problem)
  let d: Point = [problem.disagreement[0]!, problem.disagreement[1]!]
  const steps = [d]
  for (;;) {
    const visible = visibleFrom(chain, d)
    const end = endFrom(visible, d)
    if (end) return { method: 'raiffa', kind, ...end, steps }
    if (kind === 'continuous') return continuousRaiffa(chain, d)
    if (steps.length > MAX_RAIFFA_STEPS) {
      return { method: 'raiffa', kind, complete: false, reason: 'limit', lower: d, upper: visible.ideal, steps }
    }
    d = midpoint(d, visible.ideal)
    steps.push(d)
  }
}

/** Where the process ends from here, if that is plain to see. */
function endFrom(
  { ideal, vertices, vertical, horizontal }: Visible,
  d: Point,
): Pick<Raiffa, 'values' | 'rule'> | undefined {
  const [g1, g2] = [ideal[0].sub(d[0]), ideal[1].sub(d[1])]
  if (g1.n === 0n && g2.n === 0n) return { values: d, rule: 'at the disagreement point' }
  // Only one of them can gain: the ideal point is feasible, and the process ends there.
  if (g1.n === 0n || g2.n === 0n) return { values: ideal, rule: 'in a corner' }
  if (vertices.length === 0) return { values: midpoint(d, ideal), rule: 'on a line' }
  if (vertices.length > 1) return undefined
  const corner = vertices[0]!
  if (vertical && horizontal) return { values: corner, rule: 'in a corner' }
  if (vertical || horizontal) return undefined
  // r² = s S with r = b/a, S = b/(I_1 − v_1), s = (I_2 − v_2)/a: the slopes of the lines to the two ends.
  const [a, b] = [corner[0].sub(d[0]), corner[1].sub(d[1])]
  const kept = b.mul(ideal[0].sub(corner[0])).equals(a.mul(ideal[1].sub(corner[1])))
  return kept ? { values: corner, rule: 'in a corner' } : undefined
}

function midpoint(a: Point, b: Point): Point {
  const half = ratio(1n, 2n)
  return [a[0].add(b[0]).mul(half), a[1].add(b[1]).mul(half)]
}
