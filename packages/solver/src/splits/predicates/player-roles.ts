/** What each player is in a game: null, dummy, veto player; and who is like whom. */
import { at, type Coalitional, compare, type Fraction, ZERO } from '@biform/core'
import type { PlayerRole, PlayerRoles } from '../../results/predicates.ts'
import { checkCoalitional } from '../input.ts'
import { type Sign, signs } from './signs.ts'

/**
 * The roles of all players, by looking at what each adds to every coalition (n 2^n / 2 contributions), and at who could
 * take whose place (up to n² 2^n / 8 comparisons).
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
 * playerRoles(glove).symmetric // → [[0], [1, 2]]
 * playerRoles(glove).roles[0] // → { least: '0', most: '1', null: false, dummy: false, veto: true }
 */
export function playerRoles(game: Coalitional): PlayerRoles {
  checkCoalitional(game)
  const sign = signs(game)
  const roles = game.players.map((_, i) => roleOf(game, sign, i))
  const symmetric: number[][] = []
  game.players.forEach((_, i) => {
    const group = symmetric.find(([first]) => alike(game.players.length, sign, first!, i))
    if (group) group.push(i)
    else symmetric.push([i])
  })
  return { method: 'playerRoles', roles, symmetric }
}

function roleOf(game: Coalitional, sign: Sign, i: number): PlayerRole {
  const bit = 2 ** i
  let [low, high] = [0, 0]
  let [winsWith, winsWithout] = [false, false]
  for (let S = 0; S < 2 ** game.players.length; S++) {
    if (S & bit) {
      winsWith ||= sign(S, 0, 0, 0) !== 0
      continue
    }
    winsWithout ||= sign(S, 0, 0, 0) !== 0
    if (sign(S | bit, low, S, low | bit) < 0) low = S
    if (sign(S | bit, high, S, high | bit) > 0) high = S
  }
  const [least, most] = [contribution(game, low, bit), contribution(game, high, bit)]
  const dummy = compare(least, most) === 0
  return { least, most, null: dummy && compare(least, ZERO) === 0, dummy, veto: winsWith && !winsWithout }
}

function contribution({ worth }: Coalitional, S: number, bit: number): Fraction {
  return at(worth, S | bit).sub(at(worth, S))
}

/** Whether two players add the same to every coalition that has neither. */
function alike(n: number, sign: Sign, i: number, j: number): boolean {
  const [first, second] = [1 << i, 1 << j]
  for (let S = 0; S < 2 ** n; S++) {
    if ((S & (first | second)) === 0 && sign(S | first, 0, S | second, 0) !== 0) return false
  }
  return true
}
