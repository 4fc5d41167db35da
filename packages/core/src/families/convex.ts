/**
 * Convex games: the more a coalition has joined, the more a newcomer adds, v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T) (Shapley
 * 1971).
 *
 * A game is convex iff v(S) ≥ v(S∖i) + v(S∖j) − v(S∖ij) for every S and i ≠ j in S. These conditions bound each worth
 * from below by worths of smaller coalitions and by nothing else. So the convex games are exactly those that are made
 * coalition by coalition: the largest of these bounds, plus any slack ≥ 0. (Sums of non-negative multiples of unanimity
 * games, the usual source of random convex games, reach none with a negative dividend.)
 */
import { type Coalitional, type WorthInput, withWorths } from '../games/coalitional.ts'
import { type Arithmetic, compute, type Table } from './arithmetic.ts'
import { checkInput, checkSlack } from './input.ts'
import { type Draw, drawing, drawnSlack } from './random.ts'

/**
 * The convex game with these slacks: v({i}) = slack({i}), of either sign, and for two or more members
 * v(S) = max over i ≠ j in S of v(S∖i) + v(S∖j) − v(S∖ij), plus slack(S) ≥ 0. Every convex game has exactly one such list.
 *
 * About 2^n · n²/8 steps.
 *
 * @param input.slack one number per coalition, in any form that `coalitional` takes for worths
 * @throws InputError for more than 24 players, or a negative slack of two or more players
 * @example
 * const game = convexGame({ players: ['A', 'B', 'C'], slack: { A: 1, 'A,B': 2, 'A,B,C': 1 } })
 * fractions(game.worth).map(String) // → ['0', '1', '0', '3', '0', '1', '0', '4']
 */
export function convexGame(input: { readonly players?: readonly string[]; readonly slack: WorthInput }): Coalitional {
  checkInput(input, ['players', 'slack'])
  const { players, worth: slack } = withWorths(input.players, input.slack, 'slack')
  checkSlack(slack)
  // With one member more, worths grow by a factor of 3 at most, and by the slack.
  return { kind: 'coalitional', players, worth: compute([slack], 2 * 3 ** players.length, convexWorths) }
}

/** The worths of the convex game with these slacks. */
function convexWorths<T extends number | bigint>(z: Arithmetic<T>, slack: ArrayLike<T>): Table<T> {
  const table = z.table(slack.length)
  for (let S = 1; S < table.length; S++) {
    let least: T | undefined
    for (let rest = S; rest !== 0; rest &= rest - 1) {
      const withoutI = S ^ (rest & -rest)
      const worth = table[withoutI]!
      for (let later = rest & (rest - 1); later !== 0; later &= later - 1) {
        const j = later & -later
        const bound = z.subtract(z.add(worth, table[S ^ j]!), table[withoutI ^ j]!)
        if (least === undefined || bound > least) least = bound
      }
    }
    table[S] = least === undefined ? slack[S]! : z.add(least, slack[S]!)
  }
  return table
}

/**
 * A convex game: `convexGame` with random slacks, half of them 0. Every convex game with whole slacks in the range can be
 * drawn, those with negative dividends included.
 *
 * @param draw its range, of slacks and of what players have alone, is 0 to 10 by default; slacks below 0 count as 0
 * @throws InputError for more than 24 players, or a range that is empty
 * @example
 * const game = randomConvex({ players: 3, seed: 5 })
 * compare(worth(game, 7).add(worth(game, 1)), worth(game, 3).add(worth(game, 5))) >= 0 // → true
 */
export function randomConvex(draw: Draw): Coalitional {
  const drawn = drawing(draw, [0, 10])
  return convexGame({ players: drawn.players, slack: drawnSlack(drawn) })
}
