/**
 * One equilibrium of random n×n games, exact, against the float pivots of the same path. Payoffs are integers in ±100; in ±1,000,000 for
 * n = 400, where smaller ones tie so often that the floor, which breaks ties by the first row, loses its way.
 */
import { normalForm, random } from '@biform/core'
import { lemkeHowson } from '@biform/solver'
import { lemkeHowsonFloat } from '../floors/lemke-howson-float.ts'
import { compare, type Row, row } from './measure.ts'

const SIZES = [50, 100, 200, 400]
const SEEDS = [1, 2, 3]

export function* lemkeHowsonRows(): Generator<Row> {
  for (const n of SIZES) {
    const comparisons = SEEDS.map(seed => {
      const stream = random(seed, n)
      const most = n < 400 ? 100 : 1_000_000
      const draw = (): Float64Array => Float64Array.from({ length: n * n }, () => stream.integer(-most, most))
      const [A, B] = [draw(), draw()]
      const game = normalForm({ shape: [n, n], payoffs: [A, B] })
      const found = lemkeHowson(game)
      if (found.kind !== 'equilibrium') throw new Error('no path ended within the budget')
      const { label } = found
      return compare(
        () => lemkeHowson(game, { label }),
        () => lemkeHowsonFloat(A, B, n, label),
      )
    })
    yield row('lemkeHowson', `${n}×${n}, ${SEEDS.length} seeds`, comparisons)
  }
}
