/** Power in councils, exact, against counting their coalitions once. */
import { type WeightedVoting, weightedVoting } from '@biform/core'
import { banzhaf, deeganPackel, shapley } from '@biform/solver'
import { votingCount } from '../floors/voting-count.ts'
import { compare, type Row, row } from './measure.ts'

/** The Security Council of the United Nations. */
const SECURITY = [7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]

/** Shares of the population of the European Union's 27 members in per mille, rounded by us to add up to 1000. */
const PEOPLE = [188, 152, 131, 107, 82, 42, 40, 26, 24, 24, 23, 23, 21, 20, 14, 13, 12, 12, 12, 9, 6, 5, 4, 3, 3, 2, 2]
const ONE = PEOPLE.map(() => 1)

const COUNCILS: readonly (readonly [string, WeightedVoting, readonly number[]])[] = [
  ['UN, 15', weightedVoting({ quota: 39, weights: SECURITY }), SECURITY],
  [
    'EU, 27',
    weightedVoting({
      quota: 15,
      weights: ONE,
      also: [{ quota: 650, weights: PEOPLE }],
      orElse: [{ quota: 24, weights: ONE }],
    }),
    PEOPLE,
  ],
]

export function* powerRows(): Generator<Row> {
  for (const [size, game, weights] of COUNCILS) {
    for (const index of [shapley, banzhaf]) {
      yield row(`${index.name}, voting`, size, [
        compare(
          () => index(game),
          () => votingCount(weights),
        ),
      ])
    }
  }
  const security = COUNCILS[0]![1]
  yield row('deeganPackel', 'UN, 15', [
    compare(
      () => deeganPackel(security),
      () => votingCount(SECURITY),
    ),
  ])
}
