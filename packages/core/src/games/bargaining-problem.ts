/**
 * Bargaining problems (S, d): what n players can agree on, and what they get if they do not.
 *
 * The feasible set S is the comprehensive convex hull of finitely many points: every convex combination of them, and
 * whatever lies below one (a player can always throw utility away).
 */
import { entryCount, InputError, show } from '../errors.ts'
import { type Fraction, type Rational, rational } from '../number/rational.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { guarantee } from './guarantee.ts'
import { labels, numbered } from './labels.ts'

/** A bargaining problem on a polytope. */
export interface BargainingProblem {
  readonly kind: 'bargaining-problem'
  readonly players: readonly string[]
  /** Payoff vectors, one payoff per player each. S is their comprehensive convex hull. */
  readonly points: readonly (readonly Fraction[])[]
  /** d: what each player gets without an agreement. It is in S. */
  readonly disagreement: readonly Fraction[]
}

/** What `bargainingProblem` takes. */
export interface BargainingProblemInput {
  /** Default "1", "2", …. */
  readonly players?: readonly string[]
  readonly points: readonly (readonly Rational[])[]
  readonly disagreement: readonly Rational[]
}

/** A bargaining problem has at most this many players … */
export const MAX_BARGAINERS = 10
/** … and at most this many points. */
export const MAX_BARGAINING_POINTS = 200

/**
 * Builds a bargaining problem.
 *
 * @throws InputError for fewer than 2 or more than `MAX_BARGAINERS` players, for no point or more than
 * `MAX_BARGAINING_POINTS`, a point of another length, what is no number, and a disagreement point outside S
 * @example
 * bargainingProblem({ points: [[0, 0], [4, 1]], disagreement: [0, 0] }).players // → ['1', '2']
 */
export function bargainingProblem(input: BargainingProblemInput): BargainingProblem {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a bargaining problem`)
  checkFields(input, ['kind', 'players', 'points', 'disagreement'])
  const { points: list, disagreement: impasse } = input
  if (!Array.isArray(impasse)) throw new InputError('disagreement', `${show(impasse)} is not a list of payoffs`)
  const players = bargainers(input.players, impasse.length, 'disagreement')
  if (!Array.isArray(list)) throw new InputError('points', `${show(list)} is not a list of points`)
  if (list.length === 0) throw new InputError('points', 'needs at least one point')
  if (list.length > MAX_BARGAINING_POINTS) {
    throw new InputError('points', `${list.length} points are more than ${MAX_BARGAINING_POINTS}`)
  }
  const points = Array.from(list, (point: readonly Rational[], k) => payoffs(point, players.length, `points[${k}]`))
  const disagreement = payoffs(impasse, players.length, 'disagreement')
  if (guarantee(points, disagreement).s < 0n) {
    throw new InputError('disagreement', 'lies outside the comprehensive convex hull of the points')
  }
  return { kind: 'bargaining-problem', players, points, disagreement }
}

/** The labels of at least two players; `at` is the place that says how many there are. */
export function bargainers(players: readonly string[] | undefined, count: number, at: string): string[] {
  if (players !== undefined && Array.isArray(players) && players.length !== count) {
    throw new InputError(at, `has ${entryCount(count)} for ${players.length} players`)
  }
  if (count < 2 || count > MAX_BARGAINERS) {
    throw new InputError(at, `has ${entryCount(count)}; there are 2 to ${MAX_BARGAINERS} players`)
  }
  return players === undefined ? numbered(count) : labels(players, 'players')
}

/** One number per player. */
export function payoffs(list: readonly Rational[], count: number, at: string): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list of payoffs`)
  if (list.length !== count) throw new InputError(at, `has ${entryCount(list.length)} for ${count} players`)
  return Array.from(list, (value: Rational, i) => rational(value, `${at}[${i}]`))
}

/**
 * How much all players together can gain over a point at once: the largest t with (x_1 + t, …, x_n + t) in S. Negative
 * outside S, 0 on its boundary. A problem is essential iff t > 0 at the disagreement point.
 *
 * @throws InputError if the point has another length or is no list of numbers
 * @example
 * commonGain(bargainingProblem({ points: [[0, 0], [4, 2]], disagreement: [0, 0] }), [0, 0]) // → '2'
 */
export function commonGain(problem: BargainingProblem, point: readonly Rational[]): Fraction {
  checkKind(problem, 'bargaining-problem', 'problem')
  return guarantee(problem.points, payoffs(point, problem.players.length, 'point'))
}
