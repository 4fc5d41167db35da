/** All pure equilibria of random games of many players with integer payoffs in ±100, against one pass over the payoffs. */
import { normalForm, random } from '@biform/core'
import { pureEquilibria } from '@biform/solver'
import { payoffPass } from '../floors/payoff-pass.ts'
import { compare, type Row, row } from './measure.ts'

/** Players × strategies of each. */
const SIZES: readonly (readonly [players: number, strategies: number])[] = [
  [6, 5],
  [8, 4],
]
const SEEDS = [1, 2, 3]

export function* pureEquilibriaRows(): Generator<Row> {
  for (const [players, strategies] of SIZES) {
    const comparisons = SEEDS.map(seed => {
      const stream = random(seed, players)
      const shape = Array.from({ length: players }, () => strategies)
      const payoffs = shape.map(() =>
        Float64Array.from({ length: strategies ** players }, () => stream.integer(-100, 100)),
      )
      const game = normalForm({ shape, payoffs })
      return compare(
        () => pureEquilibria(game),
        () => payoffPass(payoffs),
      )
    })
    yield row('pureEquilibria', `${players} players × ${strategies}`, comparisons)
  }
}
