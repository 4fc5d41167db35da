/** The records of equilibria and continua, from what was found of a support. */
import { Fraction, gcd, type NormalForm, numerator, type Polynomial, ratio, ZERO } from '@biform/core'
import type { Continuum, IsolatedEquilibrium, SupportEquilibrium } from '../../results/index.ts'
import type { AlgebraicPoint } from './eliminate.ts'
import { type Enclosure, isProved } from './enclosure.ts'
import { appraised } from './epsilon.ts'
import type { Mixture } from './mixtures.ts'
import { type RationalPoint, weightsOf } from './newton.ts'
import { decimalPlaces, exactProfile, probabilitiesIn } from './number-field.ts'
import { payoffBounds } from './payoff-bounds.ts'
import type { Separated } from './separate.ts'
import { DIGITS, isPlayed, type Solution, verdictAt, verdictIn } from './solution.ts'
import type { IntegerGame, SupportSystem } from './support-system.ts'

export function continuumWith(
  game: NormalForm,
  system: SupportSystem,
  { extreme, cut, member }: Separated & { kind: 'product' },
): Continuum {
  const full = (profile: readonly Mixture[]): Fraction[][] =>
    fullProfile(game, system, (player, place) => ratio(profile[player]!.weights[place]!, profile[player]!.denominator))
  const lists = extreme.map((mixtures, k) => mixtures.map(mix => full(extreme.map(list => list[0]!).with(k, mix))[k]!))
  if (member === undefined) return { supports: system.supports, extreme: lists }
  const strategies = cut.map(({ player, strategy }) => ({ player, strategy }))
  return { supports: system.supports, extreme: lists, cut: { strategies, member: full(member) } }
}

/** The record of a solution found by elimination, or nothing if it is singular and irrational: no box can be proved. */
export function recordOfPoint(
  game: NormalForm,
  whole: IntegerGame,
  system: SupportSystem,
  { root, weights, tied }: AlgebraicPoint,
): SupportEquilibrium | undefined {
  if (root instanceof Fraction) {
    const point = rationalPoint(weights, root)
    return rationalEquilibrium(game, system, point, verdictAt(system, point.weights).index)
  }
  const elements = weights.map(list => probabilitiesIn(list, root))
  const exact = exactProfile(game, whole, system, elements, root)
  const unknown = system.unknowns.map(({ player, place }) => exact.profile[player]![system.supports[player]![place]!]!)
  for (const digits of DIGITS) {
    const box = { digits, one: 10n ** BigInt(digits), centre: unknown.map(value => decimalPlaces(value, digits)) }
    const verdict = tied ? undefined : verdictIn(system, box)
    const told = tied ? isPlayed(system, box) : verdict?.equilibrium
    if (told && isProved(system, box)) {
      return { ...isolatedEquilibrium(game, whole, system, box, verdict?.index), exact }
    }
  }
  return undefined
}

/** The record of a solution that the search found. */
export function recordOf(
  game: NormalForm,
  whole: IntegerGame,
  system: SupportSystem,
  { rational, enclosure, index }: Solution,
): SupportEquilibrium {
  return rational
    ? rationalEquilibrium(game, system, rational, index)
    : isolatedEquilibrium(game, whole, system, enclosure, index)
}

function isolatedEquilibrium(
  game: NormalForm,
  whole: IntegerGame,
  system: SupportSystem,
  box: Enclosure,
  index: 1 | -1 | undefined,
): IsolatedEquilibrium {
  const { one, centre } = box
  const weights = weightsOf(system, centre, one)
  const profile = fullProfile(game, system, (player, place) => ratio(weights[player]![place]!, one))
  const end = (sign: bigint) => (player: number, place: number) => {
    const last = weights[player]!.length - 1
    return ratio(weights[player]![place]! + sign * BigInt(place < last ? 1 : last), one)
  }
  return {
    kind: 'isolated',
    supports: system.supports,
    lower: fullProfile(game, system, end(-1n)),
    upper: fullProfile(game, system, end(1n)),
    profile,
    payoffs: payoffBounds(game, whole, system, box),
    epsilon: appraised(game, profile).epsilon,
    ...(index === undefined ? {} : { index }),
  }
}

export function rationalEquilibrium(
  game: NormalForm,
  system: SupportSystem,
  { weights, denominators }: RationalPoint,
  index: 1 | -1 | undefined,
): SupportEquilibrium {
  const profile = fullProfile(game, system, (player, place) => ratio(weights[player]![place]!, denominators[player]!))
  return {
    kind: 'rational',
    supports: system.supports,
    profile,
    payoffs: appraised(game, profile).payoffs,
    ...(index === undefined ? {} : { index }),
  }
}

/** Numbers at the places of the supports, 0 elsewhere. */
function fullProfile(
  game: NormalForm,
  { supports }: SupportSystem,
  at: (player: number, place: number) => Fraction,
): Fraction[][] {
  return game.strategies.map((strategies, player) => {
    const support = supports[player]!
    return strategies.map((_, s) => (support.includes(s) ? at(player, support.indexOf(s)) : ZERO))
  })
}

/** Probabilities in proportion to polynomials at a rational number. */
function rationalPoint(weights: readonly (readonly Polynomial[])[], at: Fraction): RationalPoint {
  const values = weights.map(list => {
    const degree = Math.max(...list.map(({ length }) => length)) - 1
    const scaled = list.map(polynomial =>
      polynomial.reduce(
        (total, value, j) => total + value * numerator(at) ** BigInt(j) * at.d ** BigInt(degree - j),
        0n,
      ),
    )
    const divisor = scaled.reduce(gcd, 0n)
    return scaled.map(value => value / divisor)
  })
  return { weights: values, denominators: values.map(list => list.reduce((total, value) => total + value, 0n)) }
}
