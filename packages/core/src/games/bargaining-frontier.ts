/**
 * Bargaining problems of two players whose frontier is smooth: player 2 gets at most f(x) where player 1 gets x. The
 * feasible set is what lies below a point (x, f(x)), lower ≤ x ≤ upper; f is concave there.
 *
 * A polynomial f with rational coefficients has exact answers, and its concavity is checked. Any other f is a function of
 * doubles: its concavity is the caller's promise, and only looked at here and there.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { compare, type Fraction, type Rational, ratio, ZERO } from '../number/rational.ts'
import { compareReal, readCoefficients, realRoots, signAt } from '../number/real.ts'
import { bargainers, payoffs } from './bargaining-problem.ts'
import { checkFields, isPlain } from './fields.ts'

/** A problem with a polynomial frontier. */
export interface BargainingFrontier {
  readonly kind: 'bargaining-frontier'
  readonly players: readonly string[]
  /** f, lowest degree first: [100, 0, −1] is 100 − x². */
  readonly frontier: readonly Fraction[]
  /** The least and the largest payoff of player 1 on the frontier. */
  readonly domain: readonly [Fraction, Fraction]
  readonly disagreement: readonly Fraction[]
}

/** A problem whose frontier is any concave function. It holds a function, so it has no JSON. */
export interface BargainingCurve {
  readonly kind: 'bargaining-curve'
  readonly players: readonly string[]
  readonly frontier: (x: number) => number
  readonly domain: readonly [number, number]
  readonly disagreement: readonly [number, number]
}

/** What both forms have in common. */
interface FrontierInput<Frontier, Payoff> {
  /** Default "1", "2". */
  readonly players?: readonly string[]
  readonly frontier: Frontier
  readonly domain: readonly [Payoff, Payoff]
  readonly disagreement: readonly [Payoff, Payoff]
}

/** The largest degree of a polynomial frontier. */
export const MAX_FRONTIER_DEGREE = 16

/**
 * Builds a two-player problem with a smooth frontier, from the coefficients of a polynomial (lowest degree first) or from
 * a function of doubles.
 *
 * @throws InputError for an empty domain, a frontier that is not concave on it (as far as a function was looked at), a
 * disagreement point with nothing above it, and what is no finite number
 * @example
 * bargainingFrontier({ frontier: [100, 0, -1], domain: [0, 10], disagreement: [0, 0] }).kind // → 'bargaining-frontier'
 */
export function bargainingFrontier(input: FrontierInput<readonly Rational[], Rational>): BargainingFrontier
export function bargainingFrontier(input: FrontierInput<(x: number) => number, number>): BargainingCurve
export function bargainingFrontier(
  input: FrontierInput<readonly Rational[], Rational> | FrontierInput<(x: number) => number, number>,
): BargainingFrontier | BargainingCurve {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a bargaining problem`)
  checkFields(input, ['kind', 'players', 'frontier', 'domain', 'disagreement'])
  const { frontier, players: names, domain: ends, disagreement: impasse } = input as FrontierInput<unknown, Rational>
  if (!Array.isArray(impasse)) throw new InputError('disagreement', `${show(impasse)} is not a list of payoffs`)
  if (impasse.length !== 2) throw new InputError('disagreement', `has ${entryCount(impasse.length)} for 2 players`)
  const players = bargainers(names, 2, 'players')
  const [lower, upper] = payoffs(ends, 2, 'domain') as [Fraction, Fraction]
  if (compare(lower, upper) >= 0) throw new InputError('domain', 'is empty')
  const disagreement = payoffs(impasse, 2, 'disagreement')
  if (typeof frontier === 'function') {
    const curve = input as FrontierInput<(x: number) => number, number>
    return curveOf(players, curve.frontier, [...curve.domain], [...curve.disagreement])
  }
  const f = readCoefficients(frontier as readonly Rational[], 'frontier')
  if (f.length > MAX_FRONTIER_DEGREE + 1) throw new InputError('frontier', `has a degree beyond ${MAX_FRONTIER_DEGREE}`)
  checkConcave(slopeOf(slopeOf(f)), lower, upper)
  checkGain(f, lower, upper, disagreement)
  return { kind: 'bargaining-frontier', players, frontier: f, domain: [lower, upper], disagreement }
}

function slopeOf(polynomial: readonly Fraction[]): Fraction[] {
  return polynomial.slice(1).map((coefficient, i) => coefficient.mul(BigInt(i + 1)))
}

/** The second derivative changes its sign nowhere inside the domain, and is nowhere positive. */
function checkConcave(bend: readonly Fraction[], lower: Fraction, upper: Fraction): void {
  if (bend.every(value => value.n === 0n)) return
  const inside = realRoots(bend).filter(({ value }) => compareReal(lower, value) < 0 && compareReal(value, upper) < 0)
  // Of more points than it has roots, one is no root.
  const points = Array.from({ length: bend.length }, (_, k) =>
    lower.add(upper.sub(lower).mul(ratio(BigInt(k + 1), BigInt(bend.length + 1)))),
  )
  const sign = points.map(point => signAt(bend, point)).find(value => value !== 0)!
  if (sign > 0 || inside.some(({ multiplicity }) => multiplicity % 2 === 1)) {
    throw new InputError('frontier', 'is not concave on its domain')
  }
}

/** Some point of the frontier gives both more than the disagreement point. */
function checkGain(f: readonly Fraction[], lower: Fraction, upper: Fraction, [d1, d2]: readonly Fraction[]): void {
  const over = [(f[0] ?? ZERO).sub(d2!), ...f.slice(1)]
  const slope = slopeOf(f)
  const peaks = slope.every(value => value.n === 0n) ? [] : realRoots(slope).map(({ value }) => value)
  const start = compare(lower, d1!) > 0 ? lower : d1!
  const candidates = [start, upper, ...peaks].filter(
    x => compareReal(start, x) <= 0 && compareReal(x, upper) <= 0 && signAt(over, x) > 0,
  )
  if (candidates.length === 0 || compare(upper, d1!) <= 0) {
    throw new InputError('disagreement', 'has nothing above it that gives both players more')
  }
}

const SPOTS = 64

function curveOf(
  players: readonly string[],
  frontier: (x: number) => number,
  domain: readonly number[],
  disagreement: readonly number[],
): BargainingCurve {
  const [lower, upper] = domain as [number, number]
  const [d1, d2] = disagreement as [number, number]
  for (const [at, value] of [...domain, ...disagreement].entries()) {
    if (typeof value === 'number') continue
    throw new InputError(at < 2 ? `domain[${at}]` : `disagreement[${at - 2}]`, `${show(value)} is not a number`)
  }
  const values = Array.from({ length: SPOTS + 1 }, (_, k) => {
    const x = lower + ((upper - lower) * k) / SPOTS
    const value: unknown = frontier(x)
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new InputError('frontier', `is ${show(value)} at ${x}, not a finite number`)
    }
    return value
  })
  const size = Math.max(...values.map(Math.abs), 1)
  values.forEach((value, k) => {
    if (k === 0 || k === SPOTS) return
    if (2 * value < values[k - 1]! + values[k + 1]! - 1e-9 * size) {
      throw new InputError('frontier', `is not concave at ${lower + ((upper - lower) * k) / SPOTS}`)
    }
  })
  const hasGain = values.some((value, k) => value > d2 && lower + ((upper - lower) * k) / SPOTS > d1)
  if (!hasGain) throw new InputError('disagreement', 'has nothing above it that gives both players more')
  return { kind: 'bargaining-curve', players, frontier, domain: [lower, upper], disagreement: [d1, d2] }
}
