/**
 * Where a branch of logit equilibria leads: the strategies that keep a share are taken for the supports, their equations
 * are solved by Newton's method, and what comes out is rounded to fractions whose regret is computed exactly. It is an
 * equilibrium only if that is 0.
 */
import { compare, type Fraction, type NormalForm, ratio, ZERO } from '@biform/core'
import { type Appraised, appraised } from '../mixed/epsilon.ts'
import { doubleSystem, newton, placesFor, polish, recognised, weightsOf } from '../mixed/newton.ts'
import { type IntegerGame, integerGame, type SupportSystem, supportSystem } from '../mixed/support-system.ts'

/** Shares below one of these are taken for 0, in turn. */
const THRESHOLDS = [1e-2, 1e-3, 1e-4, 1e-5]
/** A limit lies so near to the last point of the branch. */
const NEAR = 1e-2
/** Digits of probabilities that are rounded. */
const DIGITS = 30n
/** What a refined limit may leave to gain, in units of 10^−DIGITS times the payoffs' range: the rounding of all profiles. */
const SLACK = 10n ** 9n

export interface Limit extends Appraised {
  readonly profile: readonly (readonly Fraction[])[]
}

/** The point that the end of a branch is near to, or the end itself, rounded. */
export function limitNear(game: NormalForm, end: readonly (readonly number[])[], range: Fraction): Limit {
  const whole = integerGame(game)
  const most = range.mul(ratio(SLACK, 10n ** DIGITS))
  const tried = new Set<string>()
  for (const threshold of THRESHOLDS) {
    const supports = end.map(list => list.flatMap((value, s) => (value >= threshold ? [s] : [])))
    const key = JSON.stringify(supports)
    if (tried.has(key) || supports.some(list => list.length === 0)) continue
    tried.add(key)
    const profile = solvedOn(whole, supports, end)
    if (profile === undefined) continue
    const found = appraised(game, profile)
    if (compare(found.epsilon, most) <= 0) return { profile, ...found }
  }
  const profile = rounded(end)
  return { profile, ...appraised(game, profile) }
}

/** The solution of a support's equations next to a profile, if it is one of probabilities. */
function solvedOn(
  whole: IntegerGame,
  supports: readonly (readonly number[])[],
  end: readonly (readonly number[])[],
): Fraction[][] | undefined {
  const system = supportSystem(whole, supports)
  const start = system.unknowns.map(({ player, place }) => end[player]![supports[player]![place]!]!)
  const doubles = doubleSystem(system)
  const point = newton(doubles, start)
  if (point === undefined || point.some((value, k) => Math.abs(value - start[k]!) > NEAR)) return undefined
  const fine = polish(doubles, point, placesFor(system))
  if (fine === undefined) return undefined
  const exact = recognised(system, fine)
  const weights = exact?.weights ?? weightsOf(system, decimals(fine.unknown, fine.bits), 10n ** DIGITS)
  if (weights.some(list => list.some(weight => weight < 0n))) return undefined
  return full(system, whole, weights, exact?.denominators ?? weights.map(() => 10n ** DIGITS))
}

/** Binary numbers as decimal ones. */
function decimals(values: readonly bigint[], bits: number): bigint[] {
  return values.map(value => (value * 10n ** DIGITS) >> BigInt(bits))
}

function full(
  { supports }: SupportSystem,
  { shape }: IntegerGame,
  weights: readonly (readonly bigint[])[],
  denominators: readonly bigint[],
): Fraction[][] {
  return shape.map((count, player) => {
    const list = Array.from({ length: count }, () => ZERO)
    for (const [place, strategy] of supports[player]!.entries()) {
      list[strategy] = ratio(weights[player]![place]!, denominators[player]!)
    }
    return list
  })
}

/** Doubles as fractions with 15 decimals that sum to 1 exactly; the largest takes up what is left. */
export function rounded(profile: readonly (readonly number[])[]): Fraction[][] {
  return profile.map(list => {
    const weights = list.map(value => BigInt(Math.round(value * 1e15)))
    const largest = list.indexOf(Math.max(...list))
    weights[largest]! += 10n ** 15n - weights.reduce((total, weight) => total + weight, 0n)
    return weights.map(weight => ratio(weight, 10n ** 15n))
  })
}
