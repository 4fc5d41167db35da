/**
 * The weighted Shapley value (Shapley 1953; Kalai and Samet 1987): every dividend is shared in proportion to weights; in a
 * weight system with classes, among those of its members that are in the highest class.
 */
import {
  type Coalitional,
  compare,
  entryCount,
  type Fraction,
  flatFractions,
  InputError,
  indexOf,
  integers,
  type Rational,
  ratio,
  rational,
  show,
  ZERO,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { WeightedShapley } from '../../results/values.ts'
import { checkCoalitional, checkSize } from '../input.ts'
import { integerDividends, MAX_DIVIDENDS_PLAYERS } from './dividends.ts'

/** A weight system. */
export interface WeightSystem {
  /** One positive weight per player. */
  readonly weights: readonly Rational[]
  /** An ordered partition of the players, by label, the class that takes all it can last. Default: one class. */
  readonly classes?: readonly (readonly string[])[]
}

/**
 * The weighted Shapley value of a TU game. With equal weights it is the Shapley value.
 *
 * n·2^(n−1) subtractions for the dividends, and an addition per dividend and member.
 *
 * @throws InputError if the game is not a TU game or has more than 20 players, a weight is not positive, or the classes
 * are no partition of the players
 * @example
 * weightedShapley(coalitional({ worth: [0, 0, 0, 90] }), { weights: [1, 2] }).values // → ['30', '60']
 */
export function weightedShapley(game: Coalitional, system: WeightSystem): WeightedShapley {
  checkCoalitional(game)
  checkOptions(system, ['weights', 'classes'])
  const { weights, classes } = system
  checkSize(game, MAX_DIVIDENDS_PLAYERS, 'shapley does without dividends')
  const { players, worth } = game
  const exact = positiveWeights(weights, players.length)
  const rank = ranks(classes, players)
  const whole = integers(flatFractions(exact))
  const dividends = integerDividends(worth, players.length)

  // Dividends with the same sum of weights are divided by it together.
  const groups = new Map<bigint, bigint[]>()
  for (let S = 1; S < dividends.length; S++) {
    const dividend = dividends[S]!
    if (dividend === 0n) continue
    let top = -1
    for (let i = 0; i < players.length; i++) if ((S >>> i) & 1 && rank[i]! > top) top = rank[i]!
    const sharing = players.flatMap((_, i) => ((S >>> i) & 1 && rank[i] === top ? [i] : []))
    const total = sharing.reduce((sum, i) => sum + whole[i]!, 0n)
    const parts = groups.get(total) ?? players.map(() => 0n)
    groups.set(total, parts)
    for (const i of sharing) parts[i]! += dividend
  }
  const values = players.map((_, i) => {
    let value: Fraction = ZERO
    for (const [total, parts] of groups) {
      if (parts[i] !== 0n) value = value.add(ratio(parts[i]! * whole[i]!, total * worth.denominator))
    }
    return value
  })
  return { method: 'weightedShapley', values, weights: exact, classes: rank }
}

function positiveWeights(weights: readonly Rational[], players: number): Fraction[] {
  if (!Array.isArray(weights)) throw new InputError('weights', `${show(weights)} is not a list of weights`)
  if (weights.length !== players) {
    throw new InputError('weights', `has ${entryCount(weights.length)} for ${players} players`)
  }
  return Array.from(weights, (weight: Rational, i) => {
    const value = rational(weight, `weights[${i}]`)
    if (compare(value, ZERO) <= 0) throw new InputError(`weights[${i}]`, `${value.toFraction()} is not positive`)
    return value
  })
}

/** The number of each player's class. */
function ranks(classes: WeightSystem['classes'], players: readonly string[]): number[] {
  if (classes === undefined) return players.map(() => 0)
  return partition(classes, players, 'classes')
}

/** The number of the part in which each player is; every player is in exactly one. */
export function partition(parts: readonly (readonly string[])[], players: readonly string[], at: string): number[] {
  if (!Array.isArray(parts)) throw new InputError(at, `${show(parts)} is not a list of lists of players`)
  const place: (number | undefined)[] = players.map(() => undefined)
  parts.forEach((part: readonly string[], k) => {
    if (!Array.isArray(part) || part.length === 0) throw new InputError(`${at}[${k}]`, 'is not a list of players')
    part.forEach((label: string, j) => {
      const where = `${at}[${k}][${j}]`
      const i = indexOf(players, label, where)
      if (place[i] !== undefined) throw new InputError(where, `${show(label)} is there twice`)
      place[i] = k
    })
  })
  return place.map((k, i) => {
    if (k === undefined) throw new InputError(at, `${show(players[i])} is in none`)
    return k
  })
}
