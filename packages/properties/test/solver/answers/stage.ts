/** Answers about stage games to drawn games, each with the game that it is about. */
import { type NormalForm, payoff as paid, profileAt, profileCount, publicGood } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  contributionDiscounts,
  contributors,
  feasiblePayoffs,
  folkTheorem,
  gameClass,
  maxmin,
  minmax,
  type Result,
  sustainedContributors,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const labels = true
const payoff = arbitrary.tied()

const share = arbitrary.rational({ minimum: 0, maximum: 1 })
const amount = arbitrary.rational({ minimum: 0, maximum: 3 })
const goods = fc
  .array(fc.tuple(amount, amount), { minLength: 1, maxLength: 4 })
  .map(list => publicGood({ returns: list.map(([gain]) => gain), contributions: list.map(([, own]) => own.add(1)) }))

/** Games of so many players, half of them with many ties. */
function games(
  players: number | readonly [number, number],
  strategies: number | readonly [number, number],
): Arbitrary<NormalForm> {
  return fc.oneof(
    arbitrary.normalForm({ players, strategies, payoff, labels }),
    arbitrary.normalForm({ players, strategies, labels }),
  )
}

const of = (solve: (game: NormalForm) => Result, drawn: Arbitrary<NormalForm>): Arbitrary<Answer> =>
  drawn.map(game => ({ subject: game, result: solve(game) }))

/** By the name of the solver. */
export const stageAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  minmax: of(minmax, games([1, 3], [1, 3])),
  'minmax in mixed strategies': of(game => minmax(game, { mixed: 'correlated' }), games([1, 3], [1, 2])),
  'minmax of independent punishers': of(
    game => minmax(game, { mixed: 'independent', gap: '1/4', maxSteps: 12 }),
    games([1, 3], [1, 2]),
  ),
  maxmin: of(maxmin, games([1, 3], [1, 3])),
  'maxmin in mixed strategies': of(game => maxmin(game, { mixed: true }), games([1, 3], [1, 2])),
  feasiblePayoffs: of(feasiblePayoffs, games([1, 2], [1, 4])),
  'feasiblePayoffs of three players': of(game => feasiblePayoffs(game, { mixed: 'correlated' }), games(3, [1, 2])),
  'feasiblePayoffs above mixed minmax': of(game => feasiblePayoffs(game, { mixed: true }), games([1, 2], [1, 3])),
  folkTheorem: fc
    .tuple(games([1, 3], [1, 2]), fc.array(fc.oneof(payoff, arbitrary.rational()), { minLength: 3, maxLength: 3 }))
    .map(([game, target]) => ({ subject: game, result: folkTheorem(game, target.slice(0, game.players.length)) })),
  'folkTheorem of what is paid': fc.tuple(games([1, 3], [1, 2]), fc.nat(), fc.nat()).map(([game, a, b]) => {
    const [first, second] = [a, b].map(place => profileAt(game, place % profileCount(game)))
    const target = game.players.map((_, i) =>
      paid(game, first!, i)
        .add(paid(game, second!, i))
        .div(2),
    )
    return { subject: game, result: folkTheorem(game, target) }
  }),
  sustainedContributors: fc.tuple(goods, fc.nat(11)).map(([good, twelfths]) => ({
    subject: good,
    result: sustainedContributors(good, { discount: `${twelfths}/12` }),
  })),
  contributors: goods.map(good => ({ subject: good, result: contributors(good) })),
  contributionDiscounts: fc.tuple(goods, fc.nat(15)).map(([good, drawn]) => {
    const target = good.players.flatMap((_, i) => ((drawn >> i) & 1 ? [i] : []))
    return { subject: good, result: contributionDiscounts(good, { target }) }
  }),
  'contributionDiscounts in proportion': fc
    .tuple(fc.array(share, { minLength: 1, maxLength: 4 }), share)
    .map(([returns, severity]) => {
      const good = publicGood({ returns })
      const options = { punishment: 'proportional', severity: severity.n === 0n ? 1 : severity } as const
      return { subject: good, result: contributionDiscounts(good, options) }
    }),
  gameClass: of(gameClass, games(2, 2)),
}
