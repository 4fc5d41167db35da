/**
 * The multilinear extension of a TU game (Owen 1972): the expected worth of a coalition that each player joins with a
 * probability of its own, independently. Its derivatives along the diagonal integrate to the Shapley value, and at 1/2 they
 * are the Banzhaf value.
 */
import {
  type Coalitional,
  entryCount,
  type Fraction,
  InputError,
  integers,
  type Rational,
  ratio,
  rational,
  show,
} from '@biform/core'
import type { MultilinearExtension } from '../../results/values.ts'
import { checkCoalitional, checkSize } from '../input.ts'

/** The extension is evaluated for games of at most this many players. */
export const MAX_EXTENSION_PLAYERS = 20

/**
 * The value and the gradient of the multilinear extension at a point.
 *
 * About 2^(n+2) multiplications of integers.
 *
 * @param point one number per player; probabilities lie in [0, 1], but any rational is taken
 * @throws InputError if the game is not a TU game or has more than 20 players, or the point has not one number per player
 * @example
 * const { value, gradient } = multilinearExtension(coalitional({ worth: [0, 0, 0, 1] }), ['1/2', '1/3'])
 * value // → '1/6'
 * gradient // → ['1/3', '1/2']
 */
export function multilinearExtension(game: Coalitional, point: readonly Rational[]): MultilinearExtension {
  checkCoalitional(game)
  checkSize(game, MAX_EXTENSION_PLAYERS, 'shapley and banzhaf take more')
  if (!Array.isArray(point)) throw new InputError('point', `${show(point)} is not a list`)
  if (point.length !== game.players.length) {
    throw new InputError('point', `has ${entryCount(point.length)} for ${game.players.length} players`)
  }
  const at = Array.from(point, (p: Rational, i) => rational(p, `point[${i}]`))
  const denominator = at.reduce((product, { d }) => product * d, game.worth.denominator)
  const pairs = withoutAndWith(integers(game.worth), at)
  const [without, with_] = pairs[0]!
  const { s, n, d } = at[0]!
  return {
    method: 'multilinearExtension',
    point: at,
    value: ratio((d - s * n) * without + s * n * with_, denominator),
    gradient: pairs.map(([without, with_], i) => ratio((with_ - without) * at[i]!.d, denominator)),
  }
}

/**
 * For each player the extension at the point but for its own coordinate, which is 0 and then 1; over the denominators of
 * the others. Half of the players are folded away to leave the other half, and each half goes on by itself.
 */
function withoutAndWith(list: readonly bigint[], point: readonly Fraction[]): [bigint, bigint][] {
  if (point.length === 1) return [[list[0]!, list[1]!]]
  const middle = point.length >> 1
  const [lower, upper] = [point.slice(0, middle), point.slice(middle)]
  const low = upper.reduceRight((rest, p) => folded(rest, p, rest.length / 2, 1), list)
  const high = lower.reduce((rest, p) => folded(rest, p, 1, 2), list)
  return [...withoutAndWith(low, lower), ...withoutAndWith(high, upper)]
}

/**
 * The list without one player, who joins with probability p: coalitions without and with it stand `apart`, and the next
 * pair begins `next` later (the last player: half the list apart and one after the other; the first: 1 and 2).
 */
function folded(list: readonly bigint[], { s, n, d }: Fraction, apart: number, next: number): bigint[] {
  const inside = s * n
  const outside = d - inside
  return Array.from({ length: list.length / 2 }, (_, S) => outside * list[S * next]! + inside * list[S * next + apart]!)
}
