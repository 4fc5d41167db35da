/** Payoffs and fitness in doubles: exact integers over a common denominator wherever these are small enough. */
import { compare, type Fraction, gcd, InputError, numerator, ONE, toNumber, ZERO } from '@biform/core'
import type { UpdateRule } from '../../results/dynamics.ts'

/** What a simulation needs to know of the game: the fitness of an individual is `base` + `slope` × its sum of payoffs. */
export interface Fitness {
  readonly types: number
  /** `payoffs[b · types + a]`: what type a gets from type b. Columns lie together. */
  readonly payoffs: Float64Array
  /** The same times `slope`. */
  readonly weights: Float64Array
  readonly base: number
  readonly slope: number
  /** w divided by the largest difference of payoffs, for `local`, or w, in units of `payoffs`. */
  readonly strength: number
}

/** Integers up to here are exact in doubles, with room for one more factor of 2. */
const LARGEST = 2 ** 52

/**
 * Reads the matrix for a population in which everybody meets `meetings` others.
 *
 * For 1 − w + wπ with w = p/q and payoffs over the denominator d, all is multiplied by q·d·meetings, if then the sum of all
 * weights of the population is an exact integer.
 *
 * @throws InputError where individuals are drawn by 1 − w + wπ and that can be negative
 */
export function fitnessOf(
  matrix: readonly (readonly Fraction[])[],
  rule: UpdateRule,
  intensity: Fraction,
  size: number,
  meetings: number,
): Fitness {
  const types = matrix.length
  const entries = matrix.flat()
  const denominator = entries.reduce((all, { d }) => (all / gcd(all, d)) * d, 1n)
  const largest = entries.reduce((most, value) => (compare(value.abs(), most) > 0 ? value.abs() : most), ZERO)
  const p = numerator(intensity)
  const scale = denominator * intensity.d * BigInt(meetings)
  const total = largest.mul(p).add(intensity.d).mul(denominator).mul(meetings).mul(size)
  const fits = compare(total, ONE.mul(LARGEST)) < 0
  const unit = fits ? denominator : 1n
  const payoffs = new Float64Array(types * types)
  matrix.forEach((row, a) => {
    row.forEach((value, b) => {
      payoffs[b * types + a] = toNumber(value.mul(unit))
    })
  })
  const least = entries.reduce((a, b) => (compare(a, b) < 0 ? a : b))
  const weakest = toNumber(ONE.sub(intensity).add(intensity.mul(least)))
  if ((rule === 'birth-death' || rule === 'death-birth') && weakest < 0) {
    throw new InputError('', `the least payoff gives the fitness ${weakest}, below 0`)
  }
  const range = entries.reduce((a, b) => (compare(a, b) > 0 ? a : b)).sub(least)
  const per = ONE.mul(unit).mul(meetings)
  const local = range.n === 0n ? ZERO : intensity.div(range)
  const slope = fits ? Number(p) : toNumber(intensity.div(meetings))
  return {
    types,
    payoffs,
    weights: payoffs.map(value => slope * value),
    base: fits ? Number(scale - p * denominator * BigInt(meetings)) : toNumber(ONE.sub(intensity)),
    slope,
    strength: toNumber((rule === 'local' ? local : intensity).div(per)),
  }
}
