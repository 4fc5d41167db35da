/** Random n×n zero-sum games with integer payoffs in ±100, solved exactly, against a simplex in doubles. */
import { normalForm, random } from '@biform/core'
import { zeroSum } from '@biform/solver'
import { floatSimplex } from '../floors/float-simplex.ts'
import { compare, type Row, row } from './measure.ts'

const SIZES = [50, 100, 300]
const SEEDS = [1, 2, 3]

export function* zeroSumRows(): Generator<Row> {
  for (const n of SIZES) {
    const comparisons = SEEDS.map(seed => {
      const stream = random(seed, n)
      const A = Float64Array.from({ length: n * n }, () => stream.integer(-100, 100))
      const game = normalForm({ shape: [n, n], payoffs: [A, A.map(value => 0 - value)] })
      const positive = A.map(value => value + 101)
      return compare(
        () => zeroSum(game),
        () => floatSimplex(positive, n),
      )
    })
    yield row('zeroSum', `${n}×${n}, ${SEEDS.length} seeds`, comparisons)
  }
}
