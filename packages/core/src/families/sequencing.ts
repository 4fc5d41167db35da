/**
 * Sequencing games: jobs wait in a queue, waiting costs each of them something per unit of time, and neighbours who are
 * in the wrong order gain by changing places (Curiel, Pederzoli and Tijs 1989).
 */
import { entryCount, InputError } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import type { RationalList } from '../number/flat.ts'
import { compute } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'

/**
 * The sequencing game: v(S) is what S saves by its best order in which nobody jumps over a player outside S. A run of
 * neighbours saves Σ over i before j of max(0, cost_j · time_i − cost_i · time_j), and a coalition the sum over its runs.
 * Convex; giving half of each exchange's gain to either side is in the core.
 *
 * @param input.times how long each player's job takes, ≥ 0, in the order of the queue: player 0 is served first
 * @param input.costs what a unit of waiting costs each player, ≥ 0
 * @throws InputError for more than 24 players, lists of different lengths, or a negative number
 * @example
 * const queue = sequencingGame({ times: [3, 1, 2], costs: [1, 2, 1] })
 * fractions(queue.worth).map(String) // → ['0', '0', '0', '5', '0', '0', '0', '6']
 */
export function sequencingGame(input: {
  readonly players?: readonly string[]
  readonly times: RationalList
  readonly costs: RationalList
}): Coalitional {
  checkInput(input, ['players', 'times', 'costs'])
  const times = readAmounts(input.times, 'times', 'nonnegative')
  const costs = readAmounts(input.costs, 'costs', 'nonnegative')
  const n = times.values.length
  if (costs.values.length !== n)
    throw new InputError('costs', `has ${entryCount(costs.values.length)}, and times has ${n}`)
  const kernel: Parameters<typeof compute>[2] = (z, time, cost) => {
    const table = z.table(2 ** n)
    for (let S = 1; S < table.length; S++) {
      // The last member, and those right before it without a gap.
      const last = 31 - Math.clz32(S)
      let total = table[S ^ (1 << last)]!
      for (let i = last - 1; i >= 0 && (S >>> i) & 1; i--) {
        const gain = z.subtract(z.multiply(cost![last]!, time![i]!), z.multiply(cost![i]!, time![last]!))
        total = z.add(total, z.larger(gain, z.zero))
      }
      table[S] = total
    }
    return table
  }
  const worth = compute([times, costs], n * n, kernel, 2)
  return { kind: 'coalitional', players: namedPlayers(input.players, n), worth }
}
