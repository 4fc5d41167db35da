/** The Shapley and Banzhaf values of random games, exact and in doubles, against one sum over the same worths. */
import { coalitional, random } from '@biform/core'
import { banzhaf, shapley } from '@biform/solver'
import { shapleySum } from '../floors/shapley-sum.ts'
import { compare, type Row, row } from './measure.ts'

const DOUBLES = [10, 12, 14, 16, 18, 20, 22, 24]
const EXACT = [10, 12, 14, 16, 18, 20, 22, 24]
const BANZHAF = [20, 24]

/** Random whole worths from 0 to a bound. */
function drawn(players: number, bound: number): Float64Array {
  const stream = random(players)
  return Float64Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : stream.integer(0, bound)))
}

export function* shapleyRows(): Generator<Row> {
  yield* rows('shapley, doubles', DOUBLES, 1_000_000, worth => {
    const game = coalitional({ worth })
    return () => shapley(game, { arithmetic: 'double' })
  })
  yield* rows('shapley, exact', EXACT, 1_000, worth => {
    const game = coalitional({ worth })
    return () => shapley(game)
  })
  yield* rows('banzhaf, doubles', BANZHAF, 1_000_000, worth => {
    const game = coalitional({ worth })
    return () => banzhaf(game, { arithmetic: 'double' })
  })
  yield* rows('banzhaf, exact', BANZHAF, 1_000, worth => {
    const game = coalitional({ worth })
    return () => banzhaf(game)
  })
}

function* rows(
  name: string,
  sizes: readonly number[],
  bound: number,
  solver: (worth: Float64Array) => () => unknown,
): Generator<Row> {
  for (const n of sizes) {
    const worth = drawn(n, bound)
    yield row(name, `${n} players`, [compare(solver(worth), () => shapleySum(worth))])
  }
}
