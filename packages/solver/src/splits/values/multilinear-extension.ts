/**
 * The multilinear extension of a TU game (Owen 1972): the expected worth of a coalition that each player joins with a
 * probability of its own, independently. Its derivatives along the diagonal integrate to the Shapley value, and at 1/2 they
 * are the Banzhaf value.
 */
import {
  type Coalitional,
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
 * About (n + 1)·2^n multiplications of integers.
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
    throw new InputError('point', `has ${point.length} entries for ${game.players.length} players`)
  }
  const at = Array.from(point, (p: Rational, i) => rational(p, `point[${i}]`))
  const worths = integers(game.worth)
  const whole = (i: number, worth: readonly bigint[]): Fraction =>
    folded(worth, at.with(i, rational(1)))
      .sub(folded(worth, at.with(i, rational(0))))
      .div(game.worth.denominator)
  return {
    method: 'multilinearExtension',
    point: at,
    value: folded(worths, at).div(game.worth.denominator),
    gradient: at.map((_, i) => whole(i, worths)),
  }
}

/** Σ_S Π_{i∈S} p_i Π_{i∉S} (1 − p_i) v(S): folds the list in half once per player, the last player first. */
function folded(worths: readonly bigint[], point: readonly Fraction[]): Fraction {
  let list = worths
  let denominator = 1n
  for (let i = point.length - 1; i >= 0; i--) {
    const { s, n, d } = point[i]!
    const inside = s * n
    const outside = d - inside
    const half = list.length / 2
    const all = list
    list = Array.from({ length: half }, (_, S) => outside * all[S]! + inside * all[S + half]!)
    denominator *= d
  }
  return ratio(list[0]!, denominator)
}
