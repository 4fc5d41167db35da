/**
 * Superadditive games: coalitions without a common member lose nothing by joining, v(S ∪ T) ≥ v(S) + v(T).
 *
 * These conditions bound each worth from below by worths of smaller coalitions and by nothing else, so that the
 * superadditive games are exactly those that are made coalition by coalition: the best division into two, plus any
 * slack ≥ 0. With the larger of the best division and a given worth instead, they are the superadditive cover of a game.
 */
import { InputError } from '../errors.ts'
import { type Coalitional, type WorthInput, withWorths } from '../games/coalitional.ts'
import { checkKind } from '../games/fields.ts'
import { isList } from '../number/flat.ts'
import { type Arithmetic, compute, type Table } from './arithmetic.ts'
import { checkInput, checkSize, checkSlack } from './input.ts'
import { type Draw, drawing, drawnSlack } from './random.ts'

/** All divisions of all coalitions are looked at for at most this many players, in 3^n/2 steps. */
export const MAX_DIVISION_PLAYERS = 20
const WHY = ': all divisions of all coalitions are looked at'

/**
 * The superadditive game with these slacks: v({i}) = slack({i}), of either sign, and for two or more members v(S) = the
 * largest v(T) + v(S∖T), plus slack(S) ≥ 0. Every superadditive game has exactly one such list.
 *
 * About 3^n/2 steps: some 30 ms for 16 players, three seconds for 20.
 *
 * @param input.slack one number per coalition, in any form that `coalitional` takes for worths
 * @throws InputError for more than 20 players, or a negative slack of two or more players
 * @example
 * const game = superadditiveGame({ players: ['A', 'B', 'C'], slack: { A: 1, 'A,B': 2, 'A,B,C': 1 } })
 * fractions(game.worth).map(String) // → ['0', '1', '0', '3', '0', '1', '0', '4']
 */
export function superadditiveGame(input: {
  readonly players?: readonly string[]
  readonly slack: WorthInput
}): Coalitional {
  checkInput(input, ['players', 'slack'])
  const count = input.players?.length ?? (isList(input.slack) ? Math.log2(input.slack.length) : 0)
  if (count > MAX_DIVISION_PLAYERS)
    throw new InputError('players', `${count} are more than ${MAX_DIVISION_PLAYERS}${WHY}`)
  const { players, worth: slack } = withWorths(input.players, input.slack, 'slack')
  checkSlack(slack)
  const reach = 2 ** players.length
  return { kind: 'coalitional', players, worth: compute([slack], reach, (z, list) => divided(z, list, z.add)) }
}

/**
 * The superadditive cover: the best that the members of S can do in any partition of S. It is the least superadditive
 * game that is nowhere below the given one; a superadditive game is its own cover.
 *
 * About 3^n/2 steps: some 30 ms for 16 players, three seconds for 20.
 *
 * @throws InputError if the game is not a TU game, or has more than 20 players
 * @example
 * const cover = superadditiveCover(coalitional({ worth: [0, 1, 1, 0] }))
 * worth(cover, 3).toFraction() // → '2'
 */
export function superadditiveCover(game: Coalitional): Coalitional {
  checkKind(game, 'coalitional')
  const { players } = game
  checkSize(players.length, 'game.players', MAX_DIVISION_PLAYERS, WHY)
  return {
    kind: 'coalitional',
    players,
    worth: compute([game.worth], players.length, (z, list) => divided(z, list, z.larger)),
  }
}

/** Combines the best division of every coalition into two with the coalition's own number. */
function divided<T extends number | bigint>(
  z: Arithmetic<T>,
  own: ArrayLike<T>,
  combine: (best: T, own: T) => T,
): Table<T> {
  const table = z.table(own.length)
  for (let S = 1; S < table.length; S++) {
    // Each division once: the lowest member is never in T.
    const others = S & (S - 1)
    if (others === 0) {
      table[S] = own[S]!
      continue
    }
    let best = z.add(table[others]!, table[S ^ others]!)
    for (let T = (others - 1) & others; T > 0; T = (T - 1) & others) {
      const joint = z.add(table[T]!, table[S ^ T]!)
      if (joint > best) best = joint
    }
    table[S] = combine(best, own[S]!)
  }
  return table
}

/**
 * A superadditive game: `superadditiveGame` with random slacks, half of them 0.
 *
 * @param draw its range, of slacks and of what players have alone, is 0 to 10 by default; slacks below 0 count as 0
 * @throws InputError for more than 20 players; use `randomConvex` or `randomTotallyBalanced` beyond
 * @example
 * const game = randomSuperadditive({ players: 4, seed: 1 })
 * compare(worth(game, 7), worth(game, 1).add(worth(game, 6))) >= 0 // → true
 */
export function randomSuperadditive(draw: Draw): Coalitional {
  const drawn = drawing(draw, [0, 10], MAX_DIVISION_PLAYERS, WHY)
  return superadditiveGame({ players: drawn.players, slack: drawnSlack(drawn) })
}
