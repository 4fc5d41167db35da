/** Balanced games, which have a core (Bondareva 1963, Shapley 1967), and those of which every subgame has one. */
import { at, type Coalitional, type Fraction, flatFractions, InputError, runSync, sum } from '@biform/core'
import type { IsBalanced, IsTotallyBalanced, UnbalancedWitness } from '../../results/predicates.ts'
import { members } from '../bits.ts'
import { tuCoreSteps } from '../core/tu-core.ts'
import { checkCoalitional } from '../input.ts'

/** Total balancedness is looked at for up to this many players: 255 cores. */
export const MAX_TOTALLY_BALANCED_PLAYERS = 8

/**
 * Whether the core is not empty. A member shows it; if it is empty, balancing weights are the witness: each player is
 * covered once, and the weighted coalitions are worth more than all players together.
 *
 * As `core`, of which it is another view.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * isBalanced(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).member // → ['20', '40', '30']
 * const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * isBalanced(majority).witness.separate // → '3/2'
 */
export function isBalanced(game: Coalitional): IsBalanced {
  checkCoalitional(game)
  const found = balance(game, 2 ** game.players.length - 1)
  const method = 'isBalanced'
  return 'member' in found ? { method, holds: true, ...found } : { method, holds: false, ...found }
}

/**
 * Whether every subgame has a core: market games, and no others (Shapley and Shubik 1969). A member of each core shows
 * it; the witness is the first coalition, by bitmask, whose subgame has none, so that all its subgames have one.
 *
 * @throws InputError if the game is not a TU game, or has more than 8 players
 * @example
 * const majorityOfThree = S => (members => Number(members >= 2))([1, 2, 4].filter(bit => S & bit).length)
 * const four = coalitional({ players: ['A', 'B', 'C', 'D'], worth: (_, S) => (S === 15 ? 2 : majorityOfThree(S)) })
 * isBalanced(four).holds // → true
 * isTotallyBalanced(four).witness.coalition // → 7
 */
export function isTotallyBalanced(game: Coalitional): IsTotallyBalanced {
  const method = 'isTotallyBalanced'
  checkCoalitional(game)
  const n = game.players.length
  if (n > MAX_TOTALLY_BALANCED_PLAYERS) {
    throw new InputError(
      'game',
      `${n} players are more than ${MAX_TOTALLY_BALANCED_PLAYERS}, for the cores of all subgames; isConvex implies total balancedness`,
    )
  }
  const found: (readonly Fraction[])[] = [[]]
  for (let S = 1; S < 2 ** n; S++) {
    const item = balance(game, S)
    if ('witness' in item) return { method, holds: false, ...item }
    found.push(item.member)
  }
  return { method, holds: true, members: found }
}

/** The core of a subgame: a member, or the proof that there is none in terms of the whole game. */
function balance(
  game: Coalitional,
  coalition: number,
): { readonly member: readonly Fraction[] } | { readonly witness: UnbalancedWitness } {
  const places = members(coalition)
  const inGame = (T: number): number => members(T).reduce((mask, i) => mask | (1 << places[i]!), 0)
  const everybody = places.length === game.players.length
  const core = runSync(tuCoreSteps(everybody ? game : subgame(game, places, inGame)))
  if (core.kind === 'nonempty') return { member: core.member }
  if (core.kind === 'undecided') throw new Error('a run without a budget is not ended early')
  const balancing = core.balancing.map(item => ({ ...item, coalition: inGame(item.coalition) }))
  const separate = sum(balancing.map(item => item.weight.mul(at(game.worth, item.coalition))))
  return { witness: { coalition, balancing, separate, joint: at(game.worth, coalition) } }
}

function subgame(game: Coalitional, places: readonly number[], inGame: (T: number) => number): Coalitional {
  const worth = Array.from({ length: 2 ** places.length }, (_, T) => at(game.worth, inGame(T)))
  return { kind: 'coalitional', players: places.map(i => game.players[i]!), worth: flatFractions(worth) }
}
