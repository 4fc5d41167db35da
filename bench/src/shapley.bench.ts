/** The Shapley value in doubles of random games, against one sum over the same worths. */
import { coalitional, random } from '@biform/core'
import { shapley } from '@biform/solver'
import { shapleySum } from '../floors/shapley-sum.ts'
import { compare, type Row, row } from './measure.ts'

const PLAYERS = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]

export function* shapleyRows(): Generator<Row> {
  for (const n of PLAYERS) {
    const stream = random(n)
    const worth = Float64Array.from({ length: 2 ** n }, (_, S) => (S === 0 ? 0 : stream.integer(0, 1_000_000)))
    const game = coalitional({ worth })
    const comparison = compare(
      () => shapley(game, { arithmetic: 'double' }),
      () => shapleySum(worth),
    )
    yield row('shapley, doubles', `${n} players`, [comparison])
  }
}
