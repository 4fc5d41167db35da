/**
 * Balanced games, those with a core (Bondareva 1963; Shapley 1967), and totally balanced games, whose subgames all have
 * one. Every balanced game is an allocation and what each coalition's worth lies below it; every totally balanced game is
 * the minimum of some additive games (Kalai and Zemel 1982).
 */
import { entryCount, InputError, show } from '../errors.ts'
import { type Coalitional, type WorthInput, withWorths } from '../games/coalitional.ts'
import { at, type RationalList } from '../number/flat.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'
import { type Draw, drawing } from './random.ts'

/**
 * The balanced game with this core member: v(S) = Σ of the members' amounts − slack(S), and v(N) the sum of all.
 *
 * @param input.allocation one amount per player; it is in the core
 * @param input.slack one number ≥ 0 per coalition, in any form that `coalitional` takes for worths; that of all is not used
 * @throws InputError for more than 24 players, or a negative slack
 * @example
 * const game = balancedGame({ allocation: [2, 1], slack: [0, 1, 1, 0] })
 * fractions(game.worth).map(String) // → ['0', '1', '0', '3']
 */
export function balancedGame(input: {
  readonly players?: readonly string[]
  readonly allocation: RationalList
  readonly slack: WorthInput
}): Coalitional {
  checkInput(input, ['players', 'allocation', 'slack'])
  const allocation = readAmounts(input.allocation, 'allocation')
  const players = namedPlayers(input.players, allocation.values.length)
  const { worth: slack } = withWorths(players, input.slack, 'slack')
  for (let S = 1; S < slack.values.length; S++) {
    if (slack.values[S]! < 0) throw new InputError(`slack[${S}]`, `${at(slack, S).toFraction()} is negative`)
  }
  const worth = compute([allocation, slack], players.length + 1, (z, amounts, below) => {
    const table = sums(z, amounts)
    for (let S = 1; S < table.length - 1; S++) table[S] = z.subtract(table[S]!, below[S]!)
    return table
  })
  return { kind: 'coalitional', players, worth }
}

/**
 * A balanced game: `balancedGame` with a random allocation and random slacks. Every balanced game with whole numbers in
 * the range can be drawn.
 *
 * @param draw its range, of amounts and slacks, is 0 to 10 by default; slacks below 0 count as 0
 * @throws InputError for more than 24 players, or a range that is empty
 * @example
 * const game = randomBalanced({ players: 2, seed: 3 })
 * compare(worth(game, 3), worth(game, 1).add(worth(game, 2))) >= 0 // → true
 */
export function randomBalanced(draw: Draw): Coalitional {
  const { players, next } = drawing(draw, [0, 10])
  const allocation = Float64Array.from(players, next)
  const slack = Float64Array.from({ length: 2 ** players.length }, (_, S) => (S === 0 ? 0 : Math.max(0, next())))
  return balancedGame({ players, allocation, slack })
}

/** At most this many additive games are taken the minimum of. */
const MAX_TERMS = 1_000

/**
 * The totally balanced game v(S) = the least of the sums that some allocations give to S. Every subgame has a core.
 *
 * @param input.allocations one or more allocations, one amount per player each
 * @throws InputError for more than 24 players, more than 1,000 allocations, or allocations of different lengths
 * @example
 * const glove = totallyBalancedGame({ allocations: [[1, 0, 0], [0, 1, 1]] })
 * fractions(glove.worth).map(String) // → ['0', '0', '0', '1', '0', '1', '0', '1']
 */
export function totallyBalancedGame(input: {
  readonly players?: readonly string[]
  readonly allocations: readonly RationalList[]
}): Coalitional {
  checkInput(input, ['players', 'allocations'])
  const { allocations } = input
  if (!Array.isArray(allocations)) throw new InputError('allocations', `${show(allocations)} is not a list of lists`)
  if (allocations.length < 1 || allocations.length > MAX_TERMS) {
    throw new InputError('allocations', `${allocations.length} are not 1 to ${MAX_TERMS}`)
  }
  const lists = Array.from(allocations as readonly RationalList[], (list, k) => readAmounts(list, `allocations[${k}]`))
  const count = lists[0]!.values.length
  const other = lists.findIndex(list => list.values.length !== count)
  if (other > 0) {
    throw new InputError(
      `allocations[${other}]`,
      `has ${entryCount(lists[other]!.values.length)}, and the first ${count}`,
    )
  }
  const worth = compute(lists, count, (z, first, ...rest) => {
    const least = sums(z, first!)
    for (const amounts of rest) {
      const table = sums(z, amounts)
      for (let S = 0; S < least.length; S++) if (table[S]! < least[S]!) least[S] = table[S]!
    }
    return least
  })
  return { kind: 'coalitional', players: namedPlayers(input.players, count), worth }
}

/**
 * A totally balanced game: the minimum of n random additive games.
 *
 * @param draw its range, of amounts, is 0 to 10 by default
 * @throws InputError for more than 24 players, or a range that is empty
 * @example
 * const game = randomTotallyBalanced({ players: 3, seed: 3 })
 * compare(worth(game, 6), worth(game, 2).add(worth(game, 4))) >= 0 // → true
 */
export function randomTotallyBalanced(draw: Draw): Coalitional {
  const { players, next } = drawing(draw, [0, 10])
  return totallyBalancedGame({ players, allocations: players.map(() => Float64Array.from(players, next)) })
}
