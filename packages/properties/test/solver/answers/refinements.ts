/** Answers about refinements of equilibria to drawn games, each with the game that it is about. */
import { type Fraction, type NormalForm, normalForm, ONE, sum, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  evolutionarilyStable,
  isEvolutionarilyStable,
  isNeutrallyStable,
  isProperEquilibrium,
  isStrict,
  isTremblingHandPerfect,
  nashEquilibria,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const payoff = fc.oneof(arbitrary.tied(), arbitrary.rational())
const tied = arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied(), labels: true })

/** Symmetric games of two, with up to four strategies. */
const symmetric: Arbitrary<NormalForm> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(payoff, { minLength: 16, maxLength: 16 }))
  .map(([n, values]) => {
    const at = (i: number, j: number): Fraction => values[4 * i + j]!
    const places = Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n] as const)
    return normalForm({ shape: [n, n], payoffs: [places.map(([i, j]) => at(i, j)), places.map(([i, j]) => at(j, i))] })
  })

/** A profile: an equilibrium of the game, or a pure or any other one. */
const profiles = (game: NormalForm): Arbitrary<readonly (readonly Fraction[])[]> => {
  const pure = game.strategies.map(labels =>
    fc.nat(labels.length - 1).map(s => labels.map((_, k) => (k === s ? ONE : ZERO))),
  )
  return fc.oneof(fc.constantFrom(...nashEquilibria(game).equilibria.map(({ profile }) => profile)), fc.tuple(...pure))
}

/** A symmetric game, and an equilibrium strategy of it or any other one. */
const strategies = fc
  .tuple(symmetric, arbitrary.probabilities(4), fc.boolean(), fc.nat())
  .map(([game, drawn, equilibrium, k]) => {
    const n = game.strategies[0]!.length
    const { equilibria } = nashEquilibria(game)
    const part = drawn.slice(0, n)
    const strategy = equilibrium
      ? equilibria[k % equilibria.length]!.profile[0]!
      : part.with(0, part[0]!.add(1).sub(sum(part)))
    return { game, strategy }
  })

/** By the name of the solver. */
export const refinementAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  isStrict: tied
    .chain(game => profiles(game).map(profile => ({ game, profile })))
    .map(({ game, profile }) => ({ subject: game, result: isStrict(game, profile) })),
  isTremblingHandPerfect: tied
    .chain(game => profiles(game).map(profile => ({ game, profile })))
    .map(({ game, profile }) => ({ subject: game, result: isTremblingHandPerfect(game, profile) })),
  isProperEquilibrium: tied
    .chain(game => profiles(game).map(profile => ({ game, profile })))
    .map(({ game, profile }) => ({ subject: game, result: isProperEquilibrium(game, profile) })),
  isEvolutionarilyStable: strategies.map(({ game, strategy }) => ({
    subject: game,
    result: isEvolutionarilyStable(game, strategy),
  })),
  isNeutrallyStable: strategies.map(({ game, strategy }) => ({
    subject: game,
    result: isNeutrallyStable(game, strategy),
  })),
  evolutionarilyStable: symmetric.map(game => ({ subject: game, result: evolutionarilyStable(game) })),
}
