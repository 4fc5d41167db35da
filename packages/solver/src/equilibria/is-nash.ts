/**
 * Whether a profile of mixed strategies is a Nash equilibrium: no pure strategy of any player does better against the
 * others' than the player's own mixed strategy (Nash 1951). Exact, for any number of players.
 */
import {
  compare,
  entryCount,
  type Fraction,
  flatFractions,
  InputError,
  integers,
  type NormalForm,
  ONE,
  type Rational,
  ratio,
  rational,
  shapeOf,
  show,
  sum,
  ZERO,
} from '@biform/core'
import type { IsNash } from '../results/index.ts'
import { checkNormalForm } from './input.ts'

/**
 * Decides whether a profile is a Nash equilibrium.
 *
 * @param profile one probability vector per player, over its strategies in their order
 * @returns `holds`, the expected payoffs, and where it does not hold the pure deviation with the greatest gain (the
 * first one, of several)
 * @throws InputError if it is not a game in normal form; for vectors of a wrong length, negative entries, or entries that do not sum to 1
 *
 * Time: players × the profiles of pure strategies that the others play with positive probability.
 *
 * @example
 * const pennies = bimatrix([[1, -1], [-1, 1]])
 * isNash(pennies, [['1/2', '1/2'], ['1/2', '1/2']]).holds // → true
 * isNash(pennies, [[1, 0], ['1/2', '1/2']]).deviation // → { player: 1, strategy: 1, gain: '1' }
 */
export function isNash(game: NormalForm, profile: readonly (readonly Rational[])[]): IsNash {
  checkNormalForm(game)
  const mixed = probabilityVectors(game, profile)
  const payoffs: Fraction[] = []
  let deviation: IsNash['deviation']
  for (let player = 0; player < mixed.length; player++) {
    const values = replyPayoffs(game, mixed, player)
    const own = sum(values.map((value, strategy) => value.mul(mixed[player]![strategy]!)))
    payoffs.push(own)
    for (const [strategy, value] of values.entries()) {
      const gain = value.sub(own)
      if (compare(gain, deviation?.gain ?? ZERO) > 0) deviation = { player, strategy, gain }
    }
  }
  const result = { method: 'isNash', holds: deviation === undefined, profile: mixed, payoffs } as const
  return deviation === undefined ? result : { ...result, deviation }
}

/** Reads one probability vector per player. */
export function probabilityVectors(game: NormalForm, profile: readonly (readonly Rational[])[]): Fraction[][] {
  if (!Array.isArray(profile)) throw new InputError('profile', `${show(profile)} is not a list of probability vectors`)
  if (profile.length !== game.players.length) {
    throw new InputError('profile', `has ${entryCount(profile.length)} for ${game.players.length} players`)
  }
  return game.strategies.map((strategies, player) => {
    const at = `profile[${player}]`
    const vector: unknown = profile[player]
    if (!Array.isArray(vector)) throw new InputError(at, `${show(vector)} is not a probability vector`)
    if (vector.length !== strategies.length) {
      throw new InputError(at, `has ${entryCount(vector.length)} for ${strategies.length} strategies`)
    }
    const list = Array.from(vector, (entry, i) => {
      const probability = rational(entry, `${at}[${i}]`)
      if (compare(probability, ZERO) < 0) throw new InputError(`${at}[${i}]`, 'is negative')
      return probability
    })
    const total = sum(list)
    if (compare(total, ONE) !== 0) throw new InputError(at, `the probabilities sum to ${total.toFraction()}, not 1`)
    return list
  })
}

/** The player's expected payoff from each of its pure strategies against the others' mixed ones. */
export function replyPayoffs(game: NormalForm, mixed: readonly (readonly Fraction[])[], player: number): Fraction[] {
  const { values, denominator } = game.payoffs[player]!
  // The others' joint probabilities, over one denominator, at the places where they play their strategies and the
  // player its first one. Strategies that are not played are left out.
  let weights = [{ place: 0, weight: 1n }]
  let scale = denominator
  let stride = values.length
  let ownStride = 1
  for (const [other, count] of shapeOf(game).entries()) {
    stride /= count
    if (other === player) {
      ownStride = stride
      continue
    }
    const probabilities = flatFractions(mixed[other]!)
    scale *= probabilities.denominator
    const played = integers(probabilities).flatMap((weight, strategy) =>
      weight === 0n ? [] : [{ place: strategy * stride, weight }],
    )
    weights = weights.flatMap(a => played.map(b => ({ place: a.place + b.place, weight: a.weight * b.weight })))
  }
  return mixed[player]!.map((_, strategy) => {
    const shift = strategy * ownStride
    return ratio(
      weights.reduce((total, { place, weight }) => total + weight * BigInt(values[place + shift]!), 0n),
      scale,
    )
  })
}
