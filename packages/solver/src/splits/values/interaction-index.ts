/**
 * Interaction indices (Owen 1972 for pairs; Grabisch and Roubens 1999): what the members of a coalition are worth to each
 * other. In Harsanyi dividends, I(S) = Σ_{T⊇S} d(T)/(|T| − |S| + 1) after Shapley, and Σ_{T⊇S} d(T)/2^(|T| − |S|) after
 * Banzhaf: positive for complements, negative for substitutes.
 */
import { type Coalitional, InputError, ratio, show } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { InteractionIndex } from '../../results/values.ts'
import { checkCoalitional, checkSize } from '../input.ts'
import { integerDividends } from './dividends.ts'

/** Interaction indices are listed for games of at most this many players. */
export const MAX_INTERACTION_PLAYERS = 16

/** Which index, and the largest coalitions that are listed. */
export interface InteractionOptions {
  /** Default 'shapley'. */
  readonly index?: 'shapley' | 'banzhaf'
  /** Coalitions of 1 … order members. Default 2: players and pairs. */
  readonly order?: number
}

/**
 * The interaction index of every coalition of at most `order` players, by size and then by bitmask. For single players it
 * is the Shapley or the Banzhaf value.
 *
 * Complexity: for each coalition that is listed, the 2^(n−|S|) coalitions that contain it.
 *
 * @throws InputError if the game is not a TU game or has more than 16 players, or the order is not 1 … n
 * @example
 * const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
 * interactionIndex(glove).values.at(-1) // → { coalition: 6, value: '-1/2' }
 */
export function interactionIndex(game: Coalitional, options: InteractionOptions = {}): InteractionIndex {
  checkCoalitional(game)
  checkOptions(options, ['index', 'order'])
  checkSize(game, MAX_INTERACTION_PLAYERS, 'dividends and multilinearExtension take more')
  const n = game.players.length
  const { index = 'shapley', order = Math.min(2, n) } = options
  if (index !== 'shapley' && index !== 'banzhaf') {
    throw new InputError('index', `${show(index)} is neither "shapley" nor "banzhaf"`)
  }
  if (!Number.isInteger(order) || order < 1 || order > n) {
    throw new InputError('order', `${show(order)} is not a size from 1 to ${n}`)
  }
  const dividends = integerDividends(game.worth, n)
  const sizes = new Uint8Array(2 ** n)
  for (let S = 1; S < sizes.length; S++) sizes[S] = sizes[S >>> 1]! + (S & 1)
  const listed = Array.from({ length: 2 ** n - 1 }, (_, i) => i + 1)
    .map(coalition => ({ coalition, size: sizes[coalition]! }))
    .filter(({ size }) => size <= order)
    .sort((a, b) => a.size - b.size || a.coalition - b.coalition)
  // Divisors 1 … n, or powers of two up to 2^(n−1), all divide one common number.
  const divisors = Array.from({ length: n }, (_, more) => (index === 'shapley' ? BigInt(more + 1) : 2n ** BigInt(more)))
  const common = index === 'shapley' ? divisors.reduce((a, b) => a * b) : divisors.at(-1)!
  const shares = divisors.map(divisor => common / divisor)
  const values = listed.map(({ coalition, size }) => {
    let total = 0n
    const outside = (2 ** n - 1) ^ coalition
    for (let more = outside; ; more = (more - 1) & outside) {
      const dividend = dividends[coalition | more]!
      if (dividend !== 0n) total += dividend * shares[sizes[coalition | more]! - size]!
      if (more === 0) break
    }
    return { coalition, value: ratio(total, common * game.worth.denominator) }
  })
  return { method: 'interactionIndex', rule: index, order, values }
}
