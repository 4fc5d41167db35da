/**
 * The correlated equilibrium with the greatest entropy (Ortiz, Schapire and Kakade 2007), in doubles, with a certified gap.
 *
 * First, exactly: which profiles are played in any equilibrium at all. The gains of deviations are homogeneous in the
 * distribution, so that one linear program finds an equilibrium that plays all of these, and prices that exclude the others.
 * On those profiles the entropy has its maximum at exp(−Σ λ_d gain_d(a))/Z for multipliers λ ≥ 0 that minimise log Z: a smooth convex
 * problem, which a projected Newton method solves (Bertsekas 1982). Every λ ≥ 0 gives an upper bound, log Z, on the entropy.
 */
import {
  doubles,
  type Fraction,
  InputError,
  type NormalForm,
  profileAt,
  profileCount,
  ratio,
  toNumber,
} from '@biform/core'
import { solveProgram } from '../../linear/certified.ts'
import { priced } from './best.ts'
import type { Deviation } from './deviations.ts'
import { leastLogSum } from './least-log-sum.ts'

/** The greatest entropy is found for games with at most this many profiles. */
export const MAX_ENTROPY_PROFILES = 512
/** Gains are between these, or 0, so that they, and the multipliers of the smallest, are doubles. */
const RANGE: readonly [number, number] = [1e-300, 1e300]

/** What both kinds of correlated equilibria have in common. */
export interface Entropic<Name> {
  readonly kind: 'max-entropy'
  readonly arithmetic: 'double'
  readonly distribution: readonly { readonly profile: readonly number[]; readonly probability: number }[]
  readonly payoffs: readonly number[]
  readonly entropy: number
  readonly upper: number
  readonly gap: number
  readonly violation: number
  readonly multipliers: readonly (Name & { readonly multiplier: number })[]
  readonly exclusion: readonly (Name & { readonly multiplier: Fraction })[]
}

/** Maximises the entropy over all distributions at which no deviation gains. */
export function maxEntropy<Name extends object>(
  game: NormalForm,
  deviations: readonly Deviation<Name>[],
): Entropic<Name> {
  const profiles = profileCount(game)
  if (profiles > MAX_ENTROPY_PROFILES) {
    throw new InputError(
      'game',
      `has ${profiles} profiles, more than ${MAX_ENTROPY_PROFILES} for 'max-entropy'; the other objectives allow more`,
    )
  }
  checkRange(game, deviations)
  const { places, exclusion } = possible(deviations, profiles)
  const gains = deviations.map(({ gains: all, denominator }) =>
    Float64Array.from(places, place => toNumber(ratio(all[place]!, denominator))),
  )
  const { weights, probabilities } = leastLogSum(gains, places.length)
  const entropy = probabilities.reduce((total, p) => (p > 0 ? total - p * Math.log(p) : total), 0)
  const upper = Math.max(entropy, greatestLogSum(gains, weights, places.length))
  const average = (values: Float64Array): number =>
    values.reduce((total, value, k) => total + value * probabilities[k]!, 0)
  return {
    kind: 'max-entropy',
    arithmetic: 'double',
    distribution: places.map((place, k) => ({ profile: profileAt(game, place), probability: probabilities[k]! })),
    payoffs: game.payoffs.map(store => {
      const values = doubles(store)
      return average(Float64Array.from(places, place => values[place]!))
    }),
    entropy,
    upper,
    gap: upper - entropy,
    violation: gains.reduce((most, values) => Math.max(most, average(values)), 0),
    multipliers: deviations.flatMap(({ name }, d) => (weights[d]! > 0 ? [{ ...name, multiplier: weights[d]! }] : [])),
    exclusion,
  }
}

function checkRange(game: NormalForm, deviations: readonly Deviation<unknown>[]): void {
  const [least, most] = RANGE
  const fits = (numerator: bigint, denominator: bigint): boolean => {
    const size = Math.abs(toNumber(ratio(numerator, denominator)))
    return numerator === 0n || (size >= least && size <= most)
  }
  if (
    game.payoffs.some(store => doubles(store).some(value => Math.abs(value) > most)) ||
    deviations.some(({ gains, denominator }) => gains.some(gain => !fits(gain, denominator)))
  ) {
    throw new InputError(
      'game',
      `has payoffs beyond ±${most}, or that differ by less than ${least}: too far for the doubles of 'max-entropy'; the other objectives are exact`,
    )
  }
}

/**
 * log Σ_k exp(−Σ_d λ_d g_d(k)), rounded upwards. The logarithm of a sum of powers moves by no more than the most that any
 * exponent moves. An exponent of D products, each of a gain that was itself rounded, is off by at most (D + 4) units of
 * 2^−52 times the sum of their sizes; the sum of n powers by n + 2 of them, relatively; exp and log by two.
 */
function greatestLogSum(gains: readonly Float64Array[], weights: Float64Array, columns: number): number {
  const exponents = new Float64Array(columns)
  const sizes = new Float64Array(columns)
  gains.forEach((row, d) => {
    for (let k = 0; k < columns; k++) {
      const term = weights[d]! * row[k]!
      exponents[k]! -= term
      sizes[k]! += Math.abs(term)
    }
  })
  const most = exponents.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY)
  const log = Math.log(exponents.reduce((all, value) => all + Math.exp(value - most), 0))
  const size = sizes.reduce((top, value) => Math.max(top, value), 0)
  return most + log + Number.EPSILON * ((gains.length + 8) * size + columns + 8 + 4 * Math.abs(log))
}

/**
 * The profiles that are played in some equilibrium: max Σ t over t, r ≥ 0 with t ≤ 1 such that t + r, which need not add up to 1,
 * lets no deviation gain. An optimum has t = 1 at all of them; the prices of the deviations exclude all others.
 */
function possible<Name extends object>(
  deviations: readonly Deviation<Name>[],
  profiles: number,
): { readonly places: readonly number[]; readonly exclusion: Entropic<Name>['exclusion'] } {
  const all = Array.from({ length: profiles }, (_, place) => place)
  const solution = solveProgram({
    objective: [...all.map(() => 1n), ...all.map(() => 0n)],
    constraints: [
      ...deviations.map(({ gains }) => ({ coefficients: [...gains, ...gains], relation: '<=' as const, right: 0n })),
      ...all.map(place => ({
        coefficients: [...all, ...all].map((other, k) => (k === place && other === place ? 1n : 0n)),
        relation: '<=' as const,
        right: 1n,
      })),
    ],
  })
  if (solution.kind !== 'optimal') throw new Error('t = r = 0 is feasible, and t ≤ 1')
  return {
    places: all.filter(place => solution.primal[place]!.n !== 0n),
    exclusion: priced(deviations, solution.dual, 1n),
  }
}
