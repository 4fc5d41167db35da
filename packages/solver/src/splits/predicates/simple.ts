/** Simple games, in which a coalition wins or loses (von Neumann and Morgenstern 1944; Shapley 1962). */
import { at, type Coalitional, compare, InputError, ONE, ZERO } from '@biform/core'
import type { IsProper, IsSimple, IsStrong, WorthsWitness } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { fall } from './is-monotone.ts'
import { signs } from './signs.ts'
import { unionWitness, worthsWitness } from './witness.ts'

/**
 * Whether a game is simple: every worth is 0 (the coalition loses) or 1 (it wins), all players together win, and whoever
 * contains a winning coalition wins. Looks at n 2^n / 2 pairs.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isSimple(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).holds // → true
 * isSimple(coalitional({ worth: [0, 0, 1, 2] })).witness // → { coalitions: [3], worths: ['2'] }
 */
export function isSimple(game: Coalitional): IsSimple {
  checkCoalitional(game)
  const witness = notSimple(game)
  return witness ? { method: 'isSimple', holds: false, witness } : { method: 'isSimple', holds: true }
}

/**
 * Whether, in a simple game, two coalitions without a member in common never both win: S and N ∖ S do not. Then the game
 * is superadditive. Looks at 2^n / 2 pairs.
 *
 * @throws InputError if the game is not a simple TU game
 * @example
 * isProper(coalitional({ worth: [0, 0, 0, 1] })).holds // → true
 * isProper(coalitional({ worth: [0, 1, 1, 1] })).witness // → { coalitions: [1, 2], separate: '2', joint: '1' }
 */
export function isProper(game: Coalitional): IsProper {
  const both = complements(game, ONE)
  return both
    ? { method: 'isProper', holds: false, witness: unionWitness(game, ...both) }
    : { method: 'isProper', holds: true }
}

/**
 * Whether, in a simple game, S and N ∖ S never both lose: there is no deadlock. Looks at 2^n / 2 pairs.
 *
 * @throws InputError if the game is not a simple TU game
 * @example
 * isStrong(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).holds // → true
 * isStrong(coalitional({ worth: [0, 0, 0, 1] })).witness // → { coalitions: [1, 2], separate: '0', joint: '1' }
 */
export function isStrong(game: Coalitional): IsStrong {
  const both = complements(game, ZERO)
  return both
    ? { method: 'isStrong', holds: false, witness: unionWitness(game, ...both) }
    : { method: 'isStrong', holds: true }
}

/** The first coalition that has a worth, as its complement has. */
function complements(game: Coalitional, worth: typeof ONE): [number, number] | undefined {
  checkCoalitional(game)
  const witness = notSimple(game)
  if (witness) {
    const worths = witness.coalitions.map((S, k) => `v(${S}) = ${witness.worths[k]!.toFraction()}`)
    throw new InputError('game', `is not simple: ${worths.join(', ')}`)
  }
  const { values } = game.worth
  const everyone = 2 ** game.players.length - 1
  const wanted = compare(worth, ONE) === 0
  for (let S = 1; S < everyone - S; S++) {
    if (Number(values[S]!) === Number(wanted) && Number(values[everyone - S]!) === Number(wanted))
      return [S, everyone - S]
  }
  return undefined
}

function notSimple(game: Coalitional): WorthsWitness | undefined {
  const { values, denominator } = game.worth
  const everyone = values.length - 1
  if (compare(at(game.worth, everyone), ONE) !== 0) return worthsWitness(game, everyone)
  for (let S = 0; S < everyone; S++) {
    const value = BigInt(values[S]!)
    if (value !== 0n && value !== denominator) return worthsWitness(game, S)
  }
  return fall(game, signs(game))
}
