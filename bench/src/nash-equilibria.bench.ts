/**
 * All extreme equilibria of random n×n games, exact and complete, against a walk in doubles with nothing proved; and,
 * where lrsnash is installed, against its CPU time on the same games.
 */
import { normalForm, random } from '@biform/core'
import { nashEquilibria } from '@biform/solver'
import { nashFloatDfs } from '../floors/nash-float-dfs.ts'
import { withLrsnash } from './lrsnash.ts'
import { compare, cpuMedian, type Row, row } from './measure.ts'

const SEEDS = [1, 2, 3, 4, 5]
/** Integer payoffs: in ±100, where few games are degenerate, and in {0, 1, 2}, where nearly all are. */
const FAMILIES = [
  { text: '±100', lower: -100, upper: 100, sizes: [6, 8, 10, 12, 14] },
  { text: '0…2', lower: 0, upper: 2, sizes: [6, 8, 10] },
] as const

export function* nashEquilibriaRows(): Generator<Row> {
  for (const n of FAMILIES[0].sizes) {
    const comparisons = SEEDS.map(seed => {
      const [A, B] = draw(n, seed, -100, 100)
      const game = normalForm({ shape: [n, n], payoffs: [A, B] })
      return compare(
        () => nashEquilibria(game),
        () => nashFloatDfs(A, B, n),
      )
    })
    yield row('nashEquilibria', `${n}×${n}, ${SEEDS.length} seeds`, comparisons)
  }
  yield* withLrsnash(function* (lrsnash) {
    for (const { text, lower, upper, sizes } of FAMILIES) {
      for (const n of sizes) {
        const comparisons = SEEDS.map(seed => {
          const [A, B] = draw(n, seed, lower, upper)
          const game = normalForm({ shape: [n, n], payoffs: [A, B] })
          return { solver: cpuMedian(() => nashEquilibria(game)), floor: lrsnash(A, B, n) }
        })
        yield row('… by lrsnash', `${n}×${n}, ${text}`, comparisons)
      }
    }
  })
}

function draw(n: number, seed: number, lower: number, upper: number): [Float64Array, Float64Array] {
  const stream = random(seed, n)
  const list = (): Float64Array => Float64Array.from({ length: n * n }, () => stream.integer(lower, upper))
  return [list(), list()]
}
