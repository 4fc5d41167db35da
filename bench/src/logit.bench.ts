/** Logit equilibria of random 10×10 games on their principal branch, against the same path in doubles without exact regrets. */
import { normalForm, random } from '@biform/core'
import { logitEquilibrium } from '@biform/solver'
import { logitFloat } from '../floors/logit-float.ts'
import { compare, type Row, row } from './measure.ts'

const SIZE = 10
const SEEDS = [1, 2, 3, 4, 5]
/** λ times the range of the payoffs, which is about 200. */
const LAMBDA = 1

export function* logitRows(): Generator<Row> {
  const comparisons = SEEDS.map(seed => {
    const stream = random(seed, SIZE)
    const draw = () => Float64Array.from({ length: SIZE * SIZE }, () => stream.integer(-100, 100))
    const [A, B] = [draw(), draw()]
    const game = normalForm({ shape: [SIZE, SIZE], payoffs: [A, B] })
    const scale = (value: number) => (value + 100) / 200
    const [first, second] = [A.map(scale), B.map(scale)]
    return compare(
      () => logitEquilibrium(game, { lambda: LAMBDA }),
      () => logitFloat(first, second, SIZE, SIZE, 200 * LAMBDA),
    )
  })
  yield row('logitEquilibrium', `${SIZE}×${SIZE}, ${SEEDS.length} seeds`, comparisons)
}
