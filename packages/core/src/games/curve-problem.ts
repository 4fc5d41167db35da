/**
 * One decision on an interval, such as a price, that matters to several players: the payoff of each is a polynomial in it.
 * With one player it is a decision; with more they bargain over it, and have what they have without an agreement.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { compare, type Fraction, type Rational, ZERO } from '../number/rational.ts'
import { readCoefficients } from '../number/real.ts'
import { payoffs as payoffsOf } from './bargaining-problem.ts'
import { checkFields, isPlain } from './fields.ts'
import { label, labels, numbered } from './labels.ts'

/** Players whose payoffs are polynomials in one decision. */
export interface CurveProblem {
  readonly kind: 'curve-problem'
  readonly players: readonly string[]
  /** What is decided, such as "price". */
  readonly label: string
  /** The least and the greatest decision. */
  readonly interval: readonly [Fraction, Fraction]
  /** `payoffs[i]`: the payoff of player i, lowest degree first: [0, 100, −1] is 100 x − x². */
  readonly payoffs: readonly (readonly Fraction[])[]
  /** What each player has without an agreement. */
  readonly disagreement: readonly Fraction[]
}

/** What `curveProblem` takes. */
export interface CurveProblemInput {
  readonly kind?: 'curve-problem'
  /** Default: "1", "2", …, n. */
  readonly players?: readonly string[]
  /** Default "x". */
  readonly label?: string
  readonly interval: readonly [Rational, Rational]
  readonly payoffs: readonly (readonly Rational[])[]
  /** Default: 0 each. */
  readonly disagreement?: readonly Rational[]
}

/** The largest degree of a payoff. */
export const MAX_CURVE_DEGREE = 16
/** The most players whose payoffs depend on one decision. */
export const MAX_CURVE_PLAYERS = 16

/**
 * Builds a problem of one decision from the coefficients of the players' payoffs, lowest degree first.
 *
 * @throws InputError for an empty interval, no players or more than 16, a degree beyond 16, and what is no number
 * @example
 * // At the price p a seller gains (100 − p)(p − 20), and its supplier 10 for each of the 100 − p units.
 * const price = curveProblem({
 *   players: ['Seller', 'Supplier'],
 *   label: 'price',
 *   interval: [20, 100],
 *   payoffs: [[-2000, 120, -1], [1000, -10]],
 * })
 * price.disagreement // → ['0', '0']
 */
export function curveProblem(input: CurveProblemInput): CurveProblem {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a problem of one decision`)
  checkFields(input, ['kind', 'players', 'label', 'interval', 'payoffs', 'disagreement'])
  const { payoffs, interval, disagreement } = input
  if (!Array.isArray(payoffs)) throw new InputError('payoffs', `${show(payoffs)} is not a list`)
  const count = payoffs.length
  if (count < 1 || count > MAX_CURVE_PLAYERS) {
    throw new InputError('payoffs', `has ${entryCount(count)}, not one for each of 1 to ${MAX_CURVE_PLAYERS} players`)
  }
  const players = input.players === undefined ? numbered(count) : labels(input.players, 'players')
  if (players.length !== count)
    throw new InputError('payoffs', `has ${entryCount(count)} for ${players.length} players`)
  if (!Array.isArray(interval) || interval.length !== 2) {
    throw new InputError('interval', `${show(interval)} is not a list of two ends`)
  }
  const [lower, upper] = payoffsOf(interval, 2, 'interval') as [Fraction, Fraction]
  if (compare(lower, upper) >= 0) throw new InputError('interval', 'is empty')
  return {
    kind: 'curve-problem',
    players,
    label: input.label === undefined ? 'x' : label(input.label, 'label'),
    interval: [lower, upper],
    payoffs: Array.from(payoffs, (list: readonly Rational[], i) => coefficients(list, `payoffs[${i}]`)),
    disagreement: disagreement === undefined ? players.map(() => ZERO) : payoffsOf(disagreement, count, 'disagreement'),
  }
}

function coefficients(list: readonly Rational[], at: string): Fraction[] {
  const read = readCoefficients(list, at)
  if (read.length === 0) throw new InputError(at, 'needs at least one coefficient')
  if (read.length > MAX_CURVE_DEGREE + 1) throw new InputError(at, `has a degree beyond ${MAX_CURVE_DEGREE}`)
  return read
}
