/** All extreme equilibria of random n×n games with integer payoffs in ±100, exact, against a walk in doubles. */
import { normalForm, random } from '@biform/core'
import { nashEquilibria } from '@biform/solver'
import { nashFloatDfs } from '../floors/nash-float-dfs.ts'
import { compare, type Row, row } from './measure.ts'

const SIZES = [4, 5, 6, 7, 8]
const SEEDS = [1, 2, 3, 4, 5]

export function* nashEquilibriaRows(): Generator<Row> {
  for (const n of SIZES) {
    const comparisons = SEEDS.map(seed => {
      const stream = random(seed, n)
      const draw = (): Float64Array => Float64Array.from({ length: n * n }, () => stream.integer(-100, 100))
      const [A, B] = [draw(), draw()]
      const game = normalForm({ shape: [n, n], payoffs: [A, B] })
      return compare(
        () => nashEquilibria(game),
        () => nashFloatDfs(A, B, n),
      )
    })
    yield row('nashEquilibria', `${n}×${n}, ${SEEDS.length} seeds`, comparisons)
  }
}
