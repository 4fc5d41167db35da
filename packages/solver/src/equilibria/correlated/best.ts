/** The correlated equilibrium that makes the most of a weighted sum of payoffs: a linear program, exact, with its dual. */
import {
  at,
  type Fraction,
  flatFractions,
  integers,
  type NormalForm,
  profileAt,
  profileCount,
  ratio,
  sum,
} from '@biform/core'
import { solveProgram } from '../../linear/certified.ts'
import type { JointPlay } from '../../results/stage.ts'
import type { Deviation } from './deviations.ts'

/** What both kinds of correlated equilibria have in common. */
export interface Best<Name> {
  readonly kind: 'optimal'
  readonly weights: readonly Fraction[]
  readonly distribution: readonly JointPlay[]
  readonly payoffs: readonly Fraction[]
  readonly value: Fraction
  readonly multipliers: readonly (Name & { readonly multiplier: Fraction })[]
}

/** Maximises Σ weights·payoffs over all distributions at which no deviation gains. */
export function best<Name extends object>(
  game: NormalForm,
  deviations: readonly Deviation<Name>[],
  weights: readonly Fraction[],
): Best<Name> {
  const { numerators, denominator } = weightedPayoffs(game, weights)
  // Probabilities add up to 1: what all profiles have in common makes no difference, and would drown the rest in doubles.
  const least = numerators.reduce((low, value) => (value < low ? value : low))
  const solution = solveProgram({
    objective: numerators.map(value => value - least),
    constraints: [
      ...deviations.map(({ gains }) => ({ coefficients: gains, relation: '<=' as const, right: 0n })),
      { coefficients: numerators.map(() => 1n), relation: '=', right: 1n },
    ],
  })
  if (solution.kind !== 'optimal') throw new Error('every game has an equilibrium, and payoffs are bounded')
  const distribution = solution.primal.flatMap((probability, place) =>
    probability.n === 0n ? [] : [{ place, probability }],
  )
  return {
    kind: 'optimal',
    weights,
    distribution: distribution.map(({ place, probability }) => ({ profile: profileAt(game, place), probability })),
    payoffs: game.payoffs.map(store =>
      sum(distribution.map(({ place, probability }) => at(store, place).mul(probability))),
    ),
    value: solution.value.add(ratio(least, 1n)).div(ratio(denominator, 1n)),
    multipliers: priced(deviations, solution.dual, denominator),
  }
}

/** The prices that are not 0, of gains as they are and not of their numerators. */
export function priced<Name extends object>(
  deviations: readonly Deviation<Name>[],
  prices: readonly Fraction[],
  denominator: bigint,
): (Name & { readonly multiplier: Fraction })[] {
  return deviations.flatMap(({ name, denominator: own }, k) =>
    prices[k]!.n === 0n ? [] : [{ ...name, multiplier: prices[k]!.mul(ratio(own, denominator)) }],
  )
}

/** Σ weights·payoffs at every profile, as numerators over one denominator. */
function weightedPayoffs(
  game: NormalForm,
  weights: readonly Fraction[],
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  const scales = flatFractions(weights.map((weight, i) => weight.div(ratio(game.payoffs[i]!.denominator, 1n))))
  const factors = integers(scales)
  const numerators = game.payoffs.reduce<bigint[]>(
    (totals, store, i) => {
      const values = factors[i] === 0n ? [] : integers(store)
      values.forEach((value, place) => {
        totals[place]! += factors[i]! * value
      })
      return totals
    },
    Array.from({ length: profileCount(game) }, () => 0n),
  )
  return { numerators, denominator: scales.denominator }
}
