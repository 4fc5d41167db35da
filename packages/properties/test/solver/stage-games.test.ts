/** Classes and closed forms of stage games, on drawn parameters. */
import '../setup.ts'
import {
  allianceGame,
  compare,
  learningRace,
  payoff,
  publicGood,
  publicGoodsGame,
  rational,
  toJSON,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  contributionDiscounts,
  criticalDiscount,
  feasiblePayoffs,
  gameClass,
  isNash,
  maxmin,
  minmax,
  pureEquilibria,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const amount = fc.oneof(arbitrary.rational({ minimum: 0, maximum: 6 }), arbitrary.tied([0, 3]))
const share = arbitrary.rational({ minimum: 0, maximum: 1 })

describe('open or race', () => {
  it('has the class that its parameters say', () => {
    fc.assert(
      fc.property(amount, amount, amount, share, (privateBenefit, commonBenefit, sharingCost, exposure) => {
        const game = learningRace({ privateBenefit, commonBenefit, sharingCost, exposure })
        const loss = exposure.mul(privateBenefit).add(sharingCost)
        const order = compare(commonBenefit, loss)
        const R = payoff(game, [0, 0], 0)
        const expected =
          loss.n === 0n
            ? order > 0
              ? 'harmony'
              : 'indifference'
            : order > 0
              ? 'stag-hunt'
              : order === 0
                ? 'boundary'
                : compare(R, rational(0)) > 0
                  ? 'prisoners-dilemma'
                  : 'deadlock'
        const { kind, risk, cooperate, equilibria } = gameClass(game)
        expect(kind).toBe(expected)
        if (cooperate) expect(cooperate).toEqual([0, 0])
        // To race is always an equilibrium, to be open iff C ≥ ρp + s; it is risk-dominant iff C > 2(ρp + s).
        expect(equilibria).toContainEqual([1, 1])
        expect(equilibria.some(profile => profile.join() === '0,0')).toBe(order >= 0)
        if (!risk) return
        const twice = compare(commonBenefit, loss.mul(2))
        expect(risk.dominant).toEqual(twice > 0 ? [0, 0] : twice < 0 ? [1, 1] : undefined)
      }),
      { numRuns: 400 },
    )
  })
})

describe('alliances', () => {
  it('staying out is an equilibrium, and what nobody can be held below is at least the outside option', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        amount,
        amount,
        amount,
        share,
        (players, extra, cost, outside, exposure) => {
          const value = cost.add(outside).add(extra).add(1)
          const game = allianceGame({ players, value, cost, outside, exposure })
          const out = Array.from({ length: players }, () => 2)
          expect(pureEquilibria(game).equilibria).toContainEqual(out)
          expect(minmax(game).values.map(level => compare(level, outside))).toEqual(out.map(() => 0))
          expect(payoff(game, out, 0)).toEqual(outside)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('public goods without a threshold', () => {
  it('are contributed to by who gains, whatever the others do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }), list => {
        const good = publicGood({
          returns: list.map(([gain]) => gain),
          contributions: list.map(([, given]) => given.add(1)),
        })
        const game = publicGoodsGame(good)
        const profile = list.map(([gain]) => (compare(gain, rational(1)) >= 0 ? [1, 0] : [0, 1]))
        expect(isNash(game, profile).holds).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the discount factors of a public good', () => {
  it('are those of the generic solver on the game written out', () => {
    const all = fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(all, list => {
        const good = publicGood({
          returns: list.map(([gain]) => gain.div(4)),
          contributions: list.map(([, given]) => given.add(1)),
        })
        const punishment = list.map(([gain]) => (compare(gain, rational(4)) > 0 ? 0 : 1))
        const generic = criticalDiscount(publicGoodsGame(good), { target: list.map(() => 0), punishment })
        const { perPlayer, all } = contributionDiscounts(good)
        expect(toJSON(generic.perPlayer)).toEqual(toJSON(perPlayer))
        expect(toJSON(generic.all)).toEqual(toJSON(all))
      }),
      { numRuns: 60 },
    )
  })
})

describe('levels and feasible payoffs', () => {
  const games = fc.oneof(
    arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied() }),
    arbitrary.normalForm({ players: [1, 3], strategies: [1, 2] }),
  )

  it('pure maxmin ≤ mixed maxmin = correlated minmax ≤ pure minmax', () => {
    fc.assert(
      fc.property(games, game => {
        const [safe, mixed, held, pure] = [
          maxmin(game).values,
          maxmin(game, { mixed: true }).values,
          minmax(game, { mixed: 'correlated' }).values,
          minmax(game).values,
        ]
        game.players.forEach((_, i) => {
          expect(compare(safe[i]!, mixed[i]!)).toBeLessThanOrEqual(0)
          expect(compare(mixed[i]!, held[i]!)).toBe(0)
          expect(compare(held[i]!, pure[i]!)).toBeLessThanOrEqual(0)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('independent opponents leave at least what correlated ones do, and at most what pure ones do', () => {
    const three = arbitrary.normalForm({ players: 3, strategies: [1, 3], payoff: arbitrary.tied() })
    fc.assert(
      fc.property(three, game => {
        const found = minmax(game, { mixed: 'independent', gap: '1/5' })
        if (found.kind !== 'independent') throw new Error('there are three players')
        const [together, pure] = [minmax(game, { mixed: 'correlated' }).values, minmax(game).values]
        expect(found.complete).toBe(true)
        found.values.forEach(({ lower, upper }, i) => {
          expect(compare(together[i]!, lower)).toBeLessThanOrEqual(0)
          expect(compare(lower, upper)).toBeLessThanOrEqual(0)
          expect(compare(upper, pure[i]!)).toBeLessThanOrEqual(0)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('with two players somebody can always be given as much as mixed punishments leave: the part is not empty', () => {
    fc.assert(
      fc.property(arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied() }), game => {
        expect(feasiblePayoffs(game, { mixed: true }).individuallyRational.kind).not.toBe('empty')
      }),
      { numRuns: 100 },
    )
  })
})
